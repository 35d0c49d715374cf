import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface DueCountermeasure {
  incidentId: string;
  countermeasureId: string;
  validUntil: string;
}

/** The time of a countermeasure is over: its owner, or whoever holds the case, lifts or keeps it. */
@OnEvent('incident.countermeasure-due', 'tell-of-due-countermeasure')
export class TellOfDueCountermeasure implements EventHandler<DueCountermeasure> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ incidentId, countermeasureId, validUntil }: DueCountermeasure): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      const owner = await this.people.ownerOfCountermeasure(tx, countermeasureId);
      await this.notify.tell(tx, [owner ?? incident.assigneeId], {
        kind: 'countermeasure-due',
        occasion: `countermeasure ${countermeasureId} ${validUntil}`,
        ref: incident.ref,
        incidentId,
      });
    });
  }
}
