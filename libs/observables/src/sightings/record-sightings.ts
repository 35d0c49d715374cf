import { type Database, newId, type Transaction } from '@tocsin/platform';
import { isLocalAddress } from '../extract/ip-address.js';
import { type NewSighting, type SubjectRef } from './sighting.js';

/**
 * One statement, whatever the number of values. New values are inserted in the order of the unique index, so
 * that two workers with the same values wait for each other and never in a circle; known ones are touched at
 * most once an hour and only where no one else is at it.
 */
const RECORD = `
  WITH input AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::text[], $6::text[])
      AS i(id, type, value, ignored, place, excerpt)
  ), wanted AS (
    SELECT DISTINCT ON (type, value) id, type, value, ignored FROM input ORDER BY type, value, id
  ), known AS (
    SELECT o.id, o.type, o.value, o.last_seen_at FROM observables.observable o JOIN wanted USING (type, value)
  ), made AS (
    INSERT INTO observables.observable (id, type, value, first_seen_at, last_seen_at, ignored)
    SELECT w.id, w.type, w.value, $7, $7, w.ignored OR observables.is_ignored(w.type, w.value) FROM wanted w
     WHERE NOT EXISTS (SELECT FROM known k WHERE k.type = w.type AND k.value = w.value)
     ORDER BY w.type, w.value
        ON CONFLICT (type, value) DO UPDATE
       SET last_seen_at = greatest(observable.last_seen_at, excluded.last_seen_at)
    RETURNING id, type, value
  ), touched AS (
    UPDATE observables.observable SET last_seen_at = $7
     WHERE id IN (SELECT o.id FROM observables.observable o
                   WHERE o.id IN (SELECT id FROM known WHERE last_seen_at < $7::timestamptz - interval '1 hour')
                     FOR UPDATE SKIP LOCKED)
  ), stored AS (
    SELECT id, type, value FROM known UNION ALL SELECT id, type, value FROM made
  )
  INSERT INTO observables.sighting (observable_id, subject_kind, subject_id, subject_ref, place, excerpt, seen_at)
  SELECT DISTINCT ON (s.id, i.place) s.id, $8, $9::uuid, $10, i.place, i.excerpt, $7
    FROM input i JOIN stored s USING (type, value)
   ORDER BY s.id, i.place
  ON CONFLICT DO NOTHING`;

const LONGEST_PLACE = 200;
const LONGEST_EXCERPT = 400;

export async function recordSightings(
  into: Transaction | Database,
  subject: SubjectRef,
  sightings: readonly NewSighting[],
  now: Date,
): Promise<void> {
  if (sightings.length === 0) return;
  await into.query(RECORD, [
    sightings.map(() => newId(now.getTime())),
    sightings.map(({ type }) => type),
    sightings.map(({ value }) => value),
    sightings.map(({ value }) => isLocalAddress(value)),
    sightings.map(({ place }) => storable(place, LONGEST_PLACE)),
    sightings.map(({ excerpt }) => storable(excerpt, LONGEST_EXCERPT)),
    now,
    subject.kind,
    subject.id,
    subject.ref ?? null,
  ]);
}

/** PostgreSQL refuses NUL, and half a surrogate pair at the cut would be stored as another character. */
function storable(text: string, length: number): string {
  return text
    .replaceAll('\u0000', '')
    .slice(0, length)
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
