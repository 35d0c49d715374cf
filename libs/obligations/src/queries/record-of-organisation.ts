import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { NOT_ENDED, visibleIncidents } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { visibleReports } from '@tocsin/triage';

const LATEST = 20;

/** What we know an organisation by: what it owes, where it was affected, what came from its domains. */
export interface OrganisationRecord {
  deadlines: {
    stageId: string;
    incident: string;
    regime: string;
    stage: string;
    dueAt: string;
    state: string;
  }[];
  clocks: { incident: string; kind: string; dueAt: string }[];
  incidents: { ref: string; title: string; state: string; openedAt: string }[];
  reports: { ref: string; subject: string; state: string; receivedAt: string }[];
}

/** The latest of each, in one statement; nothing of what the actor may not see. */
@Injectable()
export class RecordOfOrganisation {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403) */
  async execute(actor: Actor, organisationId: string): Promise<OrganisationRecord> {
    this.access.require(actor, 'constituency.read');
    this.access.require(actor, 'incident.read');
    const params: unknown[] = [organisationId, LATEST, actor.rights.has('report.read')];
    const visible = visibleIncidents('i', actor, params);
    const seen = visibleReports('r', actor, params);
    const [found] = await this.database.query<OrganisationRecord>(
      `WITH affected AS MATERIALIZED (
         SELECT i.id, i.reference, i.title, i.state, i.opened_at FROM incidents.incident_organisation io
           JOIN incidents.incident i ON i.id = io.incident_id
          WHERE io.organisation_id = $1 AND ${visible} ORDER BY i.id DESC LIMIT $2)
       SELECT
         coalesce((SELECT json_agg(x ORDER BY x."dueAt") FROM (
           SELECT s.id AS "stageId", i.reference AS incident, d.regime, s.stage, s.due_at AS "dueAt", s.state
             FROM obligations.duty d JOIN obligations.stage s ON s.duty_id = d.id
             JOIN incidents.incident i ON i.id = d.incident_id
            WHERE d.organisation_id = $1 AND s.state IN ('running', 'missed') AND ${visible}
            ORDER BY s.due_at LIMIT $2) x), '[]') AS deadlines,
         coalesce((SELECT json_agg(x ORDER BY x."dueAt") FROM (
           SELECT i.reference AS incident, c.kind, c.due_at AS "dueAt" FROM affected i
             JOIN incidents.clock c ON c.incident_id = i.id AND c.state = 'running'
            ORDER BY c.due_at LIMIT $2) x), '[]') AS clocks,
         coalesce((SELECT json_agg(json_build_object('ref', i.reference, 'title', i.title, 'state', i.state,
                     'openedAt', i.opened_at) ORDER BY (i.${NOT_ENDED}) DESC, i.id DESC) FROM affected i), '[]') AS incidents,
         coalesce((SELECT json_agg(x ORDER BY x."receivedAt" DESC) FROM (
           SELECT r.reference AS ref, CASE WHEN r.sealed_at IS NULL THEN r.subject ELSE '' END AS subject, r.state,
                  r.received_at AS "receivedAt"
             FROM intake.report r
            WHERE $3::boolean AND r.id IN (
                    SELECT own.id FROM constituency.contact c
                      JOIN intake.report own ON own.from_address = lower(c.email)
                     WHERE c.organisation_id = $1 AND c.email IS NOT NULL)
              AND ${seen}
            ORDER BY r.id DESC LIMIT $2) x), '[]') AS reports`,
      params,
    );
    return found ?? { deadlines: [], clocks: [], incidents: [], reports: [] };
  }
}
