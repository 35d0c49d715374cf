import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { refang } from '@tocsin/observables';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';
import { Assignees } from '../assignment/assignees.js';
import {
  type CountermeasureFields,
  CountermeasureRepository,
} from '../countermeasures/countermeasure.repository.js';
import { type CountermeasureView } from '../countermeasures/countermeasure.view.js';
import { type CountermeasureKind } from '../countermeasures/countermeasure.workflow.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { incidentEnded } from '../incidents.errors.js';
import { isEnded } from '../workflow/incident-state.js';

export interface NewCountermeasure {
  kind: CountermeasureKind;
  targets?: readonly string[];
  description?: string;
  askedOf?: string;
  ownerId?: string | null;
  validUntil?: Date | null;
}

/** Plans something against an attack. */
@Injectable()
export class PlanCountermeasure {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly countermeasures: CountermeasureRepository,
    private readonly assignees: Assignees,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.ENDED`, `INCIDENT.PERSON_UNAVAILABLE` */
  async execute(actor: Actor, ref: string, input: NewCountermeasure): Promise<CountermeasureView> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction((tx) => this.within(tx, actor, ref, input));
  }

  private async within(
    tx: Transaction,
    actor: Actor,
    ref: string,
    input: NewCountermeasure,
  ): Promise<CountermeasureView> {
    const incident = await this.incidents.lockVisible(tx, actor, ref);
    if (isEnded(incident.state)) throw incidentEnded(incident.state);
    if (input.ownerId) await this.assignees.requirePerson(tx, input.ownerId);
    const fields: CountermeasureFields = {
      kind: input.kind,
      targets: targetsOf(input.targets ?? []),
      description: input.description ?? '',
      askedOf: input.askedOf ?? '',
      ownerId: input.ownerId ?? null,
      validUntil: input.validUntil ?? null,
    };
    const planned = await this.countermeasures.insert(tx, actor, {
      ...fields,
      id: newId(),
      incidentId: incident.id,
      now: this.clock.now(),
    });
    await this.journal.record(tx, actor, incident, {
      action: 'incident.countermeasure-planned',
      changes: {
        countermeasureKind: { from: null, to: planned.kind },
        ...(planned.targets.length > 0 ? { targets: { from: null, to: planned.targets } } : {}),
      },
      detail: { countermeasureId: planned.id },
    });
    return planned;
  }
}

/** As they are, not as they were made harmless for reading: whoever blocks copies them. */
export function targetsOf(targets: readonly string[]): string[] {
  return [...new Set(targets.map((target) => refang(target.trim())).filter(Boolean))];
}
