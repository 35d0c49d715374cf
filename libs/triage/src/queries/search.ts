import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { unlessSealed } from '@tocsin/intake';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { visibleReports } from '../report/visible-reports.js';
import { fullTextQuery } from './full-text-query.js';

/** A report or an incident that was found. */
export interface SearchHit {
  kind: 'report' | 'incident';
  ref: string;
  title: string;
  excerpt: string;
  state: string;
  /** When it came in or was opened. */
  at: Date;
  /** Of incidents: 0 baseline … 5 emergency. */
  severityLevel: number | null;
  /** Of reports. */
  channel: string | null;
  /** Sealed evidence: title and excerpt are empty. */
  sealed: boolean;
}

type Row = SearchHit & { sortAt: string; sortId: string };

/**
 * Full-text search over reports and incidents together, newest first, in any language that they came in. One statement:
 * a page of each by its index, merged. Cursor: `[at, id]`.
 */
@Injectable()
export class Search {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(
    actor: Actor,
    search: { q: string; cursor?: string; limit: number },
  ): Promise<{ items: SearchHit[]; next: string | null }> {
    this.access.require(actor, 'report.read');
    const query = fullTextQuery(search.q);
    if (query === null) return { items: [], next: null };
    const [at, id] = search.cursor === undefined ? [null, null] : decodeCursor(search.cursor, 2);
    const params: unknown[] = [query, at, id, search.limit + 1];
    const rows = await this.database.query<Row>(
      `SELECT * FROM (
         (SELECT 'report' AS kind, r.reference AS ref, ${unlessSealed('r', 'r.subject')} AS title,
                 ${unlessSealed('r', 'substr(r.body_text, 1, 240)')} AS excerpt, r.state,
                 r.received_at AS at, NULL::int AS "severityLevel", r.channel, r.sealed_at IS NOT NULL AS sealed,
                 r.received_at::text AS "sortAt",
                 r.id AS "sortId"
            FROM intake.report r
           WHERE r.search @@ $1::tsquery AND ($2::timestamptz IS NULL OR (r.received_at, r.id) < ($2, $3::uuid))
             AND ${visibleReports('r', actor, params)}
           ORDER BY r.received_at DESC, r.id DESC LIMIT $4)
         UNION ALL
         (${this.incidents(actor, params)})) hit
        ORDER BY at DESC, "sortId" DESC LIMIT $4`,
      params,
    );
    return page(
      rows,
      search.limit,
      (row) => [row.sortAt, row.sortId],
      ({ sortAt: _at, sortId: _id, ...hit }) => hit,
    );
  }

  /** A key that may read reports only finds reports only. */
  private incidents(actor: Actor, params: unknown[]): string {
    const allowed = this.access.allows(actor, 'incident.read')
      ? visibleIncidents('i', actor, params)
      : 'false';
    return `SELECT 'incident', i.reference, i.title, substr(i.summary, 1, 240), i.state, i.opened_at,
                   coalesce(i.severity_override, i.severity_level)::int, NULL, false, i.opened_at::text, i.id
              FROM incidents.incident i
             WHERE i.search @@ $1::tsquery AND ($2::timestamptz IS NULL OR (i.opened_at, i.id) < ($2, $3::uuid))
               AND ${allowed}
             ORDER BY i.opened_at DESC, i.id DESC LIMIT $4`;
  }
}
