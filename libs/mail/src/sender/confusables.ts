import { domainToUnicode } from 'node:url';

/** Scripts of which letters pass for one another; the others are told apart at a glance. */
const alike = [
  { name: 'Latin', letters: /\p{Script=Latin}/u, countries: null },
  {
    name: 'Cyrillic',
    letters: /\p{Script=Cyrillic}/u,
    countries: /\.(?:ru|su|ua|by|bg|rs|mk|kz|kg|mn|me|ba)$/,
  },
  { name: 'Greek', letters: /\p{Script=Greek}/u, countries: /\.(?:gr|cy)$/ },
  { name: 'Armenian', letters: /\p{Script=Armenian}/u, countries: /\.am$/ },
];

/** Latin mixes with these in honest names (UTS 39, "highly restrictive"). */
const others = [
  { name: 'Hebrew', letters: /\p{Script=Hebrew}/u },
  { name: 'Arabic', letters: /\p{Script=Arabic}/u },
  { name: 'Georgian', letters: /\p{Script=Georgian}/u },
  { name: 'Cherokee', letters: /\p{Script=Cherokee}/u },
];

/** Letters that look like Latin ones in most type faces: what UTS 39 lists, and a person would take for them. */
const table: [string, string][] = [
  ['аɑα', 'a'],
  ['ЬƅᏏ', 'b'],
  ['сϲ', 'c'],
  ['ԁ', 'd'],
  ['еҽ', 'e'],
  ['ɡց', 'g'],
  ['һհ', 'h'],
  ['іıιɩ', 'i'],
  ['јϳյ', 'j'],
  ['κк', 'k'],
  ['ӏⅼ', 'l'],
  ['ո', 'n'],
  ['оοօ', 'o'],
  ['рρ', 'p'],
  ['ԛզ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['υս', 'u'],
  ['ѵν', 'v'],
  ['ԝѡ', 'w'],
  ['хχ', 'x'],
  ['уγү', 'y'],
];

const latin = new Map(
  table.flatMap(([letters, like]) => [...letters].map((letter) => [letter, like] as const)),
);

/** What a domain looks like: one form for all domains that a reader takes for the same (after UTS 39, "skeleton"). */
export function domainSkeleton(domain: string): string {
  const folded = shownDomain(domain).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...folded]
    .map((letter) => latin.get(letter) ?? letter)
    .join('')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** A domain in the letters that a mail program shows; what cannot be decoded stays as it is. */
export function shownDomain(domain: string): string {
  return /(?:^|\.)xn--/i.test(domain) ? domainToUnicode(domain) || domain : domain;
}

/** Names of scripts that should not stand in one word, or null; `Bаnk` with a Cyrillic letter. */
export function mixedScripts(word: string): string[] | null {
  const close = alike.filter(({ letters }) => letters.test(word)).map(({ name }) => name);
  const far = others.filter(({ letters }) => letters.test(word)).map(({ name }) => name);
  const found = [...close, ...far];
  return found.length > 1 ? found : null;
}

/** A word that mixes scripts by letters that are there to be taken for others. */
export function mixesLookalikes(word: string): boolean {
  return mixedScripts(word) !== null && [...word.toLowerCase()].some((letter) => latin.has(letter));
}

/**
 * A label all of whose letters look Latin and none is: `раураl`. Under a top-level domain where that script is at
 * home, people have such names honestly.
 */
export function passesForLatin(domain: string): string | null {
  const shown = shownDomain(domain).toLowerCase();
  if (!/\.[a-z]{2,}$/.test(shown)) return null;
  if (alike.some(({ letters, countries }) => countries?.test(shown) && letters.test(shown))) return null;
  for (const label of shown.split('.')) {
    const letters = [...label].filter((letter) => /\p{L}/u.test(letter));
    const foreign = letters.some((letter) => letter > '\u007F');
    const all = letters.every((letter) => letter <= '\u007F' || latin.has(letter));
    if (letters.length >= 3 && foreign && all) return domainSkeleton(domain);
  }
  return null;
}
