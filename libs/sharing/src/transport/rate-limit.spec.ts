import { expect, test } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

test('so many at once, then as many a minute as were agreed, each caller by himself', () => {
  const limit = new RateLimit(60);
  for (let n = 0; n < 60; n++) expect(limit.take('aa', 0)).toBe(0);
  expect(limit.take('aa', 0)).toBe(1);
  expect(limit.take('bb', 0)).toBe(0);
  expect(limit.take('aa', 999)).toBe(1);
  expect(limit.take('aa', 1_000)).toBe(0);
  expect(limit.take('aa', 1_000)).toBe(1);
  for (let n = 0; n < 60; n++) expect(limit.take('aa', 3_600_000)).toBe(0);
  expect(limit.take('aa', 3_600_000)).toBe(1);
});

test('callers without end take no memory without end', () => {
  const limit = new RateLimit(1);
  for (let n = 0; n < 50_000; n++) expect(limit.take(`caller ${n}`, 0)).toBe(0);
});
