import { MOST } from './case-record.sql.js';

/** A report that tells of a case which another than `$4`, us, leads. */
const ANOTHERS = `p.kind = 'report' AND f.report_id = p.id AND f.leader <> $4`;

/**
 * The values of an incident (`$1`), the most often seen first. A value's label: what a person gave it, else the strictest
 * of the case's (`$2`) and of where it stands in it; `$3` the labels, the mildest first. `theirs`: only another team's case
 * (`$4` is us) told us of it, and that left no hop, or by its label (TLP 2.0) goes no further than us.
 * @param subjects SQL for what belongs to the case and may be read
 */
export const caseValues = (subjects: string): string => `
  WITH part AS MATERIALIZED (
    SELECT p.kind, p.id, greatest(array_position($3::text[], coalesce(m.tlp, r.tlp)), array_position($3::text[], $2)) AS rank,
           EXISTS (SELECT FROM sharing.foreign_case f WHERE ${ANOTHERS}
                    AND NOT (f.hops_left > 0 AND f.tlp IN ('CLEAR', 'GREEN'))) AS theirs
      FROM (${subjects}) p
      LEFT JOIN correspondence.message m ON p.kind = 'message' AND m.id = p.id
      LEFT JOIN intake.report r ON p.kind = 'report' AND r.id = p.id
  ), seen AS (
    SELECT s.observable_id AS id, count(*)::int AS count, min(s.seen_at) AS "firstSeen", max(s.seen_at) AS "lastSeen",
           max(part.rank) AS rank, bool_and(part.theirs) AS theirs
      FROM part JOIN observables.sighting s ON s.subject_kind = part.kind AND s.subject_id = part.id
     GROUP BY s.observable_id
  )
  SELECT o.type, o.value, coalesce(seen.count, 1) AS count,
         coalesce(seen."firstSeen", o.first_seen_at) AS "firstSeen", coalesce(seen."lastSeen", o.last_seen_at) AS "lastSeen",
         ($3::text[])[coalesce(array_position($3::text[], io.tlp), seen.rank, array_position($3::text[], $2))] AS tlp,
         coalesce(io.malicious, false) OR coalesce(o.verdict = 'malicious', false) AS malicious,
         coalesce(io.affected, false) AS affected, coalesce(io.note, '') AS note,
         coalesce(seen.theirs, false) AND NOT coalesce(io.added, false) AS theirs
    FROM observables.observable o
    LEFT JOIN seen ON seen.id = o.id
    LEFT JOIN incidents.incident_observable io ON io.incident_id = $1 AND io.observable_id = o.id
   WHERE (seen.id IS NOT NULL OR io.added) AND NOT coalesce(io.dismissed, false)
     AND o.id IN (SELECT id FROM seen UNION SELECT x.observable_id FROM incidents.incident_observable x
                   WHERE x.incident_id = $1 AND x.added)
   ORDER BY coalesce(seen.count, 1) DESC, o.type, o.value LIMIT ${MOST.values}`;

/**
 * The files of an incident: of its reports and messages, each content once, with its label (the strictest of where it
 * stands and of the case, `$2`) and why it can never leave. Sealed content is not named at all, and no file that only
 * another team's case brought (`$4` is us): it was given to us and not to whoever comes next.
 */
export const caseFiles = (subjects: string): string => `
  WITH part AS MATERIALIZED (SELECT p.kind, p.id FROM (${subjects}) p
                              WHERE NOT EXISTS (SELECT FROM sharing.foreign_case f WHERE ${ANOTHERS})),
  file AS (
    SELECT a.sha256, a.name, a.content_type, a.size, r.tlp FROM part
      JOIN intake.report r ON part.kind = 'report' AND r.id = part.id AND r.sealed_at IS NULL
      JOIN intake.attachment a ON a.report_id = r.id
    UNION ALL
    SELECT a.sha256, a.name, a.content_type, a.size, m.tlp FROM part
      JOIN correspondence.message m ON part.kind = 'message' AND m.id = part.id
      JOIN correspondence.message_attachment a ON a.message_id = m.id
  )
  SELECT f.sha256, min(f.name) AS name, min(f.content_type) AS "contentType", max(f.size)::int AS size,
         ($3::text[])[greatest(max(array_position($3::text[], f.tlp)), array_position($3::text[], $2))] AS tlp,
         CASE WHEN max(v.state) = 'infected' THEN 'infected' WHEN max(v.state) = 'waiting' THEN 'waiting' END AS blocked
    FROM file f LEFT JOIN intake.file_verdict v ON v.sha256 = f.sha256
   WHERE NOT EXISTS (SELECT FROM intake.file_verdict s WHERE s.sha256 = f.sha256 AND s.sealed)
     AND NOT EXISTS (SELECT FROM intake.attachment sa JOIN intake.report sr ON sr.id = sa.report_id
                      WHERE sa.sha256 = f.sha256 AND sr.sealed_at IS NOT NULL)
     AND $1::uuid IS NOT NULL
   GROUP BY f.sha256 ORDER BY min(f.name), f.sha256 LIMIT ${MOST.files}`;
