import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hopsFault, hopsThrough, isLoop, MOST_HOPS } from './hops.js';

const issuers = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'));

test('whoever stands in the hops, or wrote it, is in a loop; nobody else is', () => {
  fc.assert(
    fc.property(issuers, fc.constantFrom('a', 'z'), fc.constantFrom('a', 'b'), (hops, sender, own) => {
      expect(isLoop(hops, sender, own)).toBe(hops.includes(own) || sender === own);
    }),
  );
});

test('a message that is sent onward through a chain is in order at each of its stations', () => {
  fc.assert(
    fc.property(issuers, (chain) => {
      let hops: string[] = [];
      for (const [at, sender] of chain.entries()) {
        hops = hopsThrough(hops, sender);
        expect(hopsFault(hops, sender) === null).toBe(at < MOST_HOPS);
        expect(hopsThrough(hops, sender)).toEqual(hops);
      }
    }),
  );
});

test('a list that its sender did not end, or that goes round, is none', () => {
  expect(hopsFault([], 'a')).not.toBeNull();
  expect(hopsFault(['a', 'b'], 'a')).not.toBeNull();
  expect(hopsFault(['a', 'b', 'a'], 'a')).not.toBeNull();
  expect(hopsFault(['b', 'a'], 'a')).toBeNull();
});
