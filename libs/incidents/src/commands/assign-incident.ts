import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Events, type Transaction } from '@tocsin/platform';
import { type AssigneeChoice, Assignees } from '../assignment/assignees.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { incidentEnded } from '../incidents.errors.js';
import { isEnded } from '../workflow/incident-state.js';

/** Gives an incident to a person, a team, or the member of a team who has the least to do. */
@Injectable()
export class AssignIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly assignees: Assignees,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
  ) {}

  /** @throws DomainError `INCIDENT.STALE`, `INCIDENT.ENDED`, those of `Assignees.resolve` */
  async execute(
    actor: Actor,
    ref: string,
    input: AssigneeChoice & { version: number },
  ): Promise<IncidentRow> {
    return this.database.transaction((tx) => this.within(tx, actor, ref, input));
  }

  async within(
    tx: Transaction,
    actor: Actor,
    ref: string,
    input: AssigneeChoice & { version: number },
  ): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    const before = await this.incidents.lockVisible(tx, actor, ref);
    await this.journal.requireVersion(tx, before, input.version);
    if (isEnded(before.state)) throw incidentEnded(before.state);
    const was = await this.incidents.row(tx, before.id);
    const { assignee, team } = await this.assignees.resolve(tx, actor, input, before);
    const assigneeId = assignee?.id ?? null;
    const teamId = team?.id ?? null;
    if (assigneeId === before.assigneeId && teamId === before.teamId) return was;
    await this.journal.write(
      tx,
      actor,
      before,
      { assigneeId, teamId },
      {
        action: 'incident.assigned',
        // Names, because people read it; the ids are beside them.
        changes: {
          ...(assigneeId === before.assigneeId
            ? {}
            : { assignee: { from: was.assignee?.name ?? null, to: assignee?.name ?? null } }),
          ...(teamId === before.teamId
            ? {}
            : { team: { from: was.team?.name ?? null, to: team?.name ?? null } }),
        },
        detail: { assigneeId, teamId, leastLoaded: input.leastLoaded ?? false },
      },
    );
    await this.events.publish(tx, 'incident.assigned', { incidentId: before.id, assigneeId, teamId });
    return this.incidents.row(tx, before.id);
  }
}
