import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { incidentEnded } from '../incidents.errors.js';
import { isEnded } from '../workflow/incident-state.js';
import { AskForHelp, type Call, type CallMade } from './ask-for-help.js';

/** Calls others to an incident; whose it is does not change. */
@Injectable()
export class EscalateIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly help: AskForHelp,
    private readonly journal: IncidentJournal,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN`, `INCIDENT.ENDED`, those of `AskForHelp.within` */
  async execute(actor: Actor, ref: string, call: Call): Promise<CallMade> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      if (isEnded(incident.state)) throw incidentEnded(incident.state);
      const { id: incidentId, assigneeId, teamId } = incident;
      const made = await this.help.within(tx, actor, { incidentId, assigneeId, teamId }, call);
      await this.journal.record(tx, actor, incident, {
        action: 'incident.escalated',
        reason: call.reason,
        changes: { escalation: { from: null, to: made.people.map(({ name }) => name) } },
        detail: { escalationId: made.id, target: call.target ?? 'person' },
      });
      return made;
    });
  }
}
