import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Bounced {
  /** Of the bounce. */
  messageId: string;
  reportId: string;
}

/** Mail of ours came back: whoever wrote it, or holds the case, is told. */
@OnEvent('correspondence.message-bounced', 'tell-of-bounce')
export class TellOfBounce implements EventHandler<Bounced> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId, reportId }: Bounced): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await this.people.report(tx, reportId);
      if (!report) return;
      const people = [await this.people.lastAuthor(tx, reportId), report.assigneeId, ...report.handlers];
      await this.notify.tell(tx, people, {
        kind: 'address-bounced',
        occasion: `bounce ${messageId}`,
        ref: report.ref,
        reportId,
      });
    });
  }
}
