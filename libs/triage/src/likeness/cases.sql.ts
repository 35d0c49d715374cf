import { type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';

/**
 * Joins that lead from a sighting `alias` to the case it belongs to: `pr`, the report (also of a message), and `pi`, the
 * incident that the reader may see. A report of two incidents comes twice.
 */
export function caseJoins(alias: string, actor: Actor, params: unknown[]): string {
  const mayRead = actor.rights.has('incident.read') ? visibleIncidents('pi', actor, params) : 'false';
  return `
    LEFT JOIN correspondence.message pm ON ${alias}.subject_kind = 'message' AND pm.id = ${alias}.subject_id
    LEFT JOIN correspondence.thread pt ON pt.id = pm.thread_id
    LEFT JOIN incidents.note pn ON ${alias}.subject_kind = 'note' AND pn.id = ${alias}.subject_id
    LEFT JOIN intake.report pr
      ON pr.id = CASE ${alias}.subject_kind WHEN 'report' THEN ${alias}.subject_id WHEN 'message' THEN pt.report_id END
    LEFT JOIN incidents.incident_report pl ON pl.report_id = pr.id
    LEFT JOIN incidents.incident pi
      ON pi.id = CASE ${alias}.subject_kind WHEN 'incident' THEN ${alias}.subject_id WHEN 'note' THEN pn.incident_id
                 ELSE coalesce(pl.incident_id, pm.incident_id, pt.incident_id) END
     AND ${mayRead}`;
}

/**
 * The rank of the label of what the sighting stands in: its own and its case's, whichever is stricter, for a case may be
 * raised after its reports came.
 * @param labels SQL for the labels, the mildest first, as `text[]`
 */
export function caseTlpRank(labels: string): string {
  return `greatest(array_position(${labels}, coalesce(pm.tlp, pr.tlp)), array_position(${labels}, pi.tlp))`;
}
