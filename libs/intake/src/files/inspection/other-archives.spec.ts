import { describe, expect, test } from '@jest/globals';
import { inspectFile } from './inspect-file.js';

const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;

function tarMember(name: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(octal(size, 12), 124);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      8,
    ),
    148,
  );
  return Buffer.concat([header, Buffer.alloc(Math.ceil(size / 512) * 512)]);
}

/** RAR 5: checksum (not looked at), size, then the fields. All numbers below 128 are one byte. */
function rar5Block(...fields: number[]): Buffer {
  return Buffer.from([0, 0, 0, 0, fields.length, ...fields]);
}
const RAR5 = Buffer.from('Rar!\x1a\x07\x01\0', 'latin1');
const letters = (text: string): number[] => [...Buffer.from(text)];

describe('archives of other kinds', () => {
  test('tar: members by name; what is cut or has no checksum is damaged', () => {
    const tar = Buffer.concat([tarMember('logs/a.log', 700), tarMember('run.sh', 3), Buffer.alloc(1024)]);
    expect(inspectFile(tar)).toEqual({
      type: 'tar',
      marks: ['archive-holds-program'],
      entries: [
        { name: 'logs/a.log', size: 700 },
        { name: 'run.sh', size: 3 },
      ],
      entryCount: 2,
    });
    const broken = Buffer.from(tar);
    broken.write('X', 5);
    expect(inspectFile(broken).marks).toContain('archive-damaged');
  });

  test('RAR 5: members, sizes stated, encryption of members and of everything', () => {
    const file = rar5Block(2, 2, 0, 0, 20, 0, 0, 0, 5, ...letters('a.txt'));
    expect(inspectFile(Buffer.concat([RAR5, file]))).toMatchObject({
      type: 'rar',
      marks: [],
      entries: [{ name: 'a.txt', size: 20 }],
    });
    const locked = rar5Block(2, 3, 2, 0, 0, 20, 0, 0, 0, 5, ...letters('a.txt'), 1, 1);
    expect(inspectFile(Buffer.concat([RAR5, locked])).marks).toEqual(['archive-encrypted']);
    expect(inspectFile(Buffer.concat([RAR5, rar5Block(4, 0, 0, 0)])).marks).toEqual(['archive-encrypted']);
    // 20 bytes packed, 1 GiB stated
    const size = [0x80, 0x80, 0x80, 0x80, 0x04];
    const bomb = rar5Block(2, 2, 0, 0, ...size, 0, 0, 0, 5, ...letters('a.bin'));
    expect(inspectFile(Buffer.concat([RAR5, bomb])).marks).toEqual(['archive-bomb']);
  });

  test('RAR 4: members with their sizes, and the lock', () => {
    const name = 'a.exe';
    const block = Buffer.alloc(32 + name.length);
    block[2] = 0x74;
    block.writeUInt16LE(4, 3);
    block.writeUInt16LE(block.length, 5);
    block.writeUInt32LE(99, 11);
    block.writeUInt16LE(name.length, 26);
    block.write(name, 32);
    const main = Buffer.from([0, 0, 0x73, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0]);
    const rar = Buffer.concat([Buffer.from('Rar!\x1a\x07\0', 'latin1'), main, block]);
    expect(inspectFile(rar)).toMatchObject({
      marks: ['archive-encrypted', 'archive-holds-program'],
      entries: [{ name: 'a.exe', size: 99 }],
    });
  });
});
