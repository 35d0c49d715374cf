import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Wrote {
  messageId: string;
  threadId: string;
  incidentId: string;
  automatic: boolean;
}

/** A third party has answered. A machine’s receipt is no news. */
@OnEvent('correspondence.third-party-wrote', 'tell-of-third-party')
export class TellOfThirdParty implements EventHandler<Wrote> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId, threadId, incidentId, automatic }: Wrote): Promise<void> {
    if (automatic) return;
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      const people = [incident.assigneeId, await this.people.lastAuthorIn(tx, threadId)];
      await this.notify.tell(tx, people, {
        kind: 'third-party-wrote',
        occasion: `reply ${messageId}`,
        ref: incident.ref,
        incidentId,
      });
    });
  }
}
