import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Refused {
  messageId: string;
  /** Null: it was for a third party. */
  reportId: string | null;
  incidentId: string | null;
}

/** Some recipients of a mail did not get it: its author is told. */
@OnEvent('correspondence.recipients-refused', 'tell-of-refusal')
export class TellOfRefusal implements EventHandler<Refused> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId, reportId, incidentId }: Refused): Promise<void> {
    await this.database.transaction(async (tx) => {
      const about = await this.people.subject(tx, { reportId, incidentId });
      const author = await this.people.author(tx, messageId);
      if (!about) return;
      const people = author ? [author] : about.holders;
      await this.notify.tell(tx, people, {
        kind: 'recipient-refused',
        occasion: `refused ${messageId}`,
        ...about.place,
        detail: { messageId },
      });
    });
  }
}
