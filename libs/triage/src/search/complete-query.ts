import { LONGEST_QUERY } from './parse-query.js';
import { OPERATOR_NAMES, operatorCalled, type OperatorName, OPERATORS } from './search-vocabulary.js';
import { splitQuery } from './split-query.js';

const MOST = 12;

/** What could stand where somebody is typing. */
export interface Completion {
  kind: 'operator' | 'value';
  operator: OperatorName;
  /** The word itself, as a client names it in the reader's language. */
  value: string;
  /** What replaces the characters from `start` to `end`. */
  insert: string;
}

export interface Completions {
  start: number;
  end: number;
  options: Completion[];
  /** The names of people, teams and organisations that begin so are to be added. */
  names: { operator: 'assignee' | 'team' | 'org'; begun: string; prefix: string } | null;
}

/** What completes the piece of a query that the cursor stands in or behind. Pure. */
export function completeQuery(text: string, cursor: number): Completions {
  const typed = text.slice(0, LONGEST_QUERY);
  const piece = splitQuery(typed).find(({ start, end }) => start < cursor && cursor <= end);
  if (!piece) return { start: cursor, end: cursor, options: operators('', ''), names: null };
  const { start, end, name } = piece;
  const sign = piece.negated ? '-' : '';
  const operator = name === null ? null : operatorCalled(name);
  if (operator === null) {
    const begun = name === null && !piece.quoted ? piece.text : null;
    return { start, end, options: begun === null ? [] : operators(begun, sign), names: null };
  }
  // Of several values the last is being typed.
  const comma = piece.quoted ? -1 : piece.text.lastIndexOf(',');
  const before = piece.text.slice(0, comma + 1);
  const begun = piece.text.slice(comma + 1).toLowerCase();
  const prefix = `${sign}${operator}:${before}`;
  const options = OPERATORS[operator].values
    .filter((value) => begins(value, begun))
    .slice(0, MOST)
    .map((value): Completion => ({ kind: 'value', operator, value, insert: `${prefix}${value} ` }));
  const isNamed = operator === 'assignee' || operator === 'team' || operator === 'org';
  return { start, end, options, names: isNamed ? { operator, begun, prefix } : null };
}

/** The option for a name that was found. */
export function nameCompletion(
  operator: 'assignee' | 'team' | 'org',
  prefix: string,
  name: string,
): Completion {
  const bare = /^[^\s",:]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`;
  // A quoted value stands alone: commas within it are part of the name.
  const place = bare === name ? prefix : prefix.slice(0, prefix.indexOf(':') + 1);
  return { kind: 'value', operator, value: name, insert: `${place}${bare} ` };
}

function operators(begun: string, sign: string): Completion[] {
  const word = begun.toLowerCase();
  return OPERATOR_NAMES.filter((name) => name.startsWith(word))
    .slice(0, OPERATOR_NAMES.length)
    .map((operator) => ({ kind: 'operator', operator, value: operator, insert: `${sign}${operator}:` }));
}

/** At its beginning, or at that of one of its parts (`amber+strict`, `malicious-code`). */
function begins(value: string, begun: string): boolean {
  const lower = value.toLowerCase();
  return lower.startsWith(begun) || lower.includes(`-${begun}`) || lower.includes(`+${begun}`);
}
