import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, searchQuery } from '@tocsin/platform';
import { IncidentReferences } from '../incident/incident-references.js';
import { type IncidentRow, ROW_COLUMNS } from '../incident/incident.view.js';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { NOT_ENDED } from '../workflow/incident-state.js';

export type MergeCandidate = IncidentRow & {
  /** How many values both have, not counting those that many have. */
  shared: number;
  /** A few of them. */
  values: string[];
};

/** A value seen in more incidents than this says nothing about two of them. */
const NOISE = 50;
const MOST = 10;

/** Incidents that another could be merged with: those with the most rare values in common, or what a search finds. */
@Injectable()
export class MergeCandidates {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly references: IncidentReferences,
  ) {}

  /** @param q words or a reference; without it, by shared values */
  async execute(actor: Actor, ref: string, q: string): Promise<MergeCandidate[]> {
    this.access.require(actor, 'incident.read');
    const incident = await this.references.findByReference(actor, ref);
    const params: unknown[] = [incident.id, incident.drill];
    const words = q.trim() === '' ? null : searchQuery(q);
    if (q.trim() !== '' && !words) return [];
    const found = words ? `AND i.search @@ $${params.push(words)}::tsquery` : `AND i.${NOT_ENDED}`;
    return this.database.query<MergeCandidate>(
      `WITH own AS (${values('$1::uuid')}),
            near AS (
         SELECT other.incident_id AS id, count(*)::int AS shared, (array_agg(other.value ORDER BY other.value))[1:5] AS "values"
           FROM (SELECT DISTINCT ir.incident_id, o.value, o.id AS observable_id
                   FROM own
                   JOIN observables.observable o ON o.id = own.observable_id AND NOT o.ignored
                   JOIN observables.sighting s ON s.observable_id = own.observable_id AND s.subject_kind = 'report'
                   JOIN incidents.incident_report ir ON ir.report_id = s.subject_id
                  WHERE (SELECT count(*) FROM (SELECT FROM observables.sighting n
                          WHERE n.observable_id = own.observable_id LIMIT ${NOISE + 1}) few) <= ${NOISE}) other
          WHERE other.incident_id <> $1 GROUP BY other.incident_id)
       SELECT ${ROW_COLUMNS}, coalesce(near.shared, 0) AS shared, coalesce(near."values", '{}') AS "values"
         FROM incidents.incident i ${words ? 'LEFT JOIN' : 'JOIN'} near ON near.id = i.id
        WHERE i.id <> $1 AND i.drill = $2 ${found} AND ${visibleIncidents('i', actor, params)}
        ORDER BY coalesce(near.shared, 0) DESC, i.id DESC LIMIT ${MOST}`,
      params,
    );
  }
}

function values(incident: string): string {
  return `SELECT DISTINCT s.observable_id FROM incidents.incident_report ir
            JOIN observables.sighting s ON s.subject_kind = 'report' AND s.subject_id = ir.report_id
           WHERE ir.incident_id = ${incident} LIMIT 500`;
}
