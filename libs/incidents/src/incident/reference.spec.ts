import { expect, test } from '@jest/globals';
import { readReference } from './reference.js';

test.each([
  ['I-2026-000123', 'I-2026-000123'],
  ['ex-2026-000004', 'EX-2026-000004'],
  [' i-2026-1234567 ', 'I-2026-1234567'],
])('%s is %s', (text, reference) => {
  expect(readReference(text)).toBe(reference);
});

test.each([
  'R-2026-000123',
  'I-2026-123',
  'I-26-000123',
  '',
  "I-2026-000123' OR 1=1",
  `I-2026-${'1'.repeat(40)}`,
])('%s is none', (text) => {
  expect(readReference(text)).toBeNull();
});
