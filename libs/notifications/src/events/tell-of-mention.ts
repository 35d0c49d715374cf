import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Mentioned {
  incidentId: string;
  noteId: string;
  personIds: string[];
}

/** Whoever is named in a note is told; `incidents` has left out already those who may not see the incident. */
@OnEvent('incident.mentioned', 'tell-of-mention')
export class TellOfMention implements EventHandler<Mentioned> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ incidentId, noteId, personIds }: Mentioned): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      await this.notify.tell(tx, personIds, {
        kind: 'mention',
        occasion: `mention ${noteId}`,
        ref: incident.ref,
        incidentId,
      });
    });
  }
}
