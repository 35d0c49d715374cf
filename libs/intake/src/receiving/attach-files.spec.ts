import { expect, test } from '@jest/globals';
import { attachFiles, handfuls } from './attach-files.sql.js';

const file = (megabytes: number) => ({ bytes: Buffer.alloc(megabytes * 1024 * 1024) });
const sizes = (handful: { bytes: Buffer }[]) => handful.map(({ bytes }) => bytes.length / 1024 / 1024);

test('small files go together, large ones by themselves, and all keep their order', () => {
  expect(handfuls([])).toEqual([]);
  expect(handfuls([1, 2, 9, 3, 5, 4].map(file)).map(sizes)).toEqual([[1, 2], [9], [3, 5], [4]]);
  expect(handfuls(Array.from({ length: 45 }, () => file(0))).map(({ length }) => length)).toEqual([
    20, 20, 5,
  ]);
});

test('a statement has three parameters for each file after the columns', () => {
  expect(attachFiles(2)).toContain('($11, $12::integer, $13::bytea), ($14, $15::integer, $16::bytea)');
});
