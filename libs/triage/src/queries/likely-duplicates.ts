import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { unlessSealed } from '@tocsin/intake';
import { Database } from '@tocsin/platform';
import { SimilarCases } from '../likeness/similar-cases.js';
import { heldBy } from '../report/report-row.js';
import { visibleReports } from '../report/visible-reports.js';
import { type DuplicateSuggestion } from '../suggestions/suggestion.js';
import { type LikelyDuplicateView } from './report-detail.view.js';

const SHOWN = 10;

interface Resolved {
  n: number;
  kind: 'report' | 'incident';
  ref: string;
  title: string;
  state: string;
}

/**
 * What probably tells of the same, looked for now and not when the report came in: meanwhile others came, incidents were
 * opened, values were ignored. In place of a report stands the incident that holds it. Nothing that the reader may
 * not see, not even as a number.
 */
@Injectable()
export class LikelyDuplicates {
  constructor(
    private readonly database: Database,
    private readonly cases: SimilarCases,
  ) {}

  /** @param remembered what examination found by content and subject, which is not looked for again; two statements at most */
  async of(
    actor: Actor,
    reportId: string,
    remembered: DuplicateSuggestion[],
  ): Promise<LikelyDuplicateView[]> {
    const similar = await this.cases.find(actor, {
      subjects: () => `SELECT 'report' AS kind, $1::uuid AS id`,
      id: reportId,
      self: { kind: 'report' },
      limit: 30,
    });
    const views = new Map<string, LikelyDuplicateView>();
    for (const { at: _at, ...alike } of similar) {
      if (alike.state !== 'abandoned') views.set(alike.ref, { ...alike, same: [] });
    }
    const candidates = remembered.filter(({ same }) => same.length > 0);
    const resolved = candidates.length === 0 ? [] : await this.resolve(actor, reportId, candidates);
    for (const { n, ...found } of resolved) {
      const candidate = candidates[n];
      if (!candidate) continue;
      const known = views.get(found.ref);
      if (known) known.same = [...new Set([...known.same, ...candidate.same])];
      else views.set(found.ref, { ...found, weight: 0, count: 0, values: [], same: candidate.same });
    }
    // An incident first: it can be attached to at once.
    const all = [...views.values()];
    const rank = ({ kind }: LikelyDuplicateView) => (kind === 'incident' ? 0 : 1);
    return all.sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
  }

  private resolve(
    actor: Actor,
    reportId: string,
    candidates: readonly { id: string; kind: string }[],
  ): Promise<Resolved[]> {
    const params: unknown[] = [candidates.map(({ id }) => id), candidates.map(({ kind }) => kind), reportId];
    return this.database.query<Resolved>(
      `SELECT (d.n - 1)::int AS n, CASE WHEN held.reference IS NULL THEN 'report' ELSE 'incident' END AS kind,
              coalesce(held.reference, r.reference) AS ref, coalesce(held.title, ${unlessSealed('r', 'r.subject')}) AS title,
              coalesce(held.state, r.state) AS state
         FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS d(id, kind, n)
         LEFT JOIN LATERAL (${heldBy('d', actor, params)}) held ON true
         LEFT JOIN intake.report r ON d.kind = 'report' AND r.id = d.id AND ${visibleReports('r', actor, params)}
        WHERE coalesce(held.reference, r.reference) IS NOT NULL
          AND NOT EXISTS (SELECT FROM incidents.incident_report own
                           WHERE own.report_id = $3 AND own.incident_id = held.id)
        ORDER BY d.n`,
      params,
    );
  }
}
