import { type Actor } from '@tocsin/identity';
import { submittedUnseen, unseenSubmissions, visibleIncidents } from '@tocsin/incidents';

/**
 * The SQL condition that a report may be seen: it belongs to no incident, or to one that the actor may see. A report
 * of restricted incidents alone is as invisible as they are, and so is one that came by the status page for a duty of
 * such an incident, before anybody linked it. Every list, count, search and look-up of reports puts it
 * into its WHERE.
 *
 * @param alias the alias of `intake.report` in the statement
 * @param params the statement's parameters; what the condition needs is appended
 */
export function visibleReports(alias: string, actor: Actor, params: unknown[]): string {
  if (actor.rights.has('incident.restricted')) return 'true';
  return `(NOT EXISTS (SELECT FROM incidents.incident_report vl WHERE vl.report_id = ${alias}.id)
        AND NOT ${submittedUnseen(`${alias}.id`, actor, params)}
    OR EXISTS (SELECT FROM incidents.incident_report vl JOIN incidents.incident vi ON vi.id = vl.incident_id
                WHERE vl.report_id = ${alias}.id AND ${visibleIncidents('vi', actor, params)}))`;
}

/**
 * The same as a set, for lists that look at a thousand rows: the reports that the actor may not see, found once a
 * statement (`WITH hidden AS (…)`, then `NOT IN (SELECT report_id FROM hidden)`), instead of a look at each row.
 */
export function hiddenReports(actor: Actor, params: unknown[]): string {
  if (actor.rights.has('incident.restricted')) return `SELECT NULL::uuid AS report_id WHERE false`;
  return `SELECT hl.report_id FROM incidents.incident hi JOIN incidents.incident_report hl ON hl.incident_id = hi.id
    WHERE hi.restricted AND NOT EXISTS (
      SELECT FROM incidents.incident_report vl JOIN incidents.incident vi ON vi.id = vl.incident_id
       WHERE vl.report_id = hl.report_id AND ${visibleIncidents('vi', actor, params)})
    UNION ALL ${unseenSubmissions(actor, params)}`;
}
