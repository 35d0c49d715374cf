import { Injectable } from '@nestjs/common';
import { guessObservable, OBSERVABLE_TYPES } from '@tocsin/observables';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { type Clause, type QueryProblem, type Term } from './query-terms.js';

/** The ids that the names in a query stand for, by what was typed. */
export type QueryNames = ReadonlyMap<string, readonly string[]>;

type NamingOperator = 'assignee' | 'team' | 'org' | 'obs';
const NAMING: readonly NamingOperator[] = ['assignee', 'team', 'org', 'obs'];
const WORDS_OF_THE_LANGUAGE = new Set(['me', 'mine', 'none']);
/** A name that means more is no name. */
const MOST_IDS = 50;

export const nameKey = (operator: string, name: string) => `${operator}:${name.toLowerCase()}`;

/** Finds out whom and what a query names: one statement, and none for a query without names. */
@Injectable()
export class NamedInQuery {
  /**
   * @returns the ids, and a problem for each name that nobody and nothing has. Of organisations neither for who may not
   * read the constituency: he would learn by asking whom it has.
   */
  async resolve(
    tx: Transaction,
    actor: Actor,
    clauses: readonly Clause[],
  ): Promise<{ names: QueryNames; problems: QueryProblem[] }> {
    const asked = clauses
      .flatMap(({ anyOf }) => anyOf.flatMap(namesIn))
      .filter(({ operator }) => operator !== 'org' || actor.rights.has('constituency.read'));
    if (asked.length === 0) return { names: new Map(), problems: [] };
    const rows = await tx.query<{ operator: string; name: string; ids: string[] }>(NAMES, [
      JSON.stringify(
        asked.map(({ operator, name }) => ({
          operator,
          name: name.toLowerCase(),
          value: operator === 'obs' ? (guessObservable(name)?.value ?? name) : name,
        })),
      ),
      OBSERVABLE_TYPES,
      MOST_IDS,
    ]);
    const names = new Map(rows.map(({ operator, name, ids }) => [nameKey(operator, name), ids]));
    const problems = asked
      // That a value was never seen is an answer, not a mistake.
      .filter(
        ({ operator, name }) => operator !== 'obs' && (names.get(nameKey(operator, name)) ?? []).length === 0,
      )
      .map(({ name, term: { start, end } }): QueryProblem => {
        return { code: 'unknown-name', start, end, found: name, suggestion: null };
      });
    return { names, problems };
  }
}

function namesIn(term: Term): { operator: NamingOperator; name: string; term: Term }[] {
  if (term.kind !== 'operator' || term.value.kind !== 'words') return [];
  const operator = NAMING.find((each) => each === term.name);
  if (!operator) return [];
  return term.value.values
    .filter((name) => operator === 'obs' || operator === 'org' || !WORDS_OF_THE_LANGUAGE.has(name))
    .map((name) => ({ operator, name, term }));
}

// The whole name before the beginning of one of its words; an id is a name as well, so that a link can be exact.
const begins = (column: string) => `strpos(' ' || lower(${column}), ' ' || a.name) > 0`;
const named = (table: string) => `
  SELECT id FROM (
    SELECT n.id, lower(n.name) = a.name OR n.id::text = a.name AS exact,
           bool_or(lower(n.name) = a.name OR n.id::text = a.name) OVER () AS any_exact
      FROM ${table} n WHERE ${begins('n.name')} OR n.id::text = a.name) found
   WHERE exact OR NOT any_exact LIMIT $3`;

const NAMES = `
  SELECT a.operator, a.name,
         CASE a.operator
           WHEN 'assignee' THEN array(${named('identity.person')})
           WHEN 'team' THEN array(${named('identity.team')})
           WHEN 'org' THEN array(${named('constituency.organisation')})
           ELSE array(SELECT o.id FROM observables.observable o
                       WHERE o.type = ANY($2::text[]) AND o.value IN (a.value, a.name) LIMIT $3) END AS ids
    FROM jsonb_to_recordset($1::jsonb) AS a (operator text, name text, value text)`;
