import { type ActorRef, SYSTEM } from '@tocsin/audit';
import { Database, type EventHandler, OnEvent, type Transaction } from '@tocsin/platform';
import { ReopenReport } from '../decisions/reopen-report.js';
import { ReportJournal } from '../report/report-journal.js';
import { ReportRepository } from '../report/report.repository.js';

interface Received {
  messageId: string;
  reportId: string | null;
  automatic?: boolean;
}

const REPORTER: ActorRef = { kind: 'reporter', id: null, name: 'reply' };

/** A reply reopens a rejected report and wakes a snoozed one (DOMAIN: Report). A machine's answer does neither. */
@OnEvent('correspondence.message-received', 'reopen-on-reply')
export class ReopenOnReply implements EventHandler<Received> {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly journal: ReportJournal,
    private readonly reopen: ReopenReport,
  ) {}

  async handle({ messageId, reportId, automatic }: Received): Promise<void> {
    if (automatic || !reportId) return;
    await this.database.transaction(async (tx) => {
      const [report] = await this.reports.lockByIds(tx, [reportId]);
      if (!report || (await this.isHandled(tx, reportId, messageId))) return;
      if (report.state === 'rejected') {
        await this.reopen.within(tx, REPORTER, report, 'the reporter wrote again', { messageId });
      } else if (report.state === 'received' && report.snoozedUntil) {
        const entry = {
          action: 'report.woken' as const,
          reason: 'the reporter wrote again',
          detail: { messageId },
        };
        await this.journal.write(tx, SYSTEM, report, { snoozedUntil: null }, entry);
      }
    });
  }

  /** Events come at least once: rejected again after this reply, a report stays rejected. */
  private async isHandled(tx: Transaction, reportId: string, messageId: string): Promise<boolean> {
    const [line] = await tx.query(
      `SELECT FROM audit.entry WHERE subject_id = $1 AND action IN ('report.reopened', 'report.woken')
          AND detail->>'messageId' = $2 LIMIT 1`,
      [reportId, messageId],
    );
    return line !== undefined;
  }
}
