import { type Database } from '@tocsin/platform';
import { displayObservable } from '../extract/normalise-observable.js';
import {
  type ObservableView,
  type SightingView,
  type SubjectObservable,
  type SubjectRef,
} from './sighting.js';

const OF_SUBJECTS = `
  SELECT o.type, o.value, o.ignored, o.verdict, o.version, o.first_seen_at AS "firstSeenAt", o.last_seen_at AS "lastSeenAt",
         json_agg(json_build_object(
           'subject', json_build_object('kind', s.subject_kind, 'id', s.subject_id, 'ref', s.subject_ref),
           'place', s.place, 'excerpt', s.excerpt, 'seenAt', s.seen_at) ORDER BY s.seen_at, s.place) AS sightings
    FROM unnest($1::text[], $2::uuid[]) AS subject(kind, id)
    JOIN observables.sighting s ON s.subject_kind = subject.kind AND s.subject_id = subject.id
    JOIN observables.observable o ON o.id = s.observable_id
   GROUP BY o.id
   ORDER BY o.type, o.value
   LIMIT $3`;

export async function observablesOfSubjects(
  database: Database,
  subjects: readonly SubjectRef[],
  limit: number,
): Promise<SubjectObservable[]> {
  if (subjects.length === 0) return [];
  const params = [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id), limit];
  const rows = await database.query<Omit<SubjectObservable, 'display'>>(OF_SUBJECTS, params);
  return rows.map((row) => ({ ...withDisplay(row), sightings: row.sightings.map(withDate) }));
}

export function withDisplay<Row extends Omit<ObservableView, 'display'>>(
  row: Row,
): Row & { display: string | null } {
  return { ...row, display: displayObservable(row) ?? null };
}

/** JSON carries the time as text. */
function withDate(sighting: SightingView): SightingView {
  return { ...sighting, seenAt: new Date(sighting.seenAt) };
}
