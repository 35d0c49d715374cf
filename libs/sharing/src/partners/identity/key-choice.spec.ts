import { expect, test } from '@jest/globals';
import { inUse, type OwnPart } from './key-choice.js';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const part = (from: number, more: Partial<OwnPart> = {}): OwnPart => ({
  activeFrom: at(from),
  notBefore: at(from),
  notAfter: at(30),
  revokedAt: null,
  secretKey: Buffer.of(1),
  ...more,
});

test('the one that took over last signs; one that comes later does not yet', () => {
  const [coming, present, before] = [part(20), part(10), part(1)];
  expect(inUse([coming, present, before], at(15))).toBe(present);
  expect(inUse([coming, present, before], at(20))).toBe(coming);
});

test('what was revoked, has ended or was discarded signs nothing', () => {
  const old = part(1);
  expect(inUse([part(10, { revokedAt: at(11) }), old], at(15))).toBe(old);
  expect(inUse([part(10, { secretKey: null }), old], at(15))).toBe(old);
  expect(inUse([part(10, { notAfter: at(14) })], at(15))).toBeNull();
});

test('where none is in force yet, the next one signs: nothing at all would be worse', () => {
  const [later, sooner] = [part(25), part(20)];
  expect(inUse([later, sooner], at(15))).toBe(sooner);
});
