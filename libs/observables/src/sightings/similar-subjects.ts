import { type Database } from '@tocsin/platform';
import { type NormalisedObservable } from '../extract/observable-type.js';
import { type SubjectKind, type SubjectRef } from './sighting.js';

/** A subject that shares values with another; `values` are the rarest of them. */
export interface SimilarSubject {
  kind: SubjectKind;
  id: string;
  ref: string | null;
  /** Sum of 1 / (other subjects a value was seen in), as `SimilarCases` weighs: one rare value counts more than many common ones. */
  weight: number;
  /** How many values are shared, also where `values` shows fewer. */
  count: number;
  values: NormalisedObservable[];
}

export interface SimilarityLimits {
  /** A value seen in more subjects than this says nothing. Default 200. */
  noise?: number;
  /** Subjects returned. Default 20. */
  subjects?: number;
  /** Values named for each subject. Default 20. */
  values?: number;
  /** Kinds of subject looked for. Default all. */
  kinds?: readonly SubjectKind[];
}

/**
 * The count of each value stops one behind the noise limit (the primary key is read in order), so a value that
 * stands in a million reports costs no more than one in 201. The subject's own values are bounded for the same
 * reason: 500 are enough to know a likeness.
 */
const SIMILAR = `
  WITH mine AS (
    SELECT DISTINCT o.id, o.type, o.value
      FROM observables.sighting s JOIN observables.observable o ON o.id = s.observable_id
     WHERE s.subject_kind = $1 AND s.subject_id = $2 AND NOT o.ignored
     LIMIT 500
  ), telling AS (
    SELECT m.*, c.seen
      FROM mine m
     CROSS JOIN LATERAL (
       SELECT count(*) AS seen
         FROM (SELECT DISTINCT s.subject_kind, s.subject_id FROM observables.sighting s
                WHERE s.observable_id = m.id LIMIT $3::int + 1) bounded) c
     WHERE c.seen BETWEEN 2 AND $3::int
  ), shared AS (
    SELECT DISTINCT s.subject_kind, s.subject_id, s.subject_ref, t.type, t.value, t.seen
      FROM telling t JOIN observables.sighting s ON s.observable_id = t.id
     WHERE NOT (s.subject_kind = $1 AND s.subject_id = $2) AND s.subject_kind = ANY($6)
  )
  SELECT subject_kind AS kind, subject_id AS id, max(subject_ref) AS ref,
         sum(1.0 / (seen - 1))::float8 AS weight, count(*)::int AS count,
         (array_agg(json_build_object('type', type, 'value', value) ORDER BY seen, type, value))[1:$5::int] AS values
    FROM shared
   GROUP BY subject_kind, subject_id
   ORDER BY weight DESC, count DESC, id DESC
   LIMIT $4::int`;

export function similarSubjects(
  database: Database,
  subject: SubjectRef,
  limits: SimilarityLimits,
): Promise<SimilarSubject[]> {
  return database.query<SimilarSubject>(SIMILAR, [
    subject.kind,
    subject.id,
    limits.noise ?? 200,
    limits.subjects ?? 20,
    limits.values ?? 20,
    limits.kinds ?? ['report', 'message', 'incident'],
  ]);
}
