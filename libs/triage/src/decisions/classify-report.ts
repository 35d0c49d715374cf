import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, type Transaction } from '@tocsin/platform';
import { ReportClock } from '../report/report-clock.js';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { type ReportChanges, type ReportRecord } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';
import { nothingToChange } from '../triage.errors.js';
import { requireOpen } from './decision.js';
import { ReportLabel } from './report-label.js';

export interface Classification {
  version: number;
  /** 0 emergency … 5 baseline; the triage clock follows. */
  priority?: number;
  tlp?: TlpLabel;
}

/** Sets a report's place in the queue and its label by hand. */
@Injectable()
export class ClassifyReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly reportClock: ReportClock,
    private readonly journal: ReportJournal,
    private readonly label: ReportLabel,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.ALREADY_DECIDED`, `TRIAGE.LABEL_LOWERED`, `TRIAGE.NOTHING_TO_CHANGE` */
  async execute(actor: Actor, ref: string, input: Classification): Promise<ReportRow> {
    this.access.require(actor, 'report.triage');
    if (input.priority === undefined && input.tlp === undefined) throw nothingToChange();
    return this.database.transaction(async (tx) => {
      const before = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, before, input.version);
      requireOpen(before);
      const changes = {
        ...(input.tlp === undefined ? {} : await this.label.set(tx, before, input.tlp)),
        ...(await this.placeOf(tx, before, input.priority)),
      };
      await this.journal.write(tx, actor, before, changes, { action: 'report.classified' });
      return this.rows.one(tx, actor, before.id);
    });
  }

  private async placeOf(
    tx: Transaction,
    { id, receivedAt }: ReportRecord,
    priority: number | undefined,
  ): Promise<ReportChanges> {
    if (priority === undefined) return {};
    return { priority, dueAt: await this.reportClock.end(tx, id, 5 - priority, receivedAt) };
  }
}
