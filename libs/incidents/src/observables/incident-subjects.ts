import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { IncidentSources } from '../timeline/incident-sources.js';

/** What belongs to an incident, so that what was seen in it was seen in the case. */
@Injectable()
export class IncidentSubjects {
  constructor(private readonly sources: IncidentSources) {}

  /**
   * SQL with the columns `kind`, `id`: the incident, its notes, reports and what others registered. Of sealed evidence
   * nothing, unless the actor may open it.
   * @param params the statement's parameters; what the reader's rights need is appended
   * @param incident SQL for the incident's id; `$1` is taken for nothing else by what others registered
   */
  readable(actor: Actor, incident: string, params: unknown[]): string {
    const others = this.sources
      .of('subjects', actor, params)
      .map(
        (sql) =>
          ` UNION ALL SELECT source.kind, source.id FROM (${sql.replaceAll(/\$1\b/g, () => incident)}) source`,
      );
    const all = `
      SELECT 'incident' AS kind, ${incident} AS id
      UNION ALL SELECT 'note', n.id FROM incidents.note n WHERE n.incident_id = ${incident}
      UNION ALL SELECT 'report', ir.report_id FROM incidents.incident_report ir WHERE ir.incident_id = ${incident}
      ${others.join('')}`;
    const without = actor.rights.has('report.read')
      ? actor.rights.has('evidence.unseal')
        ? 'true'
        : NOT_SEALED
      : `subject.kind IN ('incident', 'note')`;
    return `SELECT subject.kind, subject.id FROM (${all}) subject WHERE ${without}`;
  }
}

const NOT_SEALED = `NOT EXISTS (
  SELECT FROM intake.report sr WHERE sr.sealed_at IS NOT NULL AND sr.id = CASE subject.kind
    WHEN 'report' THEN subject.id
    WHEN 'message' THEN (SELECT st.report_id FROM correspondence.message sm
                           JOIN correspondence.thread st ON st.id = sm.thread_id WHERE sm.id = subject.id) END)`;
