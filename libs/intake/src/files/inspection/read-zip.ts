import { isUtf8 } from 'node:buffer';
import { type ArchiveFacts, emptyFacts, MOST_ENTRIES, MOST_LOOKED_AT } from './archive-facts.js';
import { isArchiveName } from './file-names.js';

// APPNOTE 6.3.10: section 4.3.12 central directory, 4.3.14 and 4.3.15 zip64, 4.3.16 end of central directory.
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
/** As many equal archives inside one (42.zip has 16) are there for one purpose. */
const EQUAL_ARCHIVES = 8;

interface Member {
  name: string;
  packed: number;
  unpacked: number;
  /** Where its local header stands. */
  at: number;
  crc: number;
  flags: number;
}

/** Reads a ZIP's central directory (zip64 too). Members are neither opened nor unpacked. */
export function readZip(bytes: Buffer): ArchiveFacts {
  const facts = emptyFacts();
  const directory = findDirectory(bytes);
  if (!directory) return { ...facts, damaged: true };
  const members = readMembers(bytes, directory.at);
  facts.count = Math.max(members.length, directory.count);
  facts.damaged = members.length < Math.min(directory.count, MOST_LOOKED_AT);
  facts.entries = members.slice(0, MOST_ENTRIES).map(({ name, unpacked }) => ({ name, size: unpacked }));
  facts.unpacked = members.reduce((sum, { unpacked }) => sum + unpacked, 0);
  facts.encrypted = members.some(({ flags }) => (flags & ENCRYPTED) !== 0);
  facts.trick = shareBytes(members) || holdsItself(members, bytes.length) || holdsManyEqual(members);
  return facts;
}

function findDirectory(bytes: Buffer): { at: number; count: number } | null {
  const earliest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) !== END) continue;
    const [count, size, offset] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 12),
      bytes.readUInt32LE(at + 16),
    ];
    if (offset === 0xffffffff || count === 0xffff || size === 0xffffffff) {
      const large = findDirectory64(bytes, at);
      if (large) return large;
    }
    // What stands before the archive (a self-extractor) shifts all offsets: the directory ends where this begins.
    const real = at - size >= 0 && isEntry(bytes, at - size) ? at - size : offset;
    return count === 0 || isEntry(bytes, real) ? { at: real, count } : null;
  }
  return null;
}

function findDirectory64(bytes: Buffer, end: number): { at: number; count: number } | null {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return null;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_64) return null;
  const [count, offset] = [Number(bytes.readBigUInt64LE(at + 32)), Number(bytes.readBigUInt64LE(at + 48))];
  return isEntry(bytes, offset) ? { at: offset, count } : null;
}

function isEntry(bytes: Buffer, at: number): boolean {
  return at + ENTRY_SIZE <= bytes.length && bytes.readUInt32LE(at) === ENTRY;
}

function readMembers(bytes: Buffer, start: number): Member[] {
  const members: Member[] = [];
  for (let at = start; isEntry(bytes, at) && members.length <= MOST_LOOKED_AT;) {
    const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const flags = bytes.readUInt16LE(at + 8);
    const nameAt = at + ENTRY_SIZE;
    const extra = bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength);
    members.push({
      name: nameOf(bytes.subarray(nameAt, nameAt + nameLength)),
      crc: bytes.readUInt32LE(at + 16),
      flags,
      ...sizes(extra, bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)),
    });
    at = nameAt + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return members;
}

/** Many write UTF-8 without the flag that says so (bit 11); what is none is shown byte by byte. */
function nameOf(bytes: Buffer): string {
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

/** Zip64: what does not fit 32 bits stands in the extra field 1, in this order, as far as it does not fit. */
function sizes(
  extra: Buffer,
  unpacked: number,
  packed: number,
  at: number,
): { unpacked: number; packed: number; at: number } {
  const values = { unpacked, packed, at };
  for (let pos = 0; pos + 4 <= extra.length; pos += 4 + extra.readUInt16LE(pos + 2)) {
    if (extra.readUInt16LE(pos) !== 1) continue;
    let next = pos + 4;
    for (const field of ['unpacked', 'packed', 'at'] as const) {
      if (values[field] !== 0xffffffff || next + 8 > extra.length) continue;
      values[field] = Number(extra.readBigUInt64LE(next));
      next += 8;
    }
  }
  return values;
}

/** Fifield's bombs: many members read the same packed bytes, so that a small file becomes terabytes. */
function shareBytes(members: readonly Member[]): boolean {
  const placed = members.filter(({ packed }) => packed > 0).toSorted((a, b) => a.at - b.at);
  return placed.some((member, i) => {
    const next = placed[i + 1];
    return next !== undefined && next.at < member.at + LOCAL_SIZE + member.packed;
  });
}

/** A quine unpacks to itself for ever: it holds an archive of its own size. */
function holdsItself(members: readonly Member[], size: number): boolean {
  return members.some(({ name, unpacked }) => unpacked === size && isArchiveName(name));
}

function holdsManyEqual(members: readonly Member[]): boolean {
  const seen = new Map<string, number>();
  for (const { name, crc, unpacked } of members) {
    if (!isArchiveName(name)) continue;
    const key = `${crc} ${unpacked}`;
    const times = (seen.get(key) ?? 0) + 1;
    if (times >= EQUAL_ARCHIVES) return true;
    seen.set(key, times);
  }
  return false;
}
