import { describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { inspectFile } from './inspect-file.js';

interface Member {
  name: string;
  packed: number;
  unpacked: number;
  at: number;
  flags?: number;
  crc?: number;
}

const MB = 1024 * 1024;
const signature = (code: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(code);
  return bytes;
};

/** A central directory over a body of zeros: as much of a ZIP as is read, and sizes as one likes. */
function zipOf(members: Member[], bodySize = 100, large = false): Buffer {
  const body = Buffer.concat([signature(0x04034b50), Buffer.alloc(bodySize - 4)]);
  const directory = members.map((member) => {
    const name = Buffer.from(member.name);
    const extra = large ? zip64(member) : Buffer.alloc(0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(member.flags ?? 0x800, 8);
    entry.writeUInt32LE(member.crc ?? 0, 16);
    entry.writeUInt32LE(large ? 0xffffffff : member.packed, 20);
    entry.writeUInt32LE(large ? 0xffffffff : member.unpacked, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(large ? 0xffffffff : member.at, 42);
    return Buffer.concat([entry, name, extra]);
  });
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(large ? 0xffff : members.length, 10);
  end.writeUInt32LE(large ? 0xffffffff : size, 12);
  end.writeUInt32LE(large ? 0xffffffff : bodySize, 16);
  return Buffer.concat([body, ...directory, ...(large ? [end64(members.length, bodySize, size)] : []), end]);
}

function zip64({ packed, unpacked, at }: Member): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1);
  extra.writeUInt16LE(24, 2);
  [unpacked, packed, at].forEach((value, i) => extra.writeBigUInt64LE(BigInt(value), 4 + i * 8));
  return extra;
}

function end64(count: number, offset: number, size: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(offset + size), 64);
  return record;
}

const member = (over: Partial<Member> = {}): Member => ({
  name: 'a.txt',
  packed: 10,
  unpacked: 20,
  at: 0,
  ...over,
});

describe('a ZIP, by its directory alone', () => {
  test('an ordinary one lists its members and is no bomb', () => {
    const facts = inspectFile(zipOf([member(), member({ name: 'b/c.csv', at: 45 })]));
    expect(facts).toEqual({
      type: 'zip',
      marks: [],
      entries: [
        { name: 'a.txt', size: 20 },
        { name: 'b/c.csv', size: 20 },
      ],
      entryCount: 2,
    });
  });

  test('members that share their bytes are a bomb (Fifield), however few', () => {
    const members = [0, 31, 62].map((at) => member({ at, packed: 5000, unpacked: 5 * MB }));
    expect(inspectFile(zipOf(members, 6000)).marks).toContain('archive-bomb');
  });

  test('a ratio that only zeros reach is a bomb, in 32 and in 64 bits', () => {
    expect(inspectFile(zipOf([member({ packed: 50, unpacked: 900 * MB })])).marks).toContain('archive-bomb');
    const large = inspectFile(zipOf([member({ packed: 50, unpacked: 5_000_000 * MB })], 100, true));
    expect(large.marks).toContain('archive-bomb');
    expect(large.entries).toEqual([{ name: 'a.txt', size: 5_000_000 * MB }]);
  });

  test('a large honest one is none: 30 to 1, and an empty disk of 90 MB', () => {
    expect(inspectFile(zipOf([member({ packed: 5 * MB, unpacked: 150 * MB })], 5 * MB)).marks).toEqual([]);
    expect(inspectFile(zipOf([member({ packed: 50, unpacked: 90 * MB })])).marks).toEqual([]);
  });

  test('archives in it are told; many equal ones (42.zip) and one of its own size (a quine) are bombs', () => {
    expect(inspectFile(zipOf([member({ name: 'lib.zip' })])).marks).toEqual(['archive-nested']);
    const sixteen = Array.from({ length: 16 }, (_, i) =>
      member({ name: `lib ${i}.zip`, packed: 100, unpacked: 34_902, at: i * 140, crc: 7, flags: 1 }),
    );
    expect(inspectFile(zipOf(sixteen, 3000)).marks).toEqual([
      'archive-bomb',
      'archive-encrypted',
      'archive-nested',
    ]);
    const size = zipOf([member({ name: 'r/r.zip' })]).length;
    expect(inspectFile(zipOf([member({ name: 'r/r.zip', unpacked: size })])).marks).toContain('archive-bomb');
  });

  test('programs in it and locks on it are told', () => {
    expect(inspectFile(zipOf([member({ name: 'invoice.pdf.exe' })])).marks).toEqual([
      'archive-holds-program',
    ]);
    expect(inspectFile(zipOf([member({ flags: 1 })])).marks).toEqual(['archive-encrypted']);
  });

  test('names in it are made harmless, and no more than 500 are kept', () => {
    const [entry] = inspectFile(zipOf([member({ name: 'exe\u202Egnp\n../../x' })])).entries ?? [];
    expect(entry?.name).toBe('exe\uFFFDgnp\uFFFD../../x');
    const many = inspectFile(
      zipOf(Array.from({ length: 700 }, (_, i) => member({ name: `${i}.txt`, packed: 0 }))),
    );
    expect([many.entries?.length, many.entryCount]).toEqual([500, 700]);
  });

  test('a cut one is damaged, and anything at all after its first bytes breaks nothing', () => {
    expect(inspectFile(zipOf([member()]).subarray(0, 120)).marks).toEqual(['archive-damaged']);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(
          'PK\x03\x04',
          'Rar!\x1a\x07\0',
          'Rar!\x1a\x07\x01\0',
          '\xfd7zXZ\0',
          '7z\xbc\xaf\x27\x1c',
          '\x1f\x8b\x08',
          '\x28\xb5\x2f\xfd',
        ),
        (tail, head) => {
          const { marks } = inspectFile(Buffer.concat([Buffer.from(head, 'latin1'), tail]));
          expect(Array.isArray(marks)).toBe(true);
        },
      ),
    );
  });
});

