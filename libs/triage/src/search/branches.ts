import { visibleConversation } from '@tocsin/correspondence';
import { visibleIncidents } from '@tocsin/incidents';
import { visibleReports } from '../report/visible-reports.js';
import { type ConditionContext, place } from './condition-context.js';
import { type Query } from './query-terms.js';
import { type QuerySql, querySql } from './query-sql.js';

/**
 * Conditions whose results together are what a query finds, none twice: the subject's own words by one index, those of the
 * conversation about it by another. An OR of both would keep the planner from walking either in order.
 */
export interface Branch {
  where: string;
  /** The words that its own vector must have, as the place of a `tsquery`; null: none, or of the conversation. */
  words: string | null;
  /** Where the last word may go on and others stand before it: those, as a `tsquery`. */
  sparse: string | null;
}

export type Branches = Branch[];

/** On `intake.report r`. Every branch holds the condition of need-to-know. */
export function reportBranches(query: Query, context: ConditionContext): Branches {
  const { actor, params } = context;
  const before = params.length;
  const sql = querySql(query, 'report', context);
  if (!sql) {
    // A statement takes no parameters that it does not use.
    params.length = before;
    return [];
  }
  const rest = [...sql.conditions, visibleReports('r', actor, params)];
  if (sql.words === null) return [{ where: rest.join(' AND '), words: null, sparse: null }];
  const own = [`r.search @@ ${sql.words}`, ...phrases(sql, context, REPORT_TEXT, 'r.sealed_at IS NULL')].join(
    ' AND ',
  );
  const ownBranch = { where: [own, ...rest].join(' AND '), words: sql.words, sparse: sql.sparse };
  if (!sql.hasText) return [ownBranch];
  const said = [
    `r.said @@ ${sql.words}`,
    visibleConversation('NULL', 'r.id', actor, params),
    `(${own}) IS NOT TRUE`,
    ...phrases(sql, context, `${REPORT_TEXT} || ' ' || ${conversationOf('st.report_id = r.id')}`),
  ].join(' AND ');
  return [ownBranch, { where: [said, ...rest].join(' AND '), words: null, sparse: null }];
}

/** On `incidents.incident i`. */
export function incidentBranches(query: Query, context: ConditionContext): Branches {
  const { actor, params } = context;
  const before = params.length;
  const sql = querySql(query, 'incident', context);
  if (!sql) {
    // A statement takes no parameters that it does not use.
    params.length = before;
    return [];
  }
  const rest = [...sql.conditions, visibleIncidents('i', actor, params)];
  if (sql.words === null) return [{ where: rest.join(' AND '), words: null, sparse: null }];
  const own = [`i.search @@ ${sql.words}`, ...phrases(sql, context, INCIDENT_TEXT)].join(' AND ');
  const said = `i.id IN (
      SELECT sl.incident_id FROM intake.report sr JOIN incidents.incident_report sl ON sl.report_id = sr.id
       WHERE sr.said @@ ${sql.words} AND ${visibleConversation('NULL', 'sr.id', actor, params)}
         ${phrases(sql, context, conversationOf('st.report_id = sr.id'))
           .map((each) => `AND ${each}`)
           .join(' ')})
    AND (${own}) IS NOT TRUE`;
  return [
    { where: [own, ...rest].join(' AND '), words: sql.words, sparse: sql.sparse },
    { where: [said, ...rest].join(' AND '), words: null, sparse: null },
  ];
}

const REPORT_TEXT = `r.subject || ' ' || r.body_text`;
const INCIDENT_TEXT = `i.title || ' ' || i.summary || ' ' ||
  coalesce((SELECT string_agg(pn.text, ' ') FROM incidents.note pn WHERE pn.incident_id = i.id), '')`;
const conversationOf = (condition: string) => `coalesce((
  SELECT string_agg(sm.subject || ' ' || sm.body_text, ' ') FROM correspondence.message sm
    JOIN correspondence.thread st ON st.id = sm.thread_id WHERE ${condition} AND NOT sm.automatic), '')`;

/**
 * The vectors know no places, so phrases are looked for in the texts of what has all their words; CASE, because a planner
 * may otherwise read the texts first.
 */
function phrases(sql: QuerySql, context: ConditionContext, text: string, unless = 'true'): string[] {
  return sql.phrases.map((alternatives) => {
    const found = alternatives.map((each) => `(${text}) ~* ${place(context, spacedPattern(each), 'text')}`);
    return `CASE WHEN ${unless} THEN (${found.join(' OR ')}) END`;
  });
}

/** The words of a phrase with any white space between them; every sign of theirs stands for itself. */
function spacedPattern(phrase: string): string {
  const words = phrase.trim().split(/\s+/u);
  return words.map((word) => word.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`)).join(String.raw`\s+`);
}
