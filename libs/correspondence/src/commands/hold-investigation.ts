import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences, isEnded } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { incidentOver } from '../correspondence.errors.js';
import { Investigations } from '../investigations/investigations.js';

/** Another incident needs the answer as well: the investigation stays open until the last of them has ended. */
@Injectable()
export class HoldInvestigation {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly investigations: Investigations,
  ) {}

  /** @throws DomainError `CORRESPONDENCE.INVESTIGATION_UNKNOWN`, `INCIDENT.UNKNOWN` (404), `CORRESPONDENCE.INCIDENT_OVER` (409) */
  async execute(actor: Actor, ref: string, incidentRef: string): Promise<void> {
    this.access.require(actor, 'message.send');
    const incident = await this.incidents.findByReference(actor, incidentRef);
    if (isEnded(incident.state)) throw incidentOver(incident.state);
    await this.database.transaction(async (tx) => {
      const investigation = await this.investigations.lockVisible(tx, actor, ref);
      if (investigation.incident.id === incident.id) return;
      const held = await tx.query(
        `INSERT INTO correspondence.investigation_holder (thread_id, incident_id) VALUES ($1, $2)
         ON CONFLICT DO NOTHING RETURNING incident_id`,
        [investigation.id, incident.id],
      );
      if (held.length === 0) return;
      const { teamId, ...own } = investigation.incident;
      const place = { ...own, teamId, id: incident.id, ref: incident.ref };
      await this.investigations.record(
        tx,
        actor,
        { ...investigation, incident: place },
        'investigation-held',
        {},
      );
    });
  }
}
