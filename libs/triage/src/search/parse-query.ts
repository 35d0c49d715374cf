import { nearestWord } from './nearest-word.js';
import { type Clause, type Query, type QueryProblem, type Term } from './query-terms.js';
import { readValue } from './read-value.js';
import { OPERATOR_NAMES, operatorCalled, OPERATORS } from './search-vocabulary.js';
import { type Piece, splitQuery } from './split-query.js';

/** Longer ones are cut. */
export const LONGEST_QUERY = 500;
/** Each term is work for the database; nobody types so many, programs do. */
export const MOST_TERMS = 20;

/**
 * Reads a query of the search box (docs/recipes/search.md). It never refuses: what cannot be understood is named, with what
 * was probably meant, and left out. Pure; linear in the text's length.
 */
export function parseQuery(text: string, now: Date): Query {
  const problems: QueryProblem[] = [];
  const whole = text.replaceAll('\u0000', ' ').toWellFormed();
  const typed = whole.slice(0, LONGEST_QUERY).toWellFormed();
  if (whole.length > LONGEST_QUERY)
    problems.push({ code: 'too-long', start: 0, end: typed.length, found: '', suggestion: null });
  const clauses: Clause[] = [];
  let joined: Piece | null = null;
  let terms = 0;
  for (const piece of splitQuery(typed)) {
    if (piece.text === 'OR' && piece.name === null && !piece.quoted && !piece.negated) {
      if (clauses.length > 0) joined = piece;
      continue;
    }
    const term = termOf(piece, now, problems);
    if (!term) continue;
    if (terms === MOST_TERMS) {
      const { start } = piece;
      problems.push({
        code: 'too-many-terms',
        start,
        end: typed.length,
        found: typed.slice(start),
        suggestion: null,
      });
      break;
    }
    terms += 1;
    const last = clauses.at(-1);
    if (joined && last && canBeAlternatives(last.anyOf.at(-1), term)) last.anyOf.push(term);
    else {
      if (joined)
        problems.push({ code: 'or-joins-words', ...placeOf(joined), found: 'OR', suggestion: null });
      clauses.push({ anyOf: [term] });
    }
    joined = null;
  }
  return { clauses, problems, isOpen: !/\s$/u.test(typed) };
}

const isText = (term: Term | undefined) => term !== undefined && term.kind !== 'operator' && !term.negated;

/** Words are alternatives to words; those of an operator stand between commas. */
function canBeAlternatives(before: Term | undefined, term: Term): boolean {
  return isText(before) && isText(term);
}

const placeOf = ({ start, end }: Piece) => ({ start, end });

function termOf(piece: Piece, now: Date, problems: QueryProblem[]): Term | null {
  const { negated, name, text, quoted } = piece;
  const place = placeOf(piece);
  if (piece.open) problems.push({ code: 'open-quote', ...place, found: text, suggestion: null });
  if (name === null) {
    if (text.trim() === '') return null;
    return { kind: quoted ? 'phrase' : 'word', text: quoted ? text.trim() : text, negated, ...place };
  }
  const operator = operatorCalled(name);
  if (!operator) {
    // Addresses, times and headings have colons too: only what looks like one of ours is called a mistake.
    const suggestion = /^\d|^\/\//.test(text) ? null : nearestWord(name, OPERATOR_NAMES);
    if (suggestion && name.length > 2)
      problems.push({ code: 'unknown-operator', ...place, found: name, suggestion });
    return { kind: 'word', text: `${name}:${text}`, negated, ...place };
  }
  const read = readValue(OPERATORS[operator], text, quoted, now);
  if ('code' in read) {
    problems.push({ ...read, ...place });
    return null;
  }
  return { kind: 'operator', name: operator, negated, ...read, ...place };
}
