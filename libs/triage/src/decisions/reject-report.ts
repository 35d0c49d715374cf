import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type RejectReason } from '@tocsin/intake';
import { Clock, Database, Events, type Transaction } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { type ReportRecord } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';
import { duplicateOfItself } from '../triage.errors.js';
import { requireOpen } from './decision.js';

export interface Rejection {
  version: number;
  reason: RejectReason;
  note?: string | null;
  /** Reference of the report that it repeats. */
  duplicateOf?: string | null;
}

/** Rejects a report with a reason; it is kept, and can be reopened. */
@Injectable()
export class RejectReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly journal: ReportJournal,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.ALREADY_DECIDED`, `TRIAGE.DUPLICATE_OF_ITSELF` */
  async execute(actor: Actor, ref: string, rejection: Rejection): Promise<ReportRow> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      const before = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, before, rejection.version);
      requireOpen(before);
      const { reason, note = null } = rejection;
      const now = this.clock.now();
      await this.journal.write(
        tx,
        actor,
        before,
        {
          state: 'rejected',
          rejectedReason: reason,
          rejectedNote: note,
          duplicateOf: await this.original(tx, actor, before, rejection.duplicateOf),
          snoozedUntil: null,
          publicState: 'closed',
          settledAt: now,
          decidedAt: now,
          decidedBy: actor.id,
        },
        { action: 'report.rejected', reason: note ? `${reason}: ${note}` : reason },
      );
      await this.events.publish(tx, 'report.rejected', { reportId: before.id, reason });
      return this.rows.one(tx, actor, before.id);
    });
  }

  /** The first of a chain of copies, so that no chain grows. */
  private async original(
    tx: Transaction,
    actor: Actor,
    report: ReportRecord,
    ref: string | null | undefined,
  ): Promise<string | null> {
    if (!ref) return null;
    const { id, duplicateOf } = await this.reports.original(tx, actor, ref);
    const original = duplicateOf ?? id;
    if (original === report.id || id === report.id) throw duplicateOfItself();
    return original;
  }
}
