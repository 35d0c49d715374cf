import { type ArchiveFacts, emptyFacts, MOST_ENTRIES, MOST_LOOKED_AT } from './archive-facts.js';

const BLOCK = 512;
/** POSIX.1 ustar: a plain file; the old form leaves the type empty. Links, folders and headers of headers are none. */
const PLAIN = new Set(['0', '\0', '7']);

/** Walks the headers of a tar. It is not packed, so it states no more than it holds – but for sparse files. */
export function readTar(bytes: Buffer): ArchiveFacts {
  const facts = emptyFacts();
  facts.unpacked = 0;
  for (let at = 0; at + BLOCK <= bytes.length && facts.count <= MOST_LOOKED_AT;) {
    if (bytes[at] === 0) break;
    const size = numberAt(bytes, at + 124, 12);
    if (size === null || !checksumFits(bytes, at)) return { ...facts, damaged: true };
    const type = bytes.toString('latin1', at + 156, at + 157);
    if (PLAIN.has(type)) {
      facts.count += 1;
      facts.unpacked += size;
      if (facts.entries.length < MOST_ENTRIES) facts.entries.push({ name: nameAt(bytes, at), size });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (at > bytes.length + BLOCK) facts.damaged = true;
  }
  return facts;
}

function nameAt(bytes: Buffer, at: number): string {
  const name = textAt(bytes, at, 100);
  const prefix =
    bytes.toString('latin1', at + 257, at + 263) === 'ustar\0' ? textAt(bytes, at + 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textAt(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

/** Octal digits, or GNU's base 256 where the first bit is set. */
function numberAt(bytes: Buffer, at: number, length: number): number | null {
  if (((bytes[at] ?? 0) & 0x80) !== 0) return Number(bytes.readBigUInt64BE(at + length - 8));
  const digits = textAt(bytes, at, length).trim();
  return /^[0-7]{1,12}$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

/** The sum of the header's bytes, its own field counted as blanks. */
function checksumFits(bytes: Buffer, at: number): boolean {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 32 : (bytes[at + i] ?? 0);
  return numberAt(bytes, at + 148, 8) === sum;
}
