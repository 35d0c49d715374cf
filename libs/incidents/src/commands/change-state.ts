import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { transitionDenied } from '../incidents.errors.js';
import { ApplyTransition, type TransitionInput } from '../workflow/apply-transition.js';
import { findTransition, TRANSITIONS } from '../workflow/incident.workflow.js';

export interface StateChange extends TransitionInput {
  version: number;
  to: string;
}

/** Takes an incident one step along the workflow. */
@Injectable()
export class ChangeState {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly journal: IncidentJournal,
    private readonly apply: ApplyTransition,
  ) {}

  /** @throws DomainError `INCIDENT.STALE`, `INCIDENT.TRANSITION_DENIED`, those of `ApplyTransition` */
  async execute(actor: Actor, ref: string, input: StateChange): Promise<IncidentRow> {
    return this.database.transaction((tx) => this.within(tx, actor, ref, input));
  }

  async within(tx: Transaction, actor: Actor, ref: string, input: StateChange): Promise<IncidentRow> {
    this.access.require(actor, 'incident.read');
    const incident = await this.incidents.lockVisible(tx, actor, ref);
    const transition = findTransition(incident.state, input.to);
    // The right stands in the row. A step that the table lacks is told to those who may change incidents at all.
    this.access.require(actor, transition?.right ?? 'incident.write');
    await this.journal.requireVersion(tx, incident, input.version);
    if (!transition) throw transitionDenied(incident.state, input.to, statesAfter(incident.state));
    await this.apply.execute(tx, actor, incident, transition, input);
    return this.incidents.row(tx, incident.id);
  }
}

function statesAfter(from: Parameters<typeof findTransition>[0]): string[] {
  return TRANSITIONS.filter((row) => row.from.includes(from)).map((row) => row.to);
}
