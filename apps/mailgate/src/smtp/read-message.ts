import { type SMTPServerDataStream } from 'smtp-server';

/** The message was larger than the door takes; the rest was read and thrown away. */
export class MessageTooLarge extends Error {}

/**
 * Reads one message whole, holding at most `maxBytes`.
 * @throws MessageTooLarge
 * @throws Error when the connection broke before the end of the message: nobody was told 250, so nothing is lost
 */
export function readMessage(stream: SMTPServerDataStream, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      // The rest must still be read: an answer is only allowed after the final dot (RFC 5321 §4.5.4.1).
      else chunks = [];
    });
    stream.on('end', () => {
      if (size > maxBytes || stream.sizeExceeded) reject(new MessageTooLarge());
      else resolve(Buffer.concat(chunks, size));
    });
    stream.on('error', reject);
    stream.on('close', () => reject(new Error('the connection broke off')));
  });
}
