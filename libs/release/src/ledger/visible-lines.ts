import { type Actor } from '@tocsin/identity';
import { incidentsOfSubmission, visibleIncidents } from '@tocsin/incidents';

/**
 * The SQL condition that a line of the ledger may be seen: it belongs to no restricted incident that is hidden from the
 * actor, neither itself, nor by its report, nor as a case between partners. That something left or came about it would
 * tell of it.
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
                 UNION ALL ${incidentsOfSubmission(`${alias}.subject_id`)}))
            OR (${alias}.subject_kind = 'partner-message' AND hidden.id IN (${incidentsOfCase(`${alias}.subject_ref`)})))
       AND NOT ${visibleIncidents('hidden', actor, params)})`;
}

/** Incidents that are, or came as, the case `owner#id` of a partner's message. The tables are sharing's, read by SQL. */
const incidentsOfCase = (ref: string): string => {
  const named = `(split_part(${ref}, '#', 1), substr(${ref}, strpos(${ref}, '#') + 1))`;
  return `
    SELECT sc.incident_id FROM sharing.shared_case sc WHERE (sc.owner, sc.case_id) = ${named}
    UNION ALL SELECT fr.incident_id FROM sharing.foreign_case fc JOIN incidents.incident_report fr ON fr.report_id = fc.report_id
     WHERE (fc.owner, fc.case_id) = ${named}`;
};
