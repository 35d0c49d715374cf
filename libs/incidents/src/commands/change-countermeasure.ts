import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, staleError, type Transaction } from '@tocsin/platform';
import { Assignees } from '../assignment/assignees.js';
import {
  type CountermeasureFields,
  CountermeasureRepository,
} from '../countermeasures/countermeasure.repository.js';
import { type CountermeasureView } from '../countermeasures/countermeasure.view.js';
import { type CountermeasureState, countermeasureSteps } from '../countermeasures/countermeasure.workflow.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { type FieldChanges, type IncidentRecord } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { countermeasureDenied, countermeasureUnknown, fieldsMissing } from '../incidents.errors.js';
import { type NewCountermeasure, targetsOf } from './plan-countermeasure.js';

/** The incident that it is changed in, and its own where that is another. */
type Place = Pick<IncidentRecord, 'id' | 'reference'>;
type Places = readonly [Place, ...Place[]];

export interface CountermeasureChanges extends Partial<NewCountermeasure> {
  version: number;
  /** One step along the table. */
  to?: CountermeasureState;
  reason?: string;
}

/** Changes a countermeasure, or takes it one step on; also where its incident has ended, since it may still stand. */
@Injectable()
export class ChangeCountermeasure {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly countermeasures: CountermeasureRepository,
    private readonly assignees: Assignees,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `INCIDENT.COUNTERMEASURE_UNKNOWN` (404), `INCIDENT.COUNTERMEASURE_STALE` (409),
   *   `IDENTITY.FORBIDDEN` (403: it is another incident's, which he may not see), `INCIDENT.COUNTERMEASURE_DENIED` (409), `INCIDENT.FIELDS_MISSING` (422), `INCIDENT.PERSON_UNAVAILABLE` (422)
   */
  async execute(
    actor: Actor,
    ref: string,
    id: string,
    input: CountermeasureChanges,
  ): Promise<CountermeasureView> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      const before = await this.countermeasures.one(tx, actor, incident.id, id);
      const owner = await this.countermeasures.ownerOf(tx, actor, id);
      // Who only holds it does not decide about a case that is hidden from him.
      if (!owner) {
        this.access.require(actor, 'incident.restricted');
        throw countermeasureUnknown();
      }
      // Both cases' people learn what became of it.
      const places: Places = owner.id === incident.id ? [incident] : [incident, owner];
      if (before.version !== input.version) throw stale(before);
      if (input.ownerId) await this.assignees.requirePerson(tx, input.ownerId);
      await this.fields(tx, actor, places, before, input);
      if (input.to !== undefined) await this.step(tx, actor, places, before, input.to, input.reason ?? null);
      return this.countermeasures.one(tx, actor, incident.id, id);
    });
  }

  private async fields(
    tx: Transaction,
    actor: Actor,
    places: Places,
    before: CountermeasureView,
    input: CountermeasureChanges,
  ): Promise<void> {
    const was: CountermeasureFields = { ...before, ownerId: before.owner?.id ?? null };
    const fields: CountermeasureFields = {
      kind: input.kind ?? was.kind,
      targets: input.targets === undefined ? was.targets : targetsOf(input.targets),
      description: input.description ?? was.description,
      askedOf: input.askedOf ?? was.askedOf,
      ownerId: input.ownerId === undefined ? was.ownerId : input.ownerId,
      validUntil: input.validUntil === undefined ? was.validUntil : input.validUntil,
    };
    const changed = NAMES.filter(([field]) => JSON.stringify(was[field]) !== JSON.stringify(fields[field]));
    if (changed.length === 0) return;
    await this.countermeasures.change(tx, before.id, fields);
    const named = await this.countermeasures.one(tx, actor, places[0].id, before.id);
    const changes = Object.fromEntries(
      changed.map(([field, word]) =>
        field === 'ownerId'
          ? [word, { from: before.owner?.name ?? null, to: named.owner?.name ?? null }]
          : [word, { from: was[field], to: fields[field] }],
      ),
    );
    await this.record(tx, actor, places, before, 'changed', changes, null);
  }

  private async step(
    tx: Transaction,
    actor: Actor,
    places: Places,
    before: CountermeasureView,
    to: CountermeasureState,
    reason: string | null,
  ): Promise<void> {
    const steps = countermeasureSteps(before.kind, before.state);
    const step = steps.find((row) => row.to === to);
    if (!step)
      throw countermeasureDenied(
        before.state,
        to,
        steps.map((row) => row.to),
      );
    this.access.require(actor, step.right);
    if (step.reason && !reason) throw fieldsMissing(['reason']);
    await this.countermeasures.move(tx, before.id, to, reason, this.clock.now());
    const changes = { countermeasureState: { from: before.state, to } };
    await this.record(tx, actor, places, before, 'moved', changes, reason);
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    places: Places,
    { id, kind, targets }: CountermeasureView,
    what: 'changed' | 'moved',
    changes: FieldChanges,
    reason: string | null,
  ): Promise<void> {
    for (const place of places)
      await this.journal.record(tx, actor, place, {
        action: `incident.countermeasure-${what}`,
        reason,
        // Which one is meant, once.
        changes: {
          ...('countermeasureKind' in changes ? {} : { countermeasureKind: { from: null, to: kind } }),
          ...('targets' in changes || targets.length === 0 ? {} : { targets: { from: null, to: targets } }),
          ...changes,
        },
        detail: { countermeasureId: id },
      });
  }
}

const NAMES = [
  ['kind', 'countermeasureKind'],
  ['targets', 'targets'],
  ['description', 'countermeasureDescription'],
  ['askedOf', 'askedOf'],
  ['ownerId', 'countermeasureOwner'],
  ['validUntil', 'validUntil'],
] as const;

const stale = (current: CountermeasureView) =>
  staleError('INCIDENT.COUNTERMEASURE_STALE', {
    current: { ...current },
    changedBy: null,
    changedAt: null,
    changes: {},
  });
