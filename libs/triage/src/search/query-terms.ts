import { type OperatorName } from './search-vocabulary.js';

/** Where a part of a query stands: characters of the text as typed, the end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** From (included) to (excluded); null is open. */
export interface Period {
  from: Date | null;
  to: Date | null;
}

/** What one operator asks for. Several values of one operator are alternatives. */
export type OperatorValue =
  | { kind: 'words'; values: string[] }
  | { kind: 'levels'; levels: number[] }
  | { kind: 'period'; period: Period };

/** A word or phrase that is looked for. */
export interface TextTerm extends Place {
  kind: 'word' | 'phrase';
  text: string;
  negated: boolean;
}

/** An operator with its value; `source` is the value as it is written again. */
export interface OperatorTerm extends Place {
  kind: 'operator';
  name: OperatorName;
  value: OperatorValue;
  source: string;
  negated: boolean;
}

export type Term = TextTerm | OperatorTerm;

/** Terms that are alternatives; a query is all of its clauses. */
export interface Clause {
  anyOf: Term[];
}

export const QUERY_PROBLEMS = [
  'unknown-operator',
  'unknown-value',
  'empty-value',
  'unreadable-period',
  'open-quote',
  'or-joins-words',
  'too-many-terms',
  'too-long',
  'unknown-name',
] as const;
export type QueryProblemCode = (typeof QUERY_PROBLEMS)[number];

/** A mistake in a query: marked and left out, never a refusal. */
export interface QueryProblem extends Place {
  code: QueryProblemCode;
  /** What was typed there. */
  found: string;
  /** What was probably meant. */
  suggestion: string | null;
}

/** A query as understood. */
export interface Query {
  /** Somebody may still be typing the last word: nothing, not even a blank, stands behind it. */
  isOpen: boolean;
  clauses: Clause[];
  problems: QueryProblem[];
}
