import { expect, test } from '@jest/globals';
import { quotesEvidence } from './quotes-evidence.js';

const EVIDENCE = ['The pictures are at the house by the old mill.\nThanks', 'short'];

test.each([
  ['We have received your report and passed it on.', false],
  ['Thanks. This is in short what we do.', false],
  ['You wrote:\n> anything at all', true],
  ['You say that THE PICTURES are at the\nhouse by the old mill. Where?', true],
])('%j repeats sealed evidence: %s', (text, repeats) => {
  expect(quotesEvidence(text, EVIDENCE)).toBe(repeats);
});
