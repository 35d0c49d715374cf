import { expect, it } from '@jest/globals';
import { referenceIn } from './reference.js';

it.each([
  ['R-2025-000123', 'R-2025-000123'],
  ['r-2025-123', 'R-2025-000123'],
  ['i 812', 'I-2026-000812'],
  ['ex12', 'EX-2026-000012'],
  ['R-2026-1234567', 'R-2026-1234567'],
])('%s means %s', (typed, ref) => {
  expect(referenceIn(typed, 2026)).toBe(ref);
});

it.each(['', 'reject', '812', 'R-20-1', 'x 12', 'R-2026-'])('%s is no reference', (typed) => {
  expect(referenceIn(typed, 2026)).toBeNull();
});
