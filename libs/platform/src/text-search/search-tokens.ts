const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Letters that NFKD does not take apart but people leave out or swap when they search. */
const FOLDED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const FOLDABLE = /[ßæœøđðþłı]/gu;
// Arabic: tatweel and vowel marks are decoration; the hamza carriers fold with the combining marks by NFKD.
const TATWEEL = /\u0640/gu;
// Accents and vowel signs that are shared between scripts. Thai's own vowels are marks too, and are letters to its
// readers; the Japanese voicing marks (U+3099, U+309A) make another syllable: both stay.
const MARKS = /(?=\p{Script=Inherited})[^\P{Mn}\u3099\u309a]/gu;
// What analysts paste whole: host names, addresses, mail addresses, hashes, references.
const SEPARATOR = /[^\p{L}\p{N}\p{M}]/u;
// French and Italian elision (l'hôpital, dell’ordine): the article is no part of the word.
const ELISION = /(?<=\p{L})['’](?=\p{L})/gu;
const COMPOUND = /[\p{L}\p{N}_@][\p{L}\p{N}_@.:/+-]{2,}[\p{L}\p{N}]/gu;

const MAX_TOKEN = 100;
const MAX_TEXT = 400_000;

/**
 * The words of a text as they are stored and looked for: compatibility-folded, without accents, lower case, cut by
 * Unicode's word rules (dictionary-based for Chinese, Japanese and Thai). Compounds such as host names and
 * references are kept whole beside their parts. The first 400,000 characters count.
 */
export function searchTokens(text: string): string[] {
  const folded = fold(text.slice(0, MAX_TEXT));
  const tokens = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(folded)) {
    if (isWordLike && segment.length <= MAX_TOKEN) tokens.add(segment);
  }
  for (const [compound] of folded.matchAll(COMPOUND)) {
    if (compound.length <= MAX_TOKEN && SEPARATOR.test(compound)) tokens.add(compound);
  }
  return [...tokens];
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(TATWEEL, '')
    .replace(ELISION, ' ')
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFC');
}

/**
 * A search box's text as a `tsquery` for vectors made of `searchTokens`: every word must occur, the last may be a
 * beginning ("phish" finds "phishing"). `null` if there is nothing to look for.
 */
export function searchQuery(text: string): string | null {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(fold(text.slice(0, 500)))) {
    if (isWordLike && segment.length <= MAX_TOKEN) words.push(segment);
  }
  if (words.length === 0) return null;
  const quoted = words.slice(0, 32).map((word) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`);
  return quoted.map((word, i) => (i === quoted.length - 1 ? `${word}:*` : word)).join(' & ');
}
