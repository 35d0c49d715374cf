import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { CountermeasureRepository } from '../countermeasures/countermeasure.repository.js';
import { type CountermeasureView } from '../countermeasures/countermeasure.view.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { incidentEnded } from '../incidents.errors.js';
import { isEnded } from '../workflow/incident-state.js';

/** Another incident needs a countermeasure as well: it stays until the last of them has ended. */
@Injectable()
export class HoldCountermeasure {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly countermeasures: CountermeasureRepository,
    private readonly journal: IncidentJournal,
  ) {}

  /**
   * @param ref the incident that holds it, `id` the countermeasure, `byRef` the incident that needs it too
   * @throws DomainError `INCIDENT.UNKNOWN`, `INCIDENT.COUNTERMEASURE_UNKNOWN` (404), `INCIDENT.ENDED` (409)
   */
  async execute(actor: Actor, ref: string, id: string, byRef: string): Promise<CountermeasureView> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      // In the order of the references, so that two people who link crosswise do not wait for each other.
      const refs = [ref, byRef].map((each) => each.trim().toUpperCase());
      const locked = new Map<string, Awaited<ReturnType<IncidentRepository['lockVisible']>>>();
      for (const each of [...new Set(refs)].toSorted())
        locked.set(each, await this.incidents.lockVisible(tx, actor, each));
      const [own, other] = refs.map((each) => locked.get(each));
      if (!own || !other) throw new Error('both incidents were locked');
      const countermeasure = await this.countermeasures.one(tx, actor, own.id, id);
      if (isEnded(other.state)) throw incidentEnded(other.state);
      const isNew =
        countermeasure.incident !== other.reference && (await this.countermeasures.hold(tx, id, other.id));
      if (isNew)
        await this.journal.record(tx, actor, other, {
          action: 'incident.countermeasure-held',
          changes: {
            countermeasureKind: { from: null, to: countermeasure.kind },
            targets: { from: null, to: countermeasure.targets },
          },
          detail: { countermeasureId: id },
        });
      return this.countermeasures.one(tx, actor, other.id, id);
    });
  }
}
