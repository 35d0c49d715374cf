import { SYSTEM } from '@tocsin/audit';
import { Clock, Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { ReportRepository } from '../report/report.repository.js';

export const WAKE_TASK = 'report.wake';

/** The job starts by the database's clock, which may be a little ahead of ours. */
const TOLERANCE_MS = 2_000;

/** Brings a snoozed report back when its time has come. One that was put off further, or decided, is left alone. */
@HandlesJob(WAKE_TASK)
export class WakeReport implements JobHandler<{ reportId: string }> {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly journal: ReportJournal,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run({ reportId }: { reportId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [report] = await this.reports.lockByIds(tx, [reportId]);
      if (!report?.snoozedUntil || report.state !== 'received') return;
      if (report.snoozedUntil.getTime() > this.clock.now().getTime() + TOLERANCE_MS) {
        const options = { key: `${WAKE_TASK}:${reportId}`, runAt: report.snoozedUntil };
        await this.jobs.enqueue(tx, WAKE_TASK, { reportId }, options);
        return;
      }
      await this.journal.write(tx, SYSTEM, report, { snoozedUntil: null }, { action: 'report.woken' });
    });
  }
}
