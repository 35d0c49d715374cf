import { type ArchiveFacts, emptyFacts } from './archive-facts.js';

/**
 * RFC 1952 section 2.3.1: the last four bytes are the size modulo 2³². Whoever lies there is caught by the unpacking
 * program only; a bomb that is to work in ordinary programs states its size.
 */
export function readGzip(bytes: Buffer): ArchiveFacts {
  if (bytes.length < 18) return { ...emptyFacts(), damaged: true };
  return { ...emptyFacts(), count: 1, unpacked: bytes.readUInt32LE(bytes.length - 4) };
}

const XZ_FOOTER = 12;
const MOST_RECORDS = 100_000;

/** The .xz file format 1.1.0, sections 2.1.2 and 4: the footer leads to an index with the size of each block. */
export function readXz(bytes: Buffer): ArchiveFacts {
  const facts = { ...emptyFacts(), count: 1 };
  const footer = bytes.length - XZ_FOOTER;
  if (footer < XZ_FOOTER || bytes.toString('latin1', bytes.length - 2) !== 'YZ')
    return { ...facts, damaged: true };
  const index = footer - (bytes.readUInt32LE(footer + 4) + 1) * 4;
  if (index < XZ_FOOTER || bytes[index] !== 0) return { ...facts, damaged: true };
  const cursor = { at: index + 1 };
  const records = Math.min(readVarint(bytes, cursor), MOST_RECORDS);
  let unpacked = 0;
  for (let i = 0; i < records && cursor.at < footer; i++) {
    readVarint(bytes, cursor);
    unpacked += readVarint(bytes, cursor);
  }
  return { ...facts, unpacked };
}

/** RFC 8878 section 3.1.1.1: the first frame's header may state its content's size. */
export function readZstd(bytes: Buffer): ArchiveFacts {
  const facts = { ...emptyFacts(), count: 1 };
  const descriptor = bytes[4];
  if (descriptor === undefined || bytes.length < 18) return { ...facts, damaged: true };
  const single = (descriptor & 0x20) !== 0;
  const at = 5 + (single ? 0 : 1) + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  const length = descriptor >> 6;
  if (length === 0) return { ...facts, unpacked: single ? (bytes[at] ?? null) : null };
  if (length === 1) return { ...facts, unpacked: bytes.readUInt16LE(at) + 256 };
  return { ...facts, unpacked: length === 2 ? bytes.readUInt32LE(at) : Number(bytes.readBigUInt64LE(at)) };
}

/** AES-256 + SHA-256 as 7-Zip names it (Methods.txt). The names themselves are packed, and stay unread. */
const AES_256 = Buffer.from([0x06, 0xf1, 0x07, 0x01]);

/** 7zFormat.txt: the start header leads to the header, which names the methods; sizes are packed along with names. */
export function read7z(bytes: Buffer): ArchiveFacts {
  const facts = { ...emptyFacts(), count: 1 };
  if (bytes.length < 32) return { ...facts, damaged: true };
  const header = 32 + Number(bytes.readBigUInt64LE(12));
  if (header >= bytes.length) return { ...facts, damaged: true };
  return { ...facts, encrypted: bytes.subarray(header).includes(AES_256) };
}

/** Seven bits a byte, the lowest first; the eighth says that more follow (xz section 1.2, RAR 5's vint). */
export function readVarint(bytes: Buffer, cursor: { at: number }): number {
  let value = 0;
  for (let shift = 0; shift < 63; shift += 7) {
    const byte = bytes[cursor.at++];
    if (byte === undefined) return value;
    value += (byte & 0x7f) * 2 ** shift;
    if ((byte & 0x80) === 0) return value;
  }
  return value;
}
