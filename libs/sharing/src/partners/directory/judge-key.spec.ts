import { expect, test } from '@jest/globals';
import { judgeKey } from './judge-key.js';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const key = { notBefore: at(10), notAfter: at(20), revokedAt: null };

test.each([
  ['unknown', null, at(15)],
  ['not-yet', key, at(9)],
  [null, key, at(10)],
  [null, key, at(19)],
  ['expired', key, at(20)],
  // Whatever moment a message claims: a thief writes any.
  ['revoked', { ...key, revokedAt: at(19) }, at(11)],
  ['revoked', { ...key, revokedAt: at(19) }, at(25)],
])('%s', (refusal, found, moment) => {
  expect(judgeKey(found, moment)).toBe(refusal);
});
