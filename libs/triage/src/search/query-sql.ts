import { visibleConversation } from '@tocsin/correspondence';
import { type ConditionContext, place } from './condition-context.js';
import { incidentCondition } from './incident-conditions.js';
import { type OperatorTerm, type Query, type Term, type TextTerm } from './query-terms.js';
import { reportCondition, reportMarkQuery } from './report-conditions.js';
import { clauseQuery, textQuery } from './text-query.js';

type Subject = 'report' | 'incident';

/** A query as conditions on reports or incidents. */
export interface QuerySql {
  /** All but the words. */
  conditions: string[];
  /** What the words and marks ask of a vector, as the place of a `tsquery`; null: no words. */
  words: string | null;
  /** Where the last word may be a beginning: the others, as a `tsquery`; null: there are none, or it is none. */
  sparse: string | null;
  /** There are words that may stand in a conversation, too. */
  hasText: boolean;
  /** Phrases stand together: judged on the texts, where the vector has the words. */
  phrases: string[][];
}

/** The query for one kind of subject; null where nothing of that kind can be found. */
export function querySql(query: Query, subject: Subject, context: ConditionContext): QuerySql | null {
  const sql: QuerySql = { conditions: [], words: null, sparse: null, hasText: false, phrases: [] };
  const words: string[] = [];
  const absent: string[] = [];
  let begins = false;
  const lastTerm = query.isOpen ? query.clauses.at(-1)?.anyOf.at(-1) : undefined;
  for (const clause of query.clauses) {
    const [first] = clause.anyOf;
    if (!first) continue;
    if (first.kind === 'operator') {
      const marks = subject === 'report' && !first.negated ? reportMarkQuery(first, context) : null;
      if (marks !== null) words.push(marks);
      else {
        const condition = operatorSql(first, subject, context);
        if (condition === null) return null;
        sql.conditions.push(condition);
      }
    } else if (first.negated) {
      const condition = withoutText(first, subject, context);
      if (condition !== null) sql.conditions.push(condition);
      const word = textQuery(first, false);
      // The condition says it all; the index of words says it without a look at each row that has the others.
      if (word !== null && subject === 'report') absent.push(`!(${word})`);
    } else {
      const asked = clauseQuery(clause, lastTerm);
      if (asked === null) continue;
      words.push(asked);
      sql.hasText = true;
      begins = asked.endsWith(':*') || asked.endsWith(':*)');
      if (clause.anyOf.some(({ kind }) => kind === 'phrase')) sql.phrases.push(clause.anyOf.flatMap(textOf));
    }
  }
  // Signs without a word in them ask for nothing, and are not answered with everything.
  if (words.length === 0 && sql.conditions.length === 0) return null;
  const all = (parts: readonly string[]) =>
    parts.length === 0 ? null : parts.map((each) => `(${each})`).join(' & ');
  const asked = words.length === 0 ? null : all([...words, ...absent]);
  if (asked !== null) sql.words = place(context, asked, 'tsquery');
  if (begins && subject === 'report') sql.sparse = all(words.slice(0, -1));
  return sql;
}

const textOf = (term: Term) => (term.kind === 'operator' ? [] : [term.text]);

function operatorSql(term: OperatorTerm, subject: Subject, context: ConditionContext): string | null {
  const condition = subject === 'report' ? reportCondition(term, context) : incidentCondition(term, context);
  if (!term.negated) return condition;
  // What no report can be, none is.
  return condition === null ? 'true' : `(${condition}) IS NOT TRUE`;
}

/** Neither in its own words nor in the conversation – of which nobody learns anything by what is missing. */
function withoutText(term: TextTerm, subject: Subject, context: ConditionContext): string | null {
  const words = textQuery(term, false);
  if (words === null) return null;
  const asked = place(context, words, 'tsquery');
  if (subject === 'incident') return `(i.search @@ ${asked}) IS NOT TRUE`;
  return `(r.search @@ ${asked}) IS NOT TRUE
    AND (r.said @@ ${asked} AND ${visibleConversation('NULL', 'r.id', context.actor, context.params)}) IS NOT TRUE`;
}
