import { type Actor } from '@tocsin/identity';
import { submissionsFor, visibleIncidents } from '@tocsin/incidents';
import { type Reader, type SubjectKind } from '@tocsin/observables';
import { hiddenReports } from '../report/visible-reports.js';

/**
 * What a reader may know of sightings: the kinds that his rights allow, without those in restricted incidents that he is
 * outside of, in their reports, messages and notes, and without sealed evidence, which only those may know who may open
 * it. As a set of ids: whoever counts a thousand sightings asks once, not a thousand times.
 */
export function sightingsReader(actor: Actor): Reader {
  const kinds: SubjectKind[] = [];
  if (actor.rights.has('report.read')) kinds.push('report', 'message');
  if (actor.rights.has('incident.read')) kinds.push('incident', 'note');
  return { kinds, hidden: (params) => hiddenSubjects(actor, params) };
}

function hiddenSubjects(actor: Actor, params: unknown[]): string {
  const reports = [
    `SELECT hidden_report.report_id AS id FROM (${hiddenReports(actor, params)}) hidden_report`,
    ...(actor.rights.has('evidence.unseal')
      ? []
      : [`SELECT sealed.id FROM intake.report sealed WHERE sealed.sealed_at IS NOT NULL`]),
  ].join(' UNION ');
  return `
    SELECT hr.id FROM (${reports}) hr
    UNION ALL
    SELECT hm.id FROM (${reports}) hr JOIN correspondence.thread ht ON ht.report_id = hr.id
      JOIN correspondence.message hm ON hm.thread_id = ht.id
    ${ofHiddenIncidents(actor, params)}`;
}

/**
 * Of a report that is also in an open case, the report is everybody's, but not what was said with its sender: the set of
 * `visibleConversation`. A reply that came in names no incident, only its thread.
 */
function ofHiddenIncidents(actor: Actor, params: unknown[]): string {
  if (actor.rights.has('incident.restricted')) return '';
  const hidden = `SELECT hi.id FROM incidents.incident hi WHERE hi.restricted AND NOT ${visibleIncidents('hi', actor, params)}`;
  return `
    UNION ALL ${hidden}
    UNION ALL SELECT hn.id FROM incidents.note hn WHERE hn.incident_id IN (${hidden})
    UNION ALL SELECT hm.id FROM correspondence.message hm WHERE hm.incident_id IN (${hidden})
    UNION ALL SELECT hm.id FROM correspondence.thread ht JOIN correspondence.message hm ON hm.thread_id = ht.id
               WHERE ht.incident_id IN (${hidden})
                  OR ht.report_id IN (SELECT hl.report_id FROM incidents.incident_report hl WHERE hl.incident_id IN (${hidden})
                                UNION ALL ${submissionsFor(hidden)})`;
}
