import { Injectable } from '@nestjs/common';
import { type TlpLabel, TLP_LABELS } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { type NormalisedObservable } from '@tocsin/observables';
import { Database } from '@tocsin/platform';
import { caseJoins, caseTlpRank, sightingsReader } from '@tocsin/triage';

export interface CaseOfValue {
  ref: string;
  title: string;
  state: string;
  openedAt: Date;
}

export interface RelatedValue extends NormalisedObservable {
  /** In how many of the looked-at places it stands beside the value. */
  together: number;
}

export interface ValuePlaces {
  /** Places, counted to 1,000. */
  count: number;
  /** The strictest label of those; null where none has one. */
  tlp: TlpLabel | null;
  incidents: CaseOfValue[];
  incidentsTotal: number;
}

/** The latest places of each kind that are looked at: a value in a million reports has a page as fast as any. */
export const PLACES_COUNTED = 1_000;
const INCIDENTS_SHOWN = 50;
const PLACES_COMPARED = 60;
const RELATED_SHOWN = 40;

/** In which cases a value stands, and what stands beside it, as far as a reader may know. */
@Injectable()
export class ValuePlacesQuery {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, { type, value }: NormalisedObservable): Promise<ValuePlaces> {
    const reader = sightingsReader(actor);
    const params: unknown[] = [type, value, reader.kinds, [...TLP_LABELS]];
    const hidden = reader.hidden(params);
    const joins = caseJoins('s', actor, params);
    const [found] = await this.database.query<ValuePlaces & { tlpRank: number | null }>(
      `WITH hidden AS MATERIALIZED (${hidden}),
       s AS MATERIALIZED (${latestPlaces(PLACES_COUNTED + 1)}),
       placed AS (
         SELECT s.subject_kind, s.subject_id, ${caseTlpRank('$4::text[]')} AS rank, pi.id AS incident_id
           FROM s ${joins}
       ), cases AS (
         SELECT i.reference AS ref, i.title, i.state, i.opened_at AS "openedAt", i.id FROM incidents.incident i
          WHERE i.id IN (SELECT incident_id FROM placed)
       )
       SELECT (SELECT count(DISTINCT (subject_kind, subject_id))::int FROM placed) AS count,
              (SELECT max(rank) FROM placed) AS "tlpRank",
              (SELECT count(*)::int FROM cases) AS "incidentsTotal",
              coalesce((SELECT json_agg(c) FROM (SELECT ref, title, state, "openedAt" FROM cases
                          ORDER BY id DESC LIMIT ${INCIDENTS_SHOWN}) c), '[]') AS incidents`,
      params,
    );
    if (!found) throw new Error('a SELECT of aggregates gave no row');
    const { tlpRank, count, ...places } = found;
    return {
      ...places,
      count: Math.min(count, PLACES_COUNTED),
      tlp: tlpRank === null ? null : (TLP_LABELS[tlpRank - 1] ?? null),
    };
  }

  /** Values that stand beside it most often in its latest places. */
  related(actor: Actor, { type, value }: NormalisedObservable): Promise<RelatedValue[]> {
    const reader = sightingsReader(actor);
    const params: unknown[] = [type, value, reader.kinds];
    const hidden = reader.hidden(params);
    return this.database.query<RelatedValue>(
      `WITH hidden AS MATERIALIZED (${hidden}),
       s AS MATERIALIZED (SELECT * FROM (${latestPlaces(PLACES_COMPARED)}) l ORDER BY subject_id DESC LIMIT ${PLACES_COMPARED})
       SELECT o.type, o.value, count(*)::int AS together
         FROM s CROSS JOIN LATERAL (
           SELECT DISTINCT x.observable_id FROM observables.sighting x
            WHERE x.subject_kind = s.subject_kind AND x.subject_id = s.subject_id LIMIT 200) x
         JOIN observables.observable o ON o.id = x.observable_id
        WHERE NOT o.ignored AND (o.type, o.value) <> ($1, $2)
        GROUP BY o.id ORDER BY together DESC, o.type, o.value LIMIT ${RELATED_SHOWN}`,
      params,
    );
  }
}

/** The latest subjects of each kind, by walks along the primary key; ids of subjects are in the order of time. */
function latestPlaces(limit: number): string {
  return `
    SELECT p.subject_kind, p.subject_id
      FROM observables.observable o
     CROSS JOIN unnest($3::text[]) k(kind)
     CROSS JOIN LATERAL (
       SELECT DISTINCT x.subject_kind, x.subject_id FROM (
         SELECT s.subject_kind, s.subject_id FROM observables.sighting s
          WHERE s.observable_id = o.id AND s.subject_kind = k.kind AND s.subject_id NOT IN (SELECT id FROM hidden)
          ORDER BY s.subject_id DESC LIMIT ${limit}) x) p
     WHERE o.type = $1 AND o.value = $2`;
}
