import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface MissedClock {
  incidentId: string;
  clock: string;
  dueAt: string;
}

/** A promise was missed: whoever holds the case is told, and those who lead are called. */
@OnEvent('incident.clock-missed', 'tell-of-missed-clock')
export class TellOfMissedClock implements EventHandler<MissedClock> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ incidentId, clock, dueAt }: MissedClock): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      const news = { ref: incident.ref, incidentId, detail: { clock } };
      const occasion = `${clock} ${incidentId} ${dueAt}`;
      await this.notify.tell(tx, [incident.assigneeId], {
        kind: 'clock-missed',
        occasion: `missed ${occasion}`,
        ...news,
      });
      const leads = (await this.people.leads(tx)).filter((id) => id !== incident.assigneeId);
      await this.notify.tell(tx, leads, { kind: 'escalation', occasion: `escalated ${occasion}`, ...news });
    });
  }
}
