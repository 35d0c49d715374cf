import { type Actor } from '@tocsin/identity';
import { visibleIncidents } from './visible-incidents.js';

/**
 * The incidents for whose statutory duties a report came by the status page, as SQL. Until the worker has linked it,
 * and again when somebody takes it out, nothing else says whose it is. The tables are obligations'; they are read by
 * SQL here, because an import would turn the direction of the libraries around.
 *
 * @param reportId SQL for the report's id, e.g. `r.id`
 */
export const incidentsOfSubmission = (reportId: string): string => `
  SELECT ud.incident_id FROM obligations.portal_submission up JOIN obligations.stage us ON us.id = up.stage_id
    JOIN obligations.duty ud ON ud.id = us.duty_id WHERE up.report_id = ${reportId}`;

/**
 * The SQL condition that a report came by the status page for a restricted incident that the actor may not see. Asked of
 * reports that no incident holds: where one does, the link decides, because a person made it.
 *
 * @param reportId SQL for the report's id, e.g. `r.id`
 * @param params the statement's parameters; what the condition needs is appended
 */
export function submittedUnseen(reportId: string, actor: Actor, params: unknown[]): string {
  if (actor.rights.has('incident.restricted')) return 'false';
  return `EXISTS (SELECT FROM incidents.incident ui WHERE ui.id IN (${incidentsOfSubmission(reportId)})
    AND ui.restricted AND NOT ${visibleIncidents('ui', actor, params)})`;
}

/** The same as a set: `report_id` of the reports that came for such incidents and that no incident holds. */
export function unseenSubmissions(actor: Actor, params: unknown[]): string {
  return `SELECT up.report_id FROM incidents.incident ui JOIN obligations.duty ud ON ud.incident_id = ui.id
      JOIN obligations.stage us ON us.duty_id = ud.id JOIN obligations.portal_submission up ON up.stage_id = us.id
     WHERE ui.restricted AND NOT ${visibleIncidents('ui', actor, params)}
       AND NOT EXISTS (SELECT FROM incidents.incident_report ul WHERE ul.report_id = up.report_id)`;
}

/**
 * The reports that came for duties of these incidents, linked or not, as SQL: `report_id`.
 * @param incidents SQL for a set of ids
 */
export const submissionsFor = (incidents: string): string => `
  SELECT up.report_id FROM obligations.duty ud JOIN obligations.stage us ON us.duty_id = ud.id
    JOIN obligations.portal_submission up ON up.stage_id = us.id WHERE ud.incident_id IN (${incidents})`;
