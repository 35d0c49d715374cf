import { classificationRules } from '@tocsin/config';

/** One RSIT class with the expressions that find its words, by language. */
export interface KeywordRule {
  class: string;
  type: string;
  weight: number;
  expressions: { language: string; found: RegExp }[];
}

// Written without spaces between words, or with words grown together: a word may start in the middle of letters.
const NO_BOUNDARY = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
// "and", "with", "by", "to", "as" and the article are written onto the Arabic word that follows.
const ARABIC = /\p{Script=Arabic}/u;
const ARABIC_PREFIX = '[وفبلك]?(?:ال|لل)?';

/** Compatibility-folded, without accents and vowel marks, lower case; the same for rules and texts. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[’‘`]/g, "'")
    .toLowerCase();
}

/**
 * The expression that finds a rule's word in folded text. `*` stands for more letters of the same word; blanks match
 * any white space. Linear: no repetition stands inside another.
 */
export function wordPattern(word: string): string {
  const body = foldText(word)
    .split(/\s+/)
    .map((part) => part.split('*').map(escapePattern).join('[\\p{L}\\p{N}]{0,20}'))
    .join('\\s{1,3}');
  if (NO_BOUNDARY.test(word)) return body;
  const start = ARABIC.test(word) ? `(?<![\\p{L}\\p{N}])${ARABIC_PREFIX}` : '(?<![\\p{L}\\p{N}])';
  return `${start}${body}(?![\\p{L}\\p{N}])`;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** The rules of the configuration, compiled once. */
export const KEYWORD_RULES: readonly KeywordRule[] = classificationRules.rules.map((rule) => ({
  class: rule.class,
  type: rule.type,
  weight: rule.weight,
  expressions: Object.entries(rule.words).map(([language, words]) => ({
    language,
    found: new RegExp(words.map(wordPattern).join('|'), 'gu'),
  })),
}));

/** Languages whose words stand for something else in a neighbour's (`pirate`): asked only where they may be meant. */
const LATIN = new Set(['en', 'fr', 'es']);

/** Whether a rule's words of one language are looked for in a report of another. */
export function isAsked(ruleLanguage: string, reportLanguage: string | null): boolean {
  if (!LATIN.has(ruleLanguage) || ruleLanguage === 'en') return true;
  return reportLanguage === null || !LATIN.has(reportLanguage) || reportLanguage === ruleLanguage;
}
