import { expect, test } from '@jest/globals';
import { isGenerated, isTest, sourceFiles } from '../support/source-files.js';

const files = sourceFiles(/\.(ts|tsx|mjs)$/).filter(({ path }) => !isGenerated(path));
const longerThan = (limit: number, chosen: typeof files) =>
  chosen.filter(({ lines }) => lines > limit).map(({ path, lines }) => `${path}: ${lines} lines`);

test('no source file is longer than 300 lines', () => {
  expect(
    longerThan(
      300,
      files.filter(({ path }) => !isTest(path)),
    ),
  ).toEqual([]);
});

test('no test file is longer than 500 lines', () => {
  expect(
    longerThan(
      500,
      files.filter(({ path }) => isTest(path)),
    ),
  ).toEqual([]);
});

test('half of the source files have fewer than 60 lines', () => {
  const lengths = files
    .filter(({ path }) => !isTest(path))
    .map(({ lines }) => lines)
    .toSorted((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
});
