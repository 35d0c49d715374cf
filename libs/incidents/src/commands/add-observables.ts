import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type NormalisedObservable, Observables } from '@tocsin/observables';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { IncidentObservableRepository } from '../observables/incident-observable.repository.js';
import { type GivenObservable, readGiven } from '../observables/read-pasted.js';

export interface NewObservables {
  values: readonly GivenObservable[];
  tlp?: TlpLabel | null;
  note?: string;
  affected?: boolean;
  malicious?: boolean;
}

export interface AddedObservables {
  added: NormalisedObservable[];
  /** In the case by hand before; what was said now holds. */
  known: NormalisedObservable[];
  refused: string[];
}

/** The record names so many; the case has them all. */
const NAMED = 50;

/** Puts values into a case by hand. Does not count the version up: it stands in nobody's way. */
@Injectable()
export class AddObservables {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly said: IncidentObservableRepository,
    private readonly observables: Observables,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` */
  execute(actor: Actor, ref: string, input: NewObservables): Promise<AddedObservables> {
    return this.database.transaction((tx) => this.within(tx, actor, ref, input));
  }

  async within(
    tx: Transaction,
    actor: Actor,
    ref: string,
    { values: given, ...input }: NewObservables,
  ): Promise<AddedObservables> {
    this.access.require(actor, 'incident.write');
    const { values, refused } = readGiven(given);
    const incident = await this.incidents.lockVisible(tx, actor, ref);
    if (values.length === 0) return { added: [], known: [], refused };
    await this.observables.record(
      tx,
      { kind: 'incident', id: incident.id, ref: incident.reference },
      values.map((value) => ({ ...value, place: 'hand', excerpt: '' })),
    );
    const by = { name: actor.name, at: this.clock.now() };
    const said = { ...input, added: true, dismissed: false };
    const added = await this.said.put(tx, incident.id, values, said, by);
    const isNew = new Set(added.map(({ type, value }) => `${type} ${value}`));
    const known = values.filter(({ type, value }) => !isNew.has(`${type} ${value}`));
    await this.journal.record(tx, actor, incident, {
      action: 'incident.observables-added',
      changes: { observables: { from: null, to: added.slice(0, NAMED).map(({ value }) => value) } },
      detail: { count: added.length },
    });
    return { added, known, refused };
  }
}
