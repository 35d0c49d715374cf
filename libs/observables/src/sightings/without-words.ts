import { type Transaction } from '@tocsin/platform';
import { type NewSighting, type SubjectRef } from './sighting.js';

/** A sighting that tells the value and the kind of place, and not a word of what stood round it. */
export function withoutWords(sighting: NewSighting): NewSighting {
  return { ...sighting, place: kindOf(sighting.place), excerpt: '' };
}

/** `attachment:NAME` tells a name, `header:NAME` a sender's choice. */
function kindOf(place: string): string {
  return place.split(':', 1)[0] ?? place;
}

const FORGET = `
  WITH subject AS (
    SELECT * FROM unnest($1::text[], $2::uuid[]) AS s (kind, id)
  ), gone AS (
    DELETE FROM observables.sighting s USING subject
     WHERE s.subject_kind = subject.kind AND s.subject_id = subject.id AND (s.excerpt <> '' OR s.place LIKE '%:%')
    RETURNING s.observable_id, s.subject_kind, s.subject_id, s.subject_ref, split_part(s.place, ':', 1) AS place, s.seen_at
  )
  SELECT DISTINCT ON (observable_id, subject_kind, subject_id, place)
         observable_id, subject_kind, subject_id, subject_ref, place, seen_at
    FROM gone ORDER BY observable_id, subject_kind, subject_id, place, seen_at`;

const KEEP = `
  INSERT INTO observables.sighting (observable_id, subject_kind, subject_id, subject_ref, place, excerpt, seen_at)
  SELECT observable_id, subject_kind, subject_id, subject_ref, place, '', seen_at
    FROM jsonb_to_recordset($1::jsonb) AS k (observable_id uuid, subject_kind text, subject_id uuid, subject_ref text,
                                             place text, seen_at timestamptz)
  ON CONFLICT DO NOTHING`;

/** Keeps what values were seen in the subjects, and forgets the words round them and the names of files. */
export async function forgetWords(tx: Transaction, subjects: readonly SubjectRef[]): Promise<void> {
  // Two statements: within one, what was deleted still stands in the way of what is inserted.
  const kept = await tx.query(FORGET, [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id)]);
  if (kept.length > 0) await tx.query(KEEP, [JSON.stringify(kept)]);
}
