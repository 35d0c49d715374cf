/** A word is likely meant where so many letters are wrong at most, by its length. */
const slipsIn = (word: string) => (word.length <= 3 ? 1 : 2);

/** The word of a list that was probably meant by a mistyped one; null where none is near. Pure. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const wanted = typed.toLowerCase().slice(0, 40);
  let best: string | null = null;
  let least = slipsIn(wanted) + 1;
  for (const word of words) {
    const slips = distance(wanted, word.toLowerCase());
    if (slips < least) [best, least] = [word, slips];
  }
  return best;
}

/** Insertions, deletions, changes and swaps of neighbours between two short words (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
