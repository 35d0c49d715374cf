import { DamagedFileError } from './byte-reader.js';

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const endOfChain = 0xffff_fffe;
const maxEntries = 20_000;

/** A stream or a storage of a compound file. */
export interface CompoundEntry {
  name: string;
  isStorage: boolean;
  children: CompoundEntry[];
  /** Bytes of a stream; throws `DamagedFileError` where its chain leads nowhere or in a circle. */
  read(): Buffer;
}

export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.length >= 512 && bytes.subarray(0, 8).equals(signature);
}

/**
 * The root storage of a compound file ([MS-CFB]), such as Outlook's `.msg`. Every chain is followed for as many steps
 * as the file has sectors and every entry is visited once, so that a file that points into itself ends.
 */
export function readCompoundFile(bytes: Buffer): CompoundEntry {
  if (!isCompoundFile(bytes)) throw new DamagedFileError('not a compound file');
  const shift = bytes.readUInt16LE(30);
  const miniShift = bytes.readUInt16LE(32);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new DamagedFileError('sector size');
  const file = new Sectors(bytes, 1 << shift);
  const directory = file.chain(bytes.readUInt32LE(48));
  const entries = Math.min(Math.floor(directory.length / 128), maxEntries);
  const miniFat = file.chain(bytes.readUInt32LE(60));
  const cutoff = bytes.readUInt32LE(56);
  const mini = file.chain(directory.length >= 128 ? directory.readUInt32LE(116) : endOfChain);

  const seen = new Set<number>();
  const build = (index: number): CompoundEntry => {
    const at = index * 128;
    const nameLength = Math.min(directory.readUInt16LE(at + 64), 64);
    const type = directory.readUInt8(at + 66);
    const first = directory.readUInt32LE(at + 116);
    const size = directory.readUInt32LE(at + 120);
    return {
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      isStorage: type === 1 || type === 5,
      children: type === 1 || type === 5 ? siblings(directory.readUInt32LE(at + 76)) : [],
      read: () =>
        size < cutoff
          ? chainOf(first, miniFat, 64, size, (sector) => mini.subarray(sector * 64, sector * 64 + 64))
          : file.chain(first, size),
    };
  };
  // The siblings of a storage are a tree; here a list does, because they are few and their order says nothing.
  const siblings = (start: number): CompoundEntry[] => {
    const found: CompoundEntry[] = [];
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (index >= entries || seen.has(index)) continue;
      seen.add(index);
      open.push(directory.readUInt32LE(index * 128 + 68), directory.readUInt32LE(index * 128 + 72));
      if (depth < 30) {
        depth++;
        found.push(build(index));
        depth--;
      }
    }
    return found;
  };
  let depth = 0;
  seen.add(0);
  if (entries === 0) throw new DamagedFileError('no directory');
  return build(0);
}

class Sectors {
  private readonly fat: Buffer;

  constructor(
    private readonly bytes: Buffer,
    private readonly size: number,
  ) {
    this.fat = this.readFat();
  }

  chain(first: number, length = Number.POSITIVE_INFINITY): Buffer {
    return chainOf(first, this.fat, this.size, length, (sector) => this.sector(sector));
  }

  private sector(index: number): Buffer {
    const at = (index + 1) * this.size;
    return this.bytes.subarray(at, at + this.size);
  }

  /** The table of sectors stands in sectors that the head lists, 109 of them, and further lists the rest. */
  private readFat(): Buffer {
    const listed: number[] = [];
    for (let at = 76; at < 512; at += 4) listed.push(this.bytes.readUInt32LE(at));
    const most = Math.ceil(this.bytes.length / this.size);
    let next = this.bytes.readUInt32LE(68);
    for (let count = 0; next < most && count < most && listed.length <= most; count++) {
      const list = this.sector(next);
      if (list.length < this.size) break;
      for (let at = 0; at < this.size - 4; at += 4) listed.push(list.readUInt32LE(at));
      next = list.readUInt32LE(this.size - 4);
    }
    const used = [...new Set(listed)].filter((sector) => sector < most);
    return Buffer.concat(used.map((sector) => this.sector(sector)));
  }
}

function chainOf(
  first: number,
  table: Buffer,
  unit: number,
  length: number,
  sectorAt: (sector: number) => Buffer,
): Buffer {
  const pieces: Buffer[] = [];
  const most = Math.floor(table.length / 4);
  let got = 0;
  let sector = first;
  for (let steps = 0; sector < most && got < length; steps++) {
    if (steps >= most) throw new DamagedFileError('a chain of sectors runs in a circle');
    const piece = sectorAt(sector);
    if (piece.length === 0) break;
    pieces.push(piece);
    got += unit;
    sector = table.readUInt32LE(sector * 4);
  }
  const whole = Buffer.concat(pieces);
  return whole.length > length ? whole.subarray(0, length) : whole;
}
