import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { unlessSealed } from '@tocsin/intake';
import { decodeCursor, page } from '@tocsin/platform';
import { BoundedReads } from '../search/bounded-reads.js';
import { type ConditionContext, place } from '../search/condition-context.js';
import { newestFirst } from '../search/newest-first.js';
import { type OperatorTerm, type QueryProblem, type Term, type TextTerm } from '../search/query-terms.js';
import { type ReadQuery, ReadQueries } from '../search/read-queries.js';

/** A report or an incident that was found. */
export interface SearchHit {
  kind: 'report' | 'incident';
  ref: string;
  title: string;
  excerpt: string;
  state: string;
  /** When it came in or was opened. */
  at: Date;
  /** 0 baseline … 5 emergency; of reports the place in the queue. */
  severityLevel: number;
  tlp: string;
  /** Of reports. */
  channel: string | null;
  /** Sealed evidence: title and excerpt are empty. */
  sealed: boolean;
}

/** A page of what was found, and how the query was read. */
export interface SearchPage {
  items: SearchHit[];
  next: string | null;
  /** The understood terms, by their place in the text. */
  terms: FoundTerm[];
  problems: QueryProblem[];
}

export type FoundTerm = TextTerm | Omit<OperatorTerm, 'value'>;

type Row = SearchHit & { sortAt: string; sortId: string };

/**
 * Reports and incidents together, newest first, in any language that they came in. Two statements at most besides those
 * that bound them. Cursor: `[at, id]`.
 */
@Injectable()
export class Search {
  constructor(
    private readonly access: AccessPolicy,
    private readonly reads: BoundedReads,
    private readonly queries: ReadQueries,
  ) {}

  /** @throws DomainError `SEARCH.TOO_BROAD` */
  execute(actor: Actor, search: { q: string; cursor?: string; limit: number }): Promise<SearchPage> {
    this.access.require(actor, 'report.read');
    return this.reads.read(async (tx) => {
      const params: unknown[] = [search.limit + 1];
      const read = await this.queries.read(tx, actor, search.q, params);
      const { clauses, problems } = read.query;
      const terms = clauses.flatMap(({ anyOf }) => anyOf.map(shownTerm));
      const selects = terms.length === 0 ? [] : selectsOf(read, search.cursor);
      if (selects.length === 0) return { items: [], next: null, terms, problems };
      const rows = await tx.query<Row>(
        `SELECT * FROM (${selects.map((each) => `(${each})`).join(' UNION ALL ')}) hit
          ORDER BY at DESC, "sortId" DESC LIMIT $1`,
        params,
      );
      const { items, next } = page(rows, search.limit, (row) => [row.sortAt, row.sortId], hitOf);
      return { items, next, terms, problems };
    });
  }
}

function shownTerm(term: Term): FoundTerm {
  if (term.kind !== 'operator') return term;
  const { value: _value, ...shown } = term;
  return shown;
}

const hitOf = ({ sortAt: _at, sortId: _id, ...hit }: Row): SearchHit => hit;

function selectsOf({ reports, incidents, context }: ReadQuery, cursor: string | undefined): string[] {
  const beforeReport = behind(context, cursor, 'r.received_at', 'r.id');
  const found = reports().map((branch) => newestFirst(branch, beforeReport, '$1', context));
  const cases = incidents().map(({ where }) => where);
  const beforeIncident = cases.length === 0 ? '' : behind(context, cursor, 'i.opened_at', 'i.id');
  return [
    ...found.map(
      (ids) => `
      SELECT 'report' AS kind, r.reference AS ref, ${unlessSealed('r', 'r.subject')} AS title,
             ${unlessSealed('r', 'substr(r.body_text, 1, 240)')} AS excerpt, r.state,
             r.received_at AS at, 5 - r.priority AS "severityLevel", r.tlp, r.channel, r.sealed_at IS NOT NULL AS sealed,
             r.received_at::text AS "sortAt", r.id AS "sortId"
        FROM intake.report r WHERE r.id IN (SELECT f.id FROM (${ids}) f)`,
    ),
    ...cases.map(
      (where) => `
      SELECT 'incident' AS kind, i.reference AS ref, i.title, substr(i.summary, 1, 240) AS excerpt, i.state,
             i.opened_at AS at, 5 - i.priority AS "severityLevel", i.tlp, NULL::text AS channel, false AS sealed,
             i.opened_at::text AS "sortAt", i.id AS "sortId"
        FROM incidents.incident i WHERE ${where} ${beforeIncident}
       ORDER BY i.opened_at DESC, i.id DESC LIMIT $1`,
    ),
  ];
}

function behind(context: ConditionContext, cursor: string | undefined, time: string, id: string): string {
  if (cursor === undefined) return '';
  const [at, last] = decodeCursor(cursor, 2);
  return `AND (${time}, ${id}) < (${place(context, at, 'timestamptz')}, ${place(context, last, 'uuid')})`;
}
