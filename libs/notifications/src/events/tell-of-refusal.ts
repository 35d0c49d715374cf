import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Refused {
  messageId: string;
  reportId: string;
}

/** Some recipients of a mail did not get it: its author is told. */
@OnEvent('correspondence.recipients-refused', 'tell-of-refusal')
export class TellOfRefusal implements EventHandler<Refused> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId, reportId }: Refused): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await this.people.report(tx, reportId);
      const author = await this.people.author(tx, messageId);
      if (!report) return;
      const people = author ? [author] : [report.assigneeId, ...report.handlers];
      await this.notify.tell(tx, people, {
        kind: 'recipient-refused',
        occasion: `refused ${messageId}`,
        ref: report.ref,
        reportId,
        detail: { messageId },
      });
    });
  }
}
