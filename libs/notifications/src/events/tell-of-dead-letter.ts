import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Dead {
  messageId: string;
  /** Null: it was for a third party. */
  reportId: string | null;
  incidentId: string | null;
}

/** A mail of ours was given up: its author and those who lead are called. */
@OnEvent('correspondence.message-dead', 'tell-of-dead-letter')
export class TellOfDeadLetter implements EventHandler<Dead> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId, reportId, incidentId }: Dead): Promise<void> {
    await this.database.transaction(async (tx) => {
      const about = await this.people.subject(tx, { reportId, incidentId });
      if (!about) return;
      const people = [await this.people.author(tx, messageId), ...(await this.people.leads(tx))];
      await this.notify.tell(tx, people, {
        kind: 'dead-letter',
        // Tried again by hand it may die again, which is news again.
        occasion: `dead ${messageId} ${await this.people.deaths(tx, messageId)}`,
        ...about.place,
        detail: { messageId },
      });
    });
  }
}
