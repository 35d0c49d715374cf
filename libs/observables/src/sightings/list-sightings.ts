import { decodeCursor, type Database, page } from '@tocsin/platform';
import { type NormalisedObservable } from '../extract/observable-type.js';
import { type Page, type Reader } from './list-observables.js';
import { type SightingView, type SubjectKind } from './sighting.js';

export interface SeenFilter extends Reader {
  cursor?: string;
  limit: number;
}

type Row = Omit<SightingView, 'subject'> & { kind: SubjectKind; id: string; ref: string | null };

/**
 * Where a value was seen, the latest subject first: their ids are in the order of time, and each kind is a walk along
 * the primary key, so a page of a value with 100,000 sightings costs what a page costs.
 */
export async function listSightings(
  database: Database,
  { type, value }: NormalisedObservable,
  filter: SeenFilter,
): Promise<Page<SightingView>> {
  const after = filter.cursor === undefined ? [null, null] : decodeCursor(filter.cursor, 2);
  const params: unknown[] = [type, value, ...after, filter.limit + 1, filter.kinds];
  const rows = await database.query<Row>(
    `WITH hidden AS MATERIALIZED (${filter.hidden(params)})
     SELECT s.subject_kind AS kind, s.subject_id AS id, s.subject_ref AS ref, s.place, s.excerpt, s.seen_at AS "seenAt"
       FROM observables.observable o
      CROSS JOIN unnest($6::text[]) k(kind)
      CROSS JOIN LATERAL (
        SELECT x.* FROM observables.sighting x
         WHERE x.observable_id = o.id AND x.subject_kind = k.kind
           AND x.subject_id NOT IN (SELECT id FROM hidden)
           AND ($3::uuid IS NULL OR (x.subject_id, x.place) < ($3::uuid, $4::text))
         ORDER BY x.subject_id DESC, x.place DESC LIMIT $5) s
      WHERE o.type = $1 AND o.value = $2
      ORDER BY s.subject_id DESC, s.place DESC
      LIMIT $5`,
    params,
  );
  return page(rows, filter.limit, (row) => [row.id, row.place], sightingOf);
}

function sightingOf({ kind, id, ref, place, excerpt, seenAt }: Row): SightingView {
  return { subject: { kind, id, ref }, place, excerpt, seenAt };
}
