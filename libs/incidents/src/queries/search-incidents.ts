import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page, searchQuery } from '@tocsin/platform';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { type IncidentState } from '../workflow/incident-state.js';

/** A found incident, in the shape that found reports have too. */
export interface IncidentHit {
  kind: 'incident';
  ref: string;
  title: string;
  excerpt: string;
  state: IncidentState;
  /** When it was opened. */
  at: Date;
  severityLevel: number;
}

type Row = IncidentHit & { sortAt: string; id: string };

/** Full-text search over incidents, newest first. Cursor: `[opened at, id]`. */
@Injectable()
export class SearchIncidents {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(
    actor: Actor,
    search: { q: string; cursor?: string; limit: number },
  ): Promise<{ items: IncidentHit[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const query = searchQuery(search.q);
    if (!query) return { items: [], next: null };
    const [at, id] = search.cursor ? decodeCursor(search.cursor, 2) : [null, null];
    const params: unknown[] = [query, at, id, search.limit + 1];
    const rows = await this.database.query<Row>(
      `SELECT 'incident' AS kind, i.id, i.reference AS ref, i.title, left(i.summary, 240) AS excerpt, i.state,
              i.opened_at AS at, coalesce(i.severity_override, i.severity_level)::int AS "severityLevel",
              i.opened_at::text AS "sortAt"
         FROM incidents.incident i
        WHERE i.search @@ $1::tsquery AND ($2::timestamptz IS NULL OR (i.opened_at, i.id) < ($2, $3::uuid))
          AND ${visibleIncidents('i', actor, params)}
        ORDER BY i.opened_at DESC, i.id DESC LIMIT $4`,
      params,
    );
    return page(
      rows,
      search.limit,
      (row) => [row.sortAt, row.id],
      ({ kind, ref, title, excerpt, state, at, severityLevel }) => {
        return { kind, ref, title, excerpt, state, at, severityLevel };
      },
    );
  }
}
