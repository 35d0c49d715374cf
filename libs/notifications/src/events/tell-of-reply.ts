import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Received {
  messageId: string;
  reportId: string | null;
  automatic?: boolean;
}

/** The reporter wrote to somebody’s case. A machine’s answer is no news. */
@OnEvent('correspondence.message-received', 'tell-of-reply')
export class TellOfReply implements EventHandler<Received> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId, reportId, automatic }: Received): Promise<void> {
    if (automatic || !reportId) return;
    await this.database.transaction(async (tx) => {
      const report = await this.people.report(tx, reportId);
      if (!report) return;
      const handling = [report.assigneeId, ...report.handlers].filter((id) => id !== null);
      // A case that nobody holds comes back into the queue; whoever wrote last would still like to know.
      const people = handling.length > 0 ? handling : [await this.people.lastAuthor(tx, reportId)];
      await this.notify.tell(tx, people, {
        kind: 'reply-received',
        occasion: `reply ${messageId}`,
        ref: report.ref,
        reportId,
      });
    });
  }
}
