import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Dead {
  messageId: string;
  reportId: string;
}

/** A mail of ours was given up: its author and those who lead are called. */
@OnEvent('correspondence.message-dead', 'tell-of-dead-letter')
export class TellOfDeadLetter implements EventHandler<Dead> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId, reportId }: Dead): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await this.people.report(tx, reportId);
      if (!report) return;
      const people = [await this.people.author(tx, messageId), ...(await this.people.leads(tx))];
      await this.notify.tell(tx, people, {
        kind: 'dead-letter',
        // Tried again by hand it may die again, which is news again.
        occasion: `dead ${messageId} ${await this.people.deaths(tx, messageId)}`,
        ref: report.ref,
        reportId,
        detail: { messageId },
      });
    });
  }
}
