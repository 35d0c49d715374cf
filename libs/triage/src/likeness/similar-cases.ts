import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { unlessSealed } from '@tocsin/intake';
import { type ObservableType } from '@tocsin/observables';
import { Config, Database } from '@tocsin/platform';
import { caseJoins } from './cases.sql.js';
import { sightingsReader } from './hidden-subjects.js';

/** A case that shares values with another: an incident, or a report that no incident holds. */
export interface SimilarCase {
  kind: 'incident' | 'report';
  ref: string;
  title: string;
  state: string;
  at: Date;
  /** Sum over the shared values of 1 / (other cases that hold it): 1 = one value that stands nowhere else. */
  weight: number;
  /** How many values are shared, also where `values` shows fewer. */
  count: number;
  /** The most telling first; `cases`: in how many a value was seen, as far as the reader may know. */
  values: { type: ObservableType; value: string; cases: number }[];
}

export interface SimilarTo {
  /** SQL for the parts of the case: columns `kind`, `id`; `$1` is the id, what else it needs is appended. */
  subjects: (params: unknown[]) => string;
  id: string;
  /** The case itself, which is not like itself. */
  self: { kind: 'incident' | 'report' };
  limit?: number;
}

/** Values of a case that are compared; sightings of each that are looked at. Both bound the work, whatever is stored. */
const MOST_VALUES = 500;
const SAMPLE = 2;
const VALUES_SHOWN = 10;

/**
 * Cases alike by their observables, in one bounded statement (ADR 0089). Everything is counted as the reader may know
 * it: what stands in a case that he may not see makes no value commoner for him.
 */
@Injectable()
export class SimilarCases {
  private readonly noise: number;

  constructor(
    private readonly database: Database,
    @Inject(Config) config: TocsinConfig,
  ) {
    this.noise = config.correlation.noiseLimit;
  }

  find(actor: Actor, { subjects, id, self, limit = 20 }: SimilarTo): Promise<SimilarCase[]> {
    const reader = sightingsReader(actor);
    const params: unknown[] = [id, this.noise, this.noise * SAMPLE, limit, reader.kinds];
    const hidden = reader.hidden(params);
    const joins = caseJoins('s', actor, params);
    const own =
      self.kind === 'incident'
        ? `coalesce(pi.id, pr.id) IS DISTINCT FROM $1::uuid
           AND NOT EXISTS (SELECT FROM incidents.incident_report own WHERE own.incident_id = $1 AND own.report_id = pr.id)`
        : `pr.id IS DISTINCT FROM $1::uuid
           AND NOT EXISTS (SELECT FROM incidents.incident_report own WHERE own.report_id = $1 AND own.incident_id = pi.id)`;
    return this.database.query<SimilarCase>(
      `WITH hidden AS MATERIALIZED (${hidden}),
       mine AS MATERIALIZED (
         SELECT DISTINCT o.id, o.type, o.value
           FROM (${subjects(params)}) part
           JOIN observables.sighting s ON s.subject_kind = part.kind AND s.subject_id = part.id
           JOIN observables.observable o ON o.id = s.observable_id
          WHERE NOT o.ignored AND s.subject_id NOT IN (SELECT id FROM hidden)
            AND NOT EXISTS (SELECT FROM incidents.incident_observable d
                             WHERE d.incident_id = $1 AND d.observable_id = o.id AND d.dismissed)
          LIMIT ${MOST_VALUES}
       ), placed AS MATERIALIZED (
         SELECT DISTINCT m.id AS value_id, m.type, m.value, coalesce(pi.id, pr.id) AS case_id, pi.id AS incident_id,
                CASE WHEN pi.id IS NULL THEN pr.id END AS report_id
           FROM mine m
          CROSS JOIN LATERAL (
            SELECT x.subject_kind, x.subject_id FROM observables.sighting x
             WHERE x.observable_id = m.id AND x.subject_kind = ANY($5) AND x.subject_id NOT IN (SELECT id FROM hidden)
             ORDER BY x.subject_kind DESC, x.subject_id DESC
             LIMIT $3::int) s
          ${joins}
          WHERE coalesce(pi.id, pr.id) IS NOT NULL AND ${own}
       ), telling AS (
         SELECT p.*, count(*) OVER (PARTITION BY p.value_id) AS others FROM placed p
       ), alike AS (
         SELECT incident_id, report_id, sum(1.0 / others)::float8 AS weight, count(*)::int AS count,
                (array_agg(json_build_object('type', type, 'value', value, 'cases', others + 1)
                           ORDER BY others, type, value))[1:${VALUES_SHOWN}] AS values
           FROM telling WHERE others <= $2::int
          GROUP BY incident_id, report_id
          ORDER BY weight DESC, count DESC, coalesce(incident_id, report_id) DESC
          LIMIT $4::int
       )
       SELECT CASE WHEN i.id IS NULL THEN 'report' ELSE 'incident' END AS kind,
              coalesce(i.reference, r.reference) AS ref, coalesce(i.title, ${unlessSealed('r', 'r.subject')}) AS title,
              coalesce(i.state, r.state) AS state, coalesce(i.opened_at, r.received_at) AS at,
              a.weight, a.count, a.values
         FROM alike a
         LEFT JOIN incidents.incident i ON i.id = a.incident_id
         LEFT JOIN intake.report r ON r.id = a.report_id
        ORDER BY a.weight DESC, a.count DESC, coalesce(i.id, r.id) DESC`,
      params,
    );
  }
}
