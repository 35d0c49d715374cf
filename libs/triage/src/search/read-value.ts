import { nearestWord } from './nearest-word.js';
import { type OperatorValue, type QueryProblemCode } from './query-terms.js';
import { readPeriod } from './read-period.js';
import { LEVEL_NAMES, type Operator } from './search-vocabulary.js';

/** A value that was understood, or what is wrong with it. */
export type ReadValue =
  | { value: OperatorValue; source: string }
  | { code: QueryProblemCode; found: string; suggestion: string | null };

const MOST_VALUES = 10;

/** The value of an operator; alternatives stand between commas, unless it was quoted. Pure. */
export function readValue(operator: Operator, typed: string, quoted: boolean, now: Date): ReadValue {
  const text = typed.trim();
  if (text === '') return { code: 'empty-value', found: typed, suggestion: operator.values[0] ?? null };
  if (operator.reads === 'past' || operator.reads === 'future') {
    const period = readPeriod(text, operator.reads, now);
    if (period) return { value: { kind: 'period', period }, source: text.toLowerCase() };
    return { code: 'unreadable-period', found: text, suggestion: operator.values[0] ?? null };
  }
  if (operator.reads === 'level') return readLevels(text);
  const parts = (quoted ? [text] : text.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, MOST_VALUES);
  if (parts.length === 0)
    return { code: 'empty-value', found: typed, suggestion: operator.values[0] ?? null };
  if (operator.reads === 'list') {
    const known = parts.map((part) => operator.values.find((each) => same(each, part)) ?? null);
    const wrong = known.indexOf(null);
    if (wrong !== -1) {
      const found = parts[wrong] ?? '';
      return { code: 'unknown-value', found, suggestion: nearestWord(found, operator.values) };
    }
    const values = [...new Set(known.filter((each) => each !== null))];
    return { value: { kind: 'words', values }, source: values.join(',') };
  }
  const values = [...new Set(parts.map((part) => operator.values.find((each) => same(each, part)) ?? part))];
  return { value: { kind: 'words', values }, source: values.join(',') };
}

/** `high`, `3`, `low..high`, `>=high`, `>2`, `high,severe`. */
function readLevels(text: string): ReadValue {
  const levels = new Set<number>();
  const parts = text.split(',').slice(0, MOST_VALUES);
  for (const part of parts) {
    const range = levelsOf(part.trim());
    if ('wrong' in range) {
      return { code: 'unknown-value', found: range.wrong, suggestion: nearestWord(range.wrong, LEVEL_NAMES) };
    }
    for (let level = range.from; level <= range.to; level += 1) levels.add(level);
  }
  if (levels.size === 0) return { code: 'unknown-value', found: text, suggestion: null };
  const sorted = [...levels].toSorted((a, b) => a - b);
  return {
    value: { kind: 'levels', levels: sorted },
    source: sorted.map((level) => LEVEL_NAMES[level]).join(','),
  };
}

function levelsOf(text: string): { from: number; to: number } | { wrong: string } {
  const compared = /^(<|>)(=?)(.*)$/s.exec(text);
  if (compared) {
    const [, sign, equal, word = ''] = compared;
    const level = levelOf(word);
    if (level === null) return { wrong: word };
    const step = equal === '=' ? 0 : 1;
    return sign === '<' ? { from: 0, to: level - step } : { from: level + step, to: 5 };
  }
  const [first = '', last] = text.split('..');
  const from = levelOf(first);
  const to = last === undefined ? from : levelOf(last);
  if (from === null) return { wrong: first };
  if (to === null) return { wrong: last ?? '' };
  return { from, to };
}

function levelOf(word: string): number | null {
  if (/^[0-5]$/.test(word)) return Number(word);
  const level = LEVEL_NAMES.findIndex((name) => same(name, word));
  return level === -1 ? null : level;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
