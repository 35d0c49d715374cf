import { describe, expect, test } from '@jest/globals';
import { stateAfter } from './key-offers.js';

const year = (n: number) => new Date(Date.UTC(n, 0, 1));
const stored = {
  state: 'trusted' as const,
  addresses: ['ana@bank.example'],
  expiresAt: year(2027),
  keyIds: ['A', 'B'],
};
const copy = { revoked: false, addresses: stored.addresses, expiresAt: year(2027), keyIds: ['A', 'B'] };

describe('another copy of a known key', () => {
  test('that says the same changes nothing', () => {
    expect(stateAfter(stored, copy, { source: 'attachment' })).toBeNull();
  });

  test('with a longer life or a further subkey is taken, and stays trusted', () => {
    expect(stateAfter(stored, { ...copy, expiresAt: year(2029) }, { source: 'attachment' })).toBe('trusted');
    expect(stateAfter(stored, { ...copy, expiresAt: null }, { source: 'attachment' })).toBe('trusted');
    expect(stateAfter(stored, { ...copy, keyIds: ['A', 'B', 'C'] }, { source: 'wkd' })).toBe('trusted');
  });

  test('that is older takes nothing back', () => {
    expect(stateAfter(stored, { ...copy, expiresAt: year(2026) }, { source: 'attachment' })).toBeNull();
    expect(stateAfter(stored, { ...copy, keyIds: ['A'] }, { source: 'attachment' })).toBeNull();
  });

  test('that somebody cut takes no address away', () => {
    const cut = { ...copy, addresses: [], expiresAt: null, keyIds: ['A', 'B', 'C'] };
    expect(stateAfter(stored, cut, { source: 'attachment' })).toBeNull();
    expect(stateAfter({ ...stored, state: 'offered' }, cut, { source: 'autocrypt' })).toBeNull();
    expect(stateAfter(stored, cut, { source: 'upload' })).toBe('trusted');
  });

  test('with a further address is not taken from mail; uploaded, it has to be verified again', () => {
    const further = { ...copy, addresses: [...copy.addresses, 'boss@bank.example'] };
    expect(stateAfter(stored, further, { source: 'attachment' })).toBeNull();
    expect(stateAfter(stored, further, { source: 'upload' })).toBe('offered');
    expect(stateAfter({ ...stored, state: 'offered' }, further, { source: 'attachment' })).toBe('offered');
  });

  test('that its owner revoked ends it; what was rejected stays rejected', () => {
    expect(stateAfter(stored, { ...copy, revoked: true }, { source: 'attachment' })).toBe('revoked');
    expect(stateAfter({ ...stored, state: 'rejected' }, copy, { source: 'upload' })).toBeNull();
  });
});
