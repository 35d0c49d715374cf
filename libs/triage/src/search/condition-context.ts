import { type Actor } from '@tocsin/identity';
import { nameKey, type QueryNames } from './query-names.js';
import { type OperatorTerm, type OperatorValue } from './query-terms.js';

/** What a condition is made of besides its term. `params` are the statement's; what a condition needs is appended. */
export interface ConditionContext {
  actor: Actor;
  now: Date;
  names: QueryNames;
  params: unknown[];
}

/** A parameter's place, e.g. `$3::text[]`. */
export function place({ params }: ConditionContext, value: unknown, type: string): string {
  return `$${params.push(value)}::${type}`;
}

/** `column = value`, or one of several. An equality keeps the order of an index, which a list of one does not. */
export function oneOf(
  context: ConditionContext,
  column: string,
  values: readonly unknown[],
  type: string,
): string {
  if (values.length === 0) return 'false';
  return values.length === 1
    ? `${column} = ${place(context, values[0], type)}`
    : `${column} = ANY(${place(context, values, `${type}[]`)})`;
}

export const wordsOf = (value: OperatorValue): string[] => (value.kind === 'words' ? value.values : []);

/** The ids of all names of a term. */
export function idsOf({ names }: ConditionContext, { name, value }: OperatorTerm): string[] {
  return [...new Set(wordsOf(value).flatMap((each) => names.get(nameKey(name, each)) ?? []))];
}

/** A column within a period. */
export function within(context: ConditionContext, column: string, value: OperatorValue): string {
  if (value.kind !== 'period') return 'false';
  const { from, to } = value.period;
  const parts = [
    ...(from ? [`${column} >= ${place(context, from, 'timestamptz')}`] : []),
    ...(to ? [`${column} < ${place(context, to, 'timestamptz')}`] : []),
  ];
  return parts.length === 0 ? 'true' : `(${parts.join(' AND ')})`;
}

/** Who has it: `me`, `none`, names. */
export function assigneeIs(context: ConditionContext, column: string, term: OperatorTerm): string {
  const words = wordsOf(term.value);
  const { actor } = context;
  const me = words.includes('me') && actor.kind === 'person' && actor.id !== null ? [actor.id] : [];
  return held(context, column, [...me, ...idsOf(context, term)], words.includes('none'));
}

/** Whose team's it is: `mine`, `none`, names. */
export function teamIs(context: ConditionContext, column: string, term: OperatorTerm): string {
  const words = wordsOf(term.value);
  const mine = words.includes('mine') ? context.actor.teamIds : [];
  return held(context, column, [...mine, ...idsOf(context, term)], words.includes('none'));
}

function held(context: ConditionContext, column: string, ids: readonly string[], orNobody: boolean): string {
  const isOne = oneOf(context, column, ids, 'uuid');
  if (!orNobody) return isOne;
  return ids.length === 0 ? `${column} IS NULL` : `(${column} IS NULL OR ${isOne})`;
}
