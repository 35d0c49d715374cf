import { type TemplateWording } from './template.js';

/** What is wrong with a text, with the place to look at; the console has a sentence for each code. */
export interface WordingProblem {
  code:
    | 'empty'
    | 'too-long'
    | 'several-lines'
    | 'unbalanced-braces'
    | 'unknown-variable'
    | 'secret-variable'
    | 'missing-variable'
    | 'variable-in-subject'
    | 'link'
    | 'reserved-tag'
    | 'control-character';
  field: 'subject' | 'text';
  /** The variable, link or tag that it is about. */
  name?: string;
  /** From 1. */
  line?: number;
  column?: number;
  /** What would be allowed: words, or characters of a subject. */
  limit?: number;
}

export interface WordingRules {
  allowed: readonly string[];
  required: readonly string[];
  maxWords: number;
  /** A link invites a click, and mail that asks for clicks is what we warn of. */
  links: boolean;
}

export const MAX_TEMPLATE_WORDS = 150;
const MAX_SUBJECT = 100;

/**
 * Names that somebody might hope for and that can never be filled in, because the codes of reporters and the keys of
 * the team are not known in readable form to anything that writes mail. They get a message of their own.
 */
const SECRET = /code|passw|secret|token|pin\b|private|session|api_?key/i;

const BRACES = /\{\{[^{}]*\}\}|[{}]+/g;
const GOOD_HOLE = /^\{\{(\w+)\}\}$/;
const LINK = /\b(?:https?|ftp|mailto|hxxps?):\S+|\bwww\.\S+/gi;
const TAG = /\[?\b(?:R|I|EX|T)-\d{4}-\d+\]?|\[?TLP:[A-Z+]+\]?|\bEXERCISE\b/gi;
const CONTROL = /[\p{Cc}\p{Co}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** Everything that is wrong with a subject and a text, in reading order. Pure. */
export function checkWording(wording: TemplateWording, rules: WordingRules): WordingProblem[] {
  return [...checkSubject(wording.subject), ...checkText(wording.text, rules)];
}

/** The same for texts that have no subject: modules, signatures. */
export function checkText(text: string, rules: WordingRules): WordingProblem[] {
  const problems: WordingProblem[] = [];
  if (text.trim() === '') problems.push({ code: 'empty', field: 'text' });
  const named = new Set<string>();
  for (const match of text.matchAll(BRACES)) {
    const at = placeOf(text, match.index);
    const name = GOOD_HOLE.exec(match[0])?.[1];
    if (name === undefined) {
      problems.push({ code: 'unbalanced-braces', field: 'text', name: match[0].slice(0, 60), ...at });
    } else if (!rules.allowed.includes(name)) {
      const code = SECRET.test(name) ? 'secret-variable' : 'unknown-variable';
      problems.push({ code, field: 'text', name: name.slice(0, 60), ...at });
    } else named.add(name);
  }
  for (const name of rules.required) {
    if (!named.has(name)) problems.push({ code: 'missing-variable', field: 'text', name });
  }
  if (!rules.links) problems.push(...found(text, LINK, 'link', 'text'));
  problems.push(...found(text.replaceAll(/[\n\t]/g, ' '), CONTROL, 'control-character', 'text'));
  const words = countWords(text);
  if (words > rules.maxWords) problems.push({ code: 'too-long', field: 'text', limit: rules.maxWords });
  return problems;
}

/** A subject is words alone: the tag, the label and EXERCISE are put before it when the mail is written. */
function checkSubject(subject: string): WordingProblem[] {
  const problems: WordingProblem[] = [];
  const field = 'subject';
  if (subject.trim() === '') problems.push({ code: 'empty', field });
  if (/[\r\n\u2028\u2029]/.test(subject)) problems.push({ code: 'several-lines', field });
  if (subject.length > MAX_SUBJECT) problems.push({ code: 'too-long', field, limit: MAX_SUBJECT });
  problems.push(...found(subject, /\{\{[^{}]*\}\}|[{}]+/g, 'variable-in-subject', field));
  problems.push(...found(subject, LINK, 'link', field), ...found(subject, TAG, 'reserved-tag', field));
  problems.push(...found(subject.replaceAll(/[\r\n]/g, ' '), CONTROL, 'control-character', field));
  return problems;
}

/**
 * Words as a reader counts them. Scripts without blanks have no such words: there two characters count as one, about
 * what a Chinese word is.
 */
export function countWords(text: string): number {
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const rest = text.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ');
  return Math.ceil(han / 2) + rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function found(
  text: string,
  pattern: RegExp,
  code: WordingProblem['code'],
  field: WordingProblem['field'],
): WordingProblem[] {
  return [...text.matchAll(pattern)].map((match) => ({
    code,
    field,
    ...(code === 'control-character' ? {} : { name: match[0].slice(0, 60) }),
    ...placeOf(text, match.index),
  }));
}

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
