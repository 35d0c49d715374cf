import { type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { visibleReports } from '../report/visible-reports.js';

/**
 * Columns for a report's page, for `intake.report r`: what it names, who names it, and by which other ways the same
 * mail came. Only what the actor may see.
 */
export function mentionColumns(actor: Actor, params: unknown[], mayReadIncidents: boolean): string {
  const incident = mayReadIncidents ? visibleIncidents('mi', actor, params) : 'false';
  return `
    array(SELECT m.reference FROM triage.mention m
            LEFT JOIN intake.report mr ON mr.id = m.mentioned_report_id
            LEFT JOIN incidents.incident mi ON mi.id = m.mentioned_incident_id
           WHERE m.report_id = r.id
             AND (mr.id IS NOT NULL AND ${visibleReports('mr', actor, params)} OR mi.id IS NOT NULL AND ${incident})
           ORDER BY m.reference) AS mentions,
    array(SELECT by.reference FROM triage.mention m JOIN intake.report by ON by.id = m.report_id
           WHERE m.mentioned_report_id = r.id AND ${visibleReports('by', actor, params)}
           ORDER BY by.id LIMIT 100) AS "mentionedBy",
    coalesce((SELECT json_agg(json_build_object('id', c.id, 'source', c.source, 'mailbox', c.mailbox,
                                                'receivedAt', c.received_at) ORDER BY c.received_at)
                FROM (SELECT * FROM intake.inbound_message again
                       WHERE again.report_id = r.id AND again.filed_as = 'duplicate' AND again.message_id IS NULL
                       ORDER BY again.received_at LIMIT 20) c), '[]'::json) AS "alsoCame"`;
}
