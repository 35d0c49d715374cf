import { type ArchiveFacts, emptyFacts, MOST_ENTRIES, MOST_LOOKED_AT } from './archive-facts.js';
import { readVarint } from './read-streams.js';

/** Walks the headers of RAR 4 (technote.txt of UnRAR 3) and RAR 5 (rarlab's technote); nothing is unpacked. */
export function readRar(bytes: Buffer): ArchiveFacts {
  return bytes[6] === 1 ? readRar5(bytes) : readRar4(bytes);
}

function readRar4(bytes: Buffer): ArchiveFacts {
  const facts = { ...emptyFacts(), unpacked: 0 };
  for (let at = 7; at + 7 <= bytes.length && facts.count <= MOST_LOOKED_AT;) {
    const [type, flags, size] = [bytes[at + 2], bytes.readUInt16LE(at + 3), bytes.readUInt16LE(at + 5)];
    if (size < 7) return { ...facts, damaged: true };
    // The main header: what follows is encrypted, names too.
    if (type === 0x73 && (flags & 0x80) !== 0) return { ...facts, encrypted: true };
    if (type === 0x74 && at + 32 <= bytes.length) {
      const large = (flags & 0x100) !== 0 && at + 40 <= bytes.length;
      const unpacked = bytes.readUInt32LE(at + 11) + (large ? bytes.readUInt32LE(at + 36) * 2 ** 32 : 0);
      const nameAt = at + (large ? 40 : 32);
      add(facts, bytes.toString('latin1', nameAt, nameAt + bytes.readUInt16LE(at + 26)), unpacked);
      if ((flags & 4) !== 0) facts.encrypted = true;
    }
    const data =
      type === 0x74 || (flags & 0x8000) !== 0 ? bytes.readUInt32LE(Math.min(at + 7, bytes.length - 4)) : 0;
    at += size + data;
  }
  return facts;
}

function readRar5(bytes: Buffer): ArchiveFacts {
  const facts = { ...emptyFacts(), unpacked: 0 };
  for (let start = 8; start + 7 <= bytes.length && facts.count <= MOST_LOOKED_AT;) {
    const cursor = { at: start + 4 };
    const size = readVarint(bytes, cursor);
    const end = cursor.at + size;
    const [type, flags] = [readVarint(bytes, cursor), readVarint(bytes, cursor)];
    const extra = (flags & 1) === 0 ? 0 : readVarint(bytes, cursor);
    const data = (flags & 2) === 0 ? 0 : readVarint(bytes, cursor);
    if (size === 0) return { ...facts, damaged: true };
    // Type 4: the archive is encrypted, headers too.
    if (type === 4) return { ...facts, encrypted: true };
    if (type === 2) {
      readFile5(bytes, cursor, facts);
      if (extra > 0 && isEncrypted5(bytes, end - extra, end)) facts.encrypted = true;
    }
    start = end + data;
  }
  return facts;
}

function readFile5(bytes: Buffer, cursor: { at: number }, facts: ArchiveFacts): void {
  const flags = readVarint(bytes, cursor);
  const unpacked = readVarint(bytes, cursor);
  readVarint(bytes, cursor);
  cursor.at += ((flags & 2) === 0 ? 0 : 4) + ((flags & 4) === 0 ? 0 : 4);
  readVarint(bytes, cursor);
  readVarint(bytes, cursor);
  const length = readVarint(bytes, cursor);
  add(
    facts,
    bytes.toString('utf8', cursor.at, cursor.at + Math.min(length, 4096)),
    (flags & 8) === 0 ? unpacked : 0,
  );
}

/** Among the extra records of a file, type 1 says how it is encrypted. */
function isEncrypted5(bytes: Buffer, from: number, end: number): boolean {
  for (const cursor = { at: from }; cursor.at < end;) {
    const size = readVarint(bytes, cursor);
    const next = cursor.at + size;
    if (readVarint(bytes, cursor) === 1) return true;
    if (size === 0) return false;
    cursor.at = next;
  }
  return false;
}

function add(facts: ArchiveFacts, name: string, size: number): void {
  facts.count += 1;
  facts.unpacked = (facts.unpacked ?? 0) + size;
  if (facts.entries.length < MOST_ENTRIES) facts.entries.push({ name, size });
}
