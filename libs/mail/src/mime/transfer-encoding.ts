import { liftFiles } from '../unpack/lift-files.js';

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** Not of MIME, and older: `uuencode` in all its spellings. */
const uuencoded = /^(?:x-)?uu(?:e|encode|encoded)$/;

/** Bytes that decoding makes at most; null where the encoding is none we know. */
export function decodedBound(body: Buffer, encoding: string): number | null {
  if (/^(?:7bit|8bit|binary)?$/.test(encoding)) return 0;
  if (encoding === 'base64' || uuencoded.test(encoding)) return Math.ceil(body.length * 0.75);
  return encoding === 'quoted-printable' ? body.length : null;
}

/** Undoes a Content-Transfer-Encoding. Broken input yields what can be read; other encodings cost no copy. */
export function decodeTransfer(body: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return decodeBase64(body);
  // One file, and no more, by what the encoding's name says.
  if (uuencoded.test(encoding)) return liftFiles(body).files[0]?.content ?? body;
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

/**
 * Node skips line ends and strange characters and stops at the padding. Bodies glued from padded pieces go on
 * behind it; a mailing list's footer does not count as such a piece.
 */
function decodeBase64(body: Buffer): Buffer {
  const text = body.toString('latin1');
  const padding = text.indexOf('=');
  if (padding < 0 || padding >= text.trimEnd().length - 2) return Buffer.from(text, 'base64');
  const pieces: Buffer[] = [];
  for (const piece of text.split(/=[=\s]*/, 1000)) {
    if (pieces.length > 0 && !/^[A-Za-z0-9+/\r\n]*$/.test(piece)) break;
    pieces.push(Buffer.from(piece, 'base64'));
  }
  return Buffer.concat(pieces);
}

export function decodeQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  let line = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at];
    if (byte === undefined) break;
    if (byte === EQUALS) {
      const skip = softBreak(body, at + 1);
      if (skip > 0) {
        at += skip;
        line = length;
        continue;
      }
      const value = hexPair(body, at + 1);
      if (value >= 0) {
        out[length++] = value;
        at += 2;
        // Encoded white space is data, not padding.
        line = length;
        continue;
      }
    } else if (byte === LF || byte === CR) {
      // RFC 2045 6.7 (3): blanks at the end of a line were added in transport.
      while (length > line && (out[length - 1] === 0x20 || out[length - 1] === 0x09)) length--;
      out[length++] = byte;
      line = length;
      continue;
    }
    out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** Bytes to skip for a soft line break after `=`, padding included; 0 where there is none. */
function softBreak(body: Buffer, from: number): number {
  let at = from;
  while (at < body.length && at - from < 100 && (body[at] === 0x20 || body[at] === 0x09)) at++;
  if (at >= body.length) return at - from;
  if (body[at] === CR) return body[at + 1] === LF ? at - from + 2 : at - from + 1;
  return body[at] === LF ? at - from + 1 : 0;
}

function hexPair(body: Buffer, at: number): number {
  const high = hexDigit(body[at]);
  const low = hexDigit(body[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const upper = byte & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1;
}
