import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type NormalisedObservable, Observables } from '@tocsin/observables';
import { Clock, Database, staleError } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { type FieldChanges } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { observableNotThere } from '../incidents.errors.js';
import { type IncidentObservableView } from '../observables/incident-observable.view.js';
import { IncidentObservableRepository } from '../observables/incident-observable.repository.js';

export interface ObservableChange extends NormalisedObservable {
  /** Of what was said so far; 0 where nothing was. */
  version: number;
  affected?: boolean;
  malicious?: boolean;
  tlp?: TlpLabel | null;
  note?: string;
  /** Takes the value out of the case, or back in. */
  dismissed?: boolean;
}

const FIELDS = ['affected', 'malicious', 'tlp', 'note', 'dismissed'] as const;

/** Says something of a value in a case: ours and hit, malicious, another label, not of this case at all. */
@Injectable()
export class ChangeObservable {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly said: IncidentObservableRepository,
    private readonly observables: Observables,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN`, `INCIDENT.OBSERVABLE_NOT_THERE` (404), `INCIDENT.OBSERVABLE_STALE` (409) */
  async execute(
    actor: Actor,
    ref: string,
    { version, type, value, ...input }: ObservableChange,
  ): Promise<Omit<IncidentObservableView, 'count'>> {
    this.access.require(actor, 'incident.write');
    const named = { type, value };
    return this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      const before = await this.said.one(tx, incident.id, named);
      if (!before) throw observableNotThere();
      if (before.version !== version)
        throw staleError('INCIDENT.OBSERVABLE_STALE', {
          current: { ...before },
          changedBy: null,
          changedAt: null,
          changes: {},
        });
      const changes: FieldChanges = {};
      for (const field of FIELDS) {
        const to = input[field];
        if (to !== undefined && to !== before[field]) changes[field] = { from: before[field], to };
      }
      await this.said.put(tx, incident.id, [named], input, { name: actor.name, at: this.clock.now() });
      if (before.added && input.dismissed === true)
        await this.said.forgetSighting(tx, incident.id, before.id);
      if (before.added && input.dismissed === false)
        await this.observables.record(tx, { kind: 'incident', id: incident.id, ref: incident.reference }, [
          { ...named, place: 'hand', excerpt: '' },
        ]);
      await this.journal.record(tx, actor, incident, {
        action: input.dismissed === true ? 'incident.observable-removed' : 'incident.observable-changed',
        changes,
        detail: { observable: value },
      });
      const after = await this.said.one(tx, incident.id, named);
      if (!after) throw observableNotThere();
      const { id: _id, ...view } = after;
      return view;
    });
  }
}
