import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Jobs } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { ReportRepository } from '../report/report.repository.js';
import { type Sealing } from './seal-report.js';
import { SealedFiles } from './sealed-files.js';
import { notSealed } from '../triage.errors.js';

/** Lifts a seal that was a mistake; the report is examined again, so that its words are found. */
@Injectable()
export class UnsealReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly journal: ReportJournal,
    private readonly files: SealedFiles,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.NOT_SEALED` (409) */
  async execute(actor: Actor, ref: string, { version, reason }: Sealing): Promise<ReportRow> {
    this.access.require(actor, 'evidence.unseal');
    return this.database.transaction(async (tx) => {
      const report = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, report, version);
      const opened = await tx.query(
        `UPDATE intake.report SET sealed_at = NULL, sealed_by = NULL, examined_at = NULL, version = version + 1
          WHERE id = $1 AND sealed_at IS NOT NULL RETURNING id`,
        [report.id],
      );
      if (opened.length === 0) throw notSealed();
      await this.files.unseal(tx, report.id);
      await this.jobs.enqueue(tx, 'report.examine', { reportId: report.id }, { key: `examine:${report.id}` });
      await this.audit.append(tx, {
        actor,
        action: 'evidence.unsealed',
        subject: { kind: 'report', id: report.id, ref: report.reference },
        reason,
        detail: { version: report.version + 1 },
      });
      return this.rows.one(tx, actor, report.id);
    });
  }
}