describe('single streams, by what they state', () => {
  test('gzip: the size at its end', () => {
    const honest = gzipSync(Buffer.from('hello '.repeat(1000)));
    expect(inspectFile(honest)).toMatchObject({ type: 'gzip', marks: [], entries: null });
    const bomb = Buffer.from(honest);
    bomb.writeUInt32LE(2_000 * MB, bomb.length - 4);
    expect(inspectFile(bomb).marks).toEqual(['archive-bomb']);
  });

  test('xz: the index before its footer', () => {
    // xz: 0 bytes of header are read; index of one record: 80 bytes packed, 1 GiB unpacked.
    const varint = Buffer.from([0x80, 0x80, 0x80, 0x80, 0x04]);
    const index = Buffer.concat([Buffer.from([0, 1, 80]), varint, Buffer.alloc(4)]);
    const footer = Buffer.alloc(12);
    footer.writeUInt32LE(index.length / 4 - 1, 4);
    footer.write('YZ', 10, 'latin1');
    const xz = Buffer.concat([Buffer.from('\xfd7zXZ\0', 'latin1'), Buffer.alloc(90), index, footer]);
    expect(inspectFile(xz).marks).toEqual(['archive-bomb']);
  });

  test('zstd: the frame header; 7z: the methods it names', () => {
    const zstd = Buffer.alloc(40);
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xe0]).copy(zstd);
    zstd.writeBigUInt64LE(BigInt(4_000 * MB), 5);
    expect(inspectFile(zstd).marks).toEqual(['archive-bomb']);
    const start = Buffer.alloc(32);
    Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1').copy(start);
    start.writeBigUInt64LE(8n, 12);
    const header = Buffer.from([0x17, 0x06, 0x24, 0x06, 0xf1, 0x07, 0x01, 0]);
    expect(inspectFile(Buffer.concat([start, Buffer.alloc(8), header])).marks).toEqual(['archive-encrypted']);
  });
});
