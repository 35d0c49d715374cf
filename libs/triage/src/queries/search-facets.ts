import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { BoundedReads } from '../search/bounded-reads.js';
import { newestFirst } from '../search/newest-first.js';
import { type ReadQuery, ReadQueries } from '../search/read-queries.js';

export const FACETS = [
  'kind',
  'state',
  'severity',
  'class',
  'tlp',
  'channel',
  'sector',
  'team',
  'month',
] as const;
export type Facet = (typeof FACETS)[number];

/** Nothing is counted beyond this; a client shows 1,001 as "1,000+". */
const COUNTED = 1_001;
const SHOWN = 12;

export interface FacetCount {
  facet: Facet;
  /** As the operator of the same name takes it. */
  value: string;
  count: number;
}

export interface SearchFacetsView {
  /** All that was found, counted to 1,001. */
  total: number;
  /** Counted over the newest 1,000 where there is more: each is then "at least". */
  capped: boolean;
  counts: FacetCount[];
}

/** How the results of a search divide. Only what the asking person may see is counted. */
@Injectable()
export class SearchFacets {
  constructor(
    private readonly access: AccessPolicy,
    private readonly reads: BoundedReads,
    private readonly queries: ReadQueries,
  ) {}

  /** @throws DomainError `SEARCH.TOO_BROAD` */
  execute(actor: Actor, search: { q: string }): Promise<SearchFacetsView> {
    this.access.require(actor, 'report.read');
    return this.reads.read(async (tx) => {
      const params: unknown[] = [];
      const read = await this.queries.read(tx, actor, search.q, params);
      const found = foundOf(read);
      if (found.length === 0) return { total: 0, capped: false, counts: [] };
      const rows = await tx.query<FacetCount & { total: number }>(statement(found), params);
      const [first] = rows;
      const total = first?.total ?? 0;
      const counts = rows.map(({ facet, value, count }) => ({ facet, value, count }));
      return { total, capped: total >= COUNTED, counts };
    });
  }
}

function foundOf({ query, reports, incidents, context }: ReadQuery): string[] {
  if (query.clauses.length === 0) return [];
  return [
    ...reports().map(
      (branch) =>
        `SELECT 'report' AS kind, f.id, f.at FROM (${newestFirst(branch, '', String(COUNTED), context)}) f`,
    ),
    ...incidents().map(
      ({
        where,
      }) => `SELECT 'incident' AS kind, i.id, i.opened_at AS at FROM incidents.incident i WHERE ${where}
                   ORDER BY i.opened_at DESC, i.id DESC LIMIT ${COUNTED}`,
    ),
  ];
}

// The class and sector of sealed evidence are words about its words.
const statement = (found: string[]) => `
  WITH found AS MATERIALIZED (
    SELECT * FROM (${found.map((each) => `(${each})`).join(' UNION ALL ')}) every
     ORDER BY at DESC LIMIT ${COUNTED}
  ), facts AS MATERIALIZED (
    SELECT f.kind, f.at, coalesce(r.state, i.state) AS state, coalesce(5 - r.priority, 5 - i.priority)::text AS severity,
           coalesce(i.rsit_class, CASE WHEN r.sealed_at IS NULL THEN s.classification->0->>'class' END) AS class,
           coalesce(r.tlp, i.tlp) AS tlp, r.channel, t.name AS team,
           CASE WHEN i.id IS NOT NULL THEN array(
                  SELECT DISTINCT o.sector FROM incidents.incident_organisation io
                    JOIN constituency.organisation o ON o.id = io.organisation_id
                   WHERE io.incident_id = i.id AND o.sector IS NOT NULL)
                WHEN r.sealed_at IS NULL THEN array(
                  SELECT DISTINCT o->>'sector' FROM jsonb_array_elements(s.organisations) o WHERE o->>'sector' IS NOT NULL)
           END AS sectors
      FROM found f
      LEFT JOIN intake.report r ON f.kind = 'report' AND r.id = f.id
      LEFT JOIN triage.suggestion s ON s.report_id = r.id
      LEFT JOIN incidents.incident i ON f.kind = 'incident' AND i.id = f.id
      LEFT JOIN identity.team t ON t.id = coalesce(r.team_id, i.team_id)
  ), counted AS (
    SELECT facet, value, count(*)::int AS count
      FROM facts CROSS JOIN LATERAL (
        SELECT * FROM (VALUES ('kind', kind), ('state', state), ('severity', severity), ('class', class), ('tlp', tlp),
                              ('channel', channel), ('team', team),
                              ('month', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM'))) v (facet, value)
        UNION ALL SELECT 'sector', unnest(sectors)) each
     WHERE value IS NOT NULL GROUP BY facet, value
  )
  SELECT facet, value, count, (SELECT count(*)::int FROM found) AS total
    FROM (SELECT *, row_number() OVER (PARTITION BY facet ORDER BY CASE WHEN facet = 'month' THEN value END DESC,
                                                                   count DESC, value) AS place FROM counted) ranked
   WHERE place <= ${SHOWN} ORDER BY facet, place`;
