import { createHash, type Hash } from 'node:crypto';
import { CharsetGuess } from '../mime/detect-charset.js';
import { readHeaderBlock } from '../mime/header-block.js';
import { headStart, repairLineEnds } from '../mime/line-ends.js';
import { PartHeaders } from '../mime/part-headers.js';

/** What the sender wrote; everything else (Received, Return-Path, DKIM, list and scanner marks) is the route's. */
const written = ['from', 'to', 'cc', 'subject', 'date', 'message-id'];

const CR = 0x0d;
const LF = 0x0a;
const chunk = 256 * 1024;

/**
 * SHA-256 (hex) of what the sender wrote: six header fields and the body. The same message by two routes has one
 * hash. White space in the fields, kind of line ends and blank lines at the end do not count, because relays change
 * them (RFC 6376 3.4 makes the same choice). Linear, with 256 KiB of memory.
 */
export function contentHash(raw: Buffer): string {
  const { bytes } = repairLineEnds(raw);
  const block = readHeaderBlock(bytes, headStart(bytes), 1000);
  // No guessing at charsets: it looks at the whole head, and the route's part of it is not to count.
  const headers = new PartHeaders(block.fields, 64 * 1024, new CharsetGuess('', 0));
  const hash = createHash('sha256');
  for (const name of written) {
    const values = headers.all(name).map((value) => value.replaceAll(/\s+/g, ' '));
    // Lengths in front keep one field from being written as part of another.
    hash.update(`${name}:${values.length}\n`);
    for (const value of values) hash.update(`${Buffer.byteLength(value)}:${value}\n`);
  }
  hashBody(hash, bytes.subarray(block.bodyStart));
  return hash.digest('hex');
}

function hashBody(hash: Hash, body: Buffer): void {
  let end = body.length;
  while (end > 0 && (body[end - 1] === CR || body[end - 1] === LF)) end--;
  const out = Buffer.allocUnsafe(Math.min(chunk, end));
  let length = 0;
  for (let at = 0; at < end; at++) {
    const byte = body[at] ?? 0;
    if (byte === CR && body[at + 1] === LF) continue;
    out[length++] = byte;
    if (length === chunk) {
      hash.update(out);
      length = 0;
    }
  }
  hash.update(out.subarray(0, length));
}
