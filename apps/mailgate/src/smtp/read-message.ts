import { type Slots } from '@tocsin/platform';
import { type SMTPServerDataStream } from 'smtp-server';

/** Most mail; what is larger needs a place among the few large messages that are held at a time. */
const SMALL = 1024 * 1024;
/** 30 MB at 100 kB/s: whoever is slower must not keep the place of others. */
const LONGEST_MS = 5 * 60_000;

/** The message was larger than the door takes; the rest was read and thrown away. */
export class MessageTooLarge extends Error {}

/** A message in memory, and how to give its place back once it is stored. */
export interface HeldMessage {
  raw: Buffer;
  release: () => void;
}

/**
 * Reads one message whole, holding at most `maxBytes`; a large one waits, unread, until there is a place for it.
 * @throws MessageTooLarge
 * @throws Error when the connection broke before the end of the message: nobody was told 250, so nothing is lost
 */
export async function readMessage(
  stream: SMTPServerDataStream,
  maxBytes: number,
  slots: Slots,
): Promise<HeldMessage> {
  let chunks: Buffer[] = [];
  let size = 0;
  let place: (() => void) | undefined;
  const release = (): void => place?.();
  const tooSlow = setTimeout(() => stream.destroy(new Error('the message came too slowly')), LONGEST_MS);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > SMALL && size <= maxBytes) place ??= await slots.take();
      if (size <= maxBytes) chunks.push(chunk);
      // The rest must still be read: an answer is only allowed after the final dot (RFC 5321 §4.5.4.1).
      else chunks = [];
    }
    if (size > maxBytes || stream.sizeExceeded) throw new MessageTooLarge();
    return { raw: Buffer.concat(chunks, size), release };
  } catch (error) {
    release();
    throw error;
  } finally {
    clearTimeout(tooSlow);
  }
}
