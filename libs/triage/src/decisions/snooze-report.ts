import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Jobs } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { ReportRepository } from '../report/report.repository.js';
import { snoozeInThePast } from '../triage.errors.js';
import { requireOpen } from './decision.js';
import { WAKE_TASK } from './wake-report.js';

const LONGEST_MS = 366 * 86_400_000;

/** Puts a report off until a date; it leaves the queue and comes back by itself. Null brings it back now. */
@Injectable()
export class SnoozeReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly journal: ReportJournal,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.ALREADY_DECIDED`, `TRIAGE.SNOOZE_OUT_OF_RANGE` */
  async execute(
    actor: Actor,
    ref: string,
    input: { version: number; until: Date | null },
  ): Promise<ReportRow> {
    this.access.require(actor, 'report.triage');
    const { until, version } = input;
    const inMs = until === null ? null : until.getTime() - this.clock.now().getTime();
    if (inMs !== null && !(inMs > 0 && inMs <= LONGEST_MS)) throw snoozeInThePast();
    return this.database.transaction(async (tx) => {
      const before = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, before, version);
      requireOpen(before);
      const action = until === null ? 'report.woken' : 'report.snoozed';
      await this.journal.write(tx, actor, before, { snoozedUntil: until }, { action });
      if (until !== null) {
        const options = { key: `${WAKE_TASK}:${before.id}`, runAt: until };
        await this.jobs.enqueue(tx, WAKE_TASK, { reportId: before.id }, options);
      }
      return this.rows.one(tx, actor, before.id);
    });
  }
}
