import { type Actor } from '@tocsin/identity';
import { incidentsOfSubmission, visibleIncidents } from '@tocsin/incidents';

/**
 * The SQL condition that a line of the ledger may be seen: it belongs to no restricted incident that is hidden from the
 * actor, neither itself nor by its report. That something left about it would tell of it.
 * @param alias of `release.ledger`
 * @param params the statement's parameters; what the condition needs is appended
 */
export function visibleLines(alias: string, actor: Actor, params: unknown[]): string {
  if (actor.rights.has('incident.restricted')) return 'true';
  return `NOT EXISTS (
    SELECT FROM incidents.incident hidden
     WHERE hidden.restricted
       AND (hidden.id = ${alias}.incident_id
            OR (${alias}.subject_kind = 'report' AND hidden.id IN (
                 SELECT ir.incident_id FROM incidents.incident_report ir WHERE ir.report_id = ${alias}.subject_id
                 UNION ALL ${incidentsOfSubmission(`${alias}.subject_id`)})))
       AND NOT ${visibleIncidents('hidden', actor, params)})`;
}
