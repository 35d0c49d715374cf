import { searchTokens } from '@tocsin/platform';

// A tsvector holds 1 MB of words (PostgreSQL refuses more); what a text has beyond this is not what it is about.
const MOST_BYTES = 400_000;
const MOST_TOKENS = 30_000;

/** The words of several texts for `array_to_tsvector`, each once; the first texts go first where it is too much. */
export function searchWords(texts: readonly string[]): string[] {
  const words = new Set<string>();
  let bytes = 0;
  for (const text of texts) {
    for (const word of searchTokens(text)) {
      // Where a text was cut, half a character may be left; PostgreSQL refuses it.
      if (word === '' || words.has(word) || !word.isWellFormed()) continue;
      bytes += Buffer.byteLength(word);
      if (bytes > MOST_BYTES || words.size >= MOST_TOKENS) return [...words];
      words.add(word);
    }
  }
  return [...words];
}
