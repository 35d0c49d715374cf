import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Events, type Transaction } from '@tocsin/platform';
import { ReportClock } from '../report/report-clock.js';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { type ReportRecord } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';
import { notDecided, stillLinked } from '../triage.errors.js';

/** Puts a rejected report, or one that no incident holds any more, back into the queue. */
@Injectable()
export class ReopenReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly reportClock: ReportClock,
    private readonly journal: ReportJournal,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.NOT_DECIDED`, `TRIAGE.STILL_LINKED` */
  async execute(actor: Actor, ref: string, input: { version: number; reason: string }): Promise<ReportRow> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      const before = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, before, input.version);
      if (before.state === 'received') throw notDecided();
      if (before.state === 'accepted' && (await this.reports.isLinked(tx, before.id))) throw stillLinked();
      await this.within(tx, actor, before, input.reason);
      return this.rows.one(tx, actor, before.id);
    });
  }

  /** On a locked report, also for events (the reporter wrote again). The triage clock starts anew. */
  async within(
    tx: Transaction,
    actor: ActorRef,
    before: ReportRecord,
    reason: string,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    const dueAt = await this.reportClock.end(tx, before.id, 5 - before.priority, this.clock.now());
    await this.journal.write(
      tx,
      actor,
      before,
      {
        state: 'received',
        publicState: 'received',
        rejectedReason: null,
        rejectedNote: null,
        duplicateOf: null,
        decidedAt: null,
        decidedBy: null,
        settledAt: null,
        dueAt,
      },
      { action: 'report.reopened', reason, detail },
    );
    await this.events.publish(tx, 'report.reopened', { reportId: before.id });
  }
}
