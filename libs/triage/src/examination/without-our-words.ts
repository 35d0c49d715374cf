/** So many words in a row are no accident; fewer ("the address 192.0.2.1 is") a person may write himself. */
const RUN = 5;
const LONGEST = 400_000;

interface Word {
  /** In one spelling: marks of quotation gone, upper and lower case alike. */
  text: string;
  start: number;
  end: number;
}

/**
 * A text without what we ourselves had written to its sender: quoted with marks or without, wrapped anew, answered in
 * between. Otherwise every address of our own mail comes back as one that the sender named. A run of five words of ours
 * is ours; a whole message of fewer is so as well. Linear in the length of the texts. Pure.
 */
export function withoutOurWords(text: string, ours: readonly string[]): string {
  const runs = new Set<string>();
  const lengths = new Set<number>();
  for (const written of ours) {
    const words = wordsOf(written.slice(0, LONGEST));
    const run = Math.min(RUN, words.length);
    if (run === 0) continue;
    lengths.add(run);
    for (let at = 0; at + run <= words.length; at++) runs.add(join(words, at, run));
  }
  if (runs.size === 0) return text;
  const words = wordsOf(text);
  const isOurs = new Uint8Array(words.length);
  for (const run of lengths) {
    for (let at = 0; at + run <= words.length; at++)
      if (runs.has(join(words, at, run))) isOurs.fill(1, at, at + run);
  }
  const kept: string[] = [];
  let from = 0;
  words.forEach((word, n) => {
    if (isOurs[n] !== 1) return;
    kept.push(text.slice(from, word.start));
    from = word.end;
  });
  return kept.join('') + text.slice(from);
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(/\S+/gu)) {
    // Marks of quotation, and of lists that a reader's program made of them, are no words.
    const plain = found[0].replace(/^[>|]+/u, '').toLowerCase();
    if (plain !== '') words.push({ text: plain, start: found.index, end: found.index + found[0].length });
  }
  return words;
}

function join(words: readonly Word[], at: number, count: number): string {
  let joined = '';
  for (let n = at; n < at + count; n++) joined += `${words[n]?.text} `;
  return joined;
}
