import { isUtf8 } from 'node:buffer';
import { decodeUndeclared } from './decode-charset.js';

const LF = 0x0a;
const CR = 0x0d;
const COLON = 0x3a;

/** Names we read; 100 of each are kept however many others there are. */
const wanted = new Set(
  (
    'from sender to cc reply-to subject date message-id in-reply-to references return-path delivered-to received ' +
    'content-type content-transfer-encoding content-disposition content-id content-language mime-version ' +
    'auto-submitted precedence list-id list-post list-unsubscribe x-auto-response-suppress x-loop x-failed-recipients'
  ).split(' '),
);

export interface HeaderField {
  /** Lower case. */
  name: string;
  /** Bytes after the colon, folds included. */
  raw: Buffer;
}

/** The fields at the head of a part, and where its body starts. */
export interface HeaderBlock {
  fields: HeaderField[];
  bodyStart: number;
  /** Lines among the headers that are none; they are shown above the text, so that nothing is lost. */
  stray: Buffer[];
  tooMany: boolean;
  /** The body starts without the blank line before it. */
  abrupt: boolean;
}

/** Splits the head of a part by lines. Linear, whatever the bytes; a part without a head is all body. */
export function readHeaderBlock(bytes: Buffer, from: number, maxFields: number): HeaderBlock {
  const block: HeaderBlock = {
    fields: [],
    bodyStart: bytes.length,
    stray: [],
    tooMany: false,
    abrupt: false,
  };
  const counts = new Map<string, number>();
  let at = from;
  let start = -1;
  let colon = -1;
  const close = (end: number): void => {
    if (start >= 0) keep(block, counts, maxFields, bytes, start, colon, end);
    start = -1;
  };
  while (at < bytes.length) {
    const feed = bytes.indexOf(LF, at);
    const next = feed < 0 ? bytes.length : feed + 1;
    const end = feed > at && bytes[feed - 1] === CR ? feed - 1 : feed < 0 ? bytes.length : feed;
    if (end === at) {
      close(at);
      block.bodyStart = next;
      return block;
    }
    const folded = start >= 0 && (bytes[at] === 0x20 || bytes[at] === 0x09);
    if (!folded) {
      close(at);
      colon = nameEnd(bytes, at, end);
      if (colon >= 0) start = at;
      // A body or a delimiter without the blank line before it, and a part that has no head at all.
      else if (counts.size === 0 || (bytes[at] === 0x2d && bytes[at + 1] === 0x2d)) {
        block.bodyStart = at;
        block.abrupt = true;
        return block;
      } else if (block.stray.length < 100) block.stray.push(bytes.subarray(at, end));
    }
    at = next;
  }
  close(bytes.length);
  return block;
}

function keep(
  block: HeaderBlock,
  counts: Map<string, number>,
  maxFields: number,
  bytes: Buffer,
  start: number,
  colon: number,
  end: number,
): void {
  const name = bytes.toString('latin1', start, colon).trimEnd().toLowerCase();
  const isWanted = wanted.has(name);
  const seen = counts.get(name) ?? 0;
  if (isWanted ? seen >= 100 : block.fields.length >= maxFields) {
    block.tooMany = true;
    return;
  }
  counts.set(name, seen + 1);
  block.fields.push({ name, raw: bytes.subarray(colon + 1, end) });
}

/** Offset of the colon that ends a field name (RFC 5322 2.2, with the obsolete blanks before it), or -1. */
function nameEnd(bytes: Buffer, from: number, end: number): number {
  let at = from;
  const stop = Math.min(end, from + 200);
  while (at < stop) {
    const byte = bytes[at] ?? 0;
    if (byte === COLON) return at > from ? at : -1;
    if (byte <= 0x20 || byte >= 0x7f) break;
    at++;
  }
  const name = at;
  while (at < stop && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
  return at < stop && name > from && bytes[at] === COLON ? at : -1;
}

/**
 * Header bytes as one line: unfolded, encoded words left alone. `decode` reads raw bytes that are no UTF-8, which is
 * all that RFC 6532 allows.
 */
export function headerText(
  raw: Buffer,
  maxBytes: number,
  decode: (bytes: Buffer) => string = decodeUndeclared,
): string {
  const bytes = raw.length > maxBytes ? raw.subarray(0, maxBytes) : raw;
  return (isUtf8(bytes) ? decodeUndeclared(bytes) : decode(bytes))
    .replaceAll(/\r?\n(?=[ \t])/g, '')
    .replaceAll(/[\r\n\0]+/g, ' ')
    .trim();
}
