/**
 * Some hundreds of changed messages, the same each time: none may throw, change its bytes, or give what may not be
 * stored. `npm run fuzz:mail` goes on for as long as one likes, with a watchdog.
 */
import { expect, test } from '@jest/globals';
import { loadCorpus } from '../../../bench/fuzz/corpus.mjs';
import { mutate } from '../../../bench/fuzz/mutations.mjs';
import { readEverything } from '../../../bench/fuzz/read-everything.mjs';

const seed = 20260303;
const corpus = loadCorpus({ ownOnly: true });

test('four hundred changed messages are read', async () => {
  const failures: string[] = [];
  for (let index = 0; index < 400; index++) {
    const { bytes, applied } = mutate(corpus, seed, index);
    try {
      await readEverything(bytes);
    } catch (error) {
      failures.push(
        `${index} (${applied.join(', ')}): ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }
  expect(failures).toEqual([]);
}, 120_000);

test('a run is repeated by its seed, and another seed makes other messages', () => {
  expect(mutate(corpus, seed, 7)).toEqual(mutate(corpus, seed, 7));
  expect(mutate(corpus, seed, 7).bytes.equals(mutate(corpus, seed + 1, 7).bytes)).toBe(false);
});

test('what must not come out is noticed', async () => {
  // A defect of the reader would show as `unparsable`: the check has to see it.
  await expect(readEverything(null)).rejects.toThrow();
});
