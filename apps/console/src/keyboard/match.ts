/** Letters only, whatever their case and marks: `Évasion` is found by `evas`. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * How well a label answers what was typed: 0 not at all, more is better. The beginning of the label beats the
 * beginning of a word, that beats the middle of one, and that the letters in their order (`rsp` for "Reject: spam").
 */
export function match(label: string, typed: string): number {
  const text = fold(label);
  const wanted = fold(typed.trim());
  if (wanted === '') return 1;
  if (text.startsWith(wanted)) return 5;
  const words = wanted.split(/\s+/u);
  if (words.every((word) => new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u').test(text))) return 4;
  if (words.every((word) => text.includes(word))) return 3;
  return inOrder(text, wanted.replaceAll(/\s/gu, '')) ? 2 : 0;
}

const escaped = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

function inOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return letters.length > 1;
}
