import { type Actor } from '@tocsin/identity';
import { incidentsOfSubmission, visibleIncidents } from '@tocsin/incidents';

/**
 * The SQL condition that a conversation may be read by an actor: it belongs to no incident that is hidden from him,
 * neither itself nor by its report. What a restricted case is about would otherwise leak through the outbox.
 * @param incidentId SQL for the thread's incident, e.g. `t.incident_id`, or `NULL`
 * @param reportId SQL for the thread's report, e.g. `t.report_id`
 * @param params the statement's parameters; what the condition needs is appended
 */
export function visibleConversation(
  incidentId: string,
  reportId: string,
  actor: Actor,
  params: unknown[],
): string {
  if (actor.rights.has('incident.restricted')) return 'true';
  return `NOT EXISTS (
    SELECT FROM incidents.incident hidden
     WHERE hidden.restricted
       AND (hidden.id = ${incidentId}
            OR hidden.id IN (SELECT ir.incident_id FROM incidents.incident_report ir WHERE ir.report_id = ${reportId}
                          UNION ALL ${incidentsOfSubmission(reportId)}))
       AND NOT ${visibleIncidents('hidden', actor, params)})`;
}
