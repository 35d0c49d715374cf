import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Observables, type SubjectRef } from '@tocsin/observables';
import { Clock, Database, searchTokens, type Transaction } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { ReportRepository } from '../report/report.repository.js';
import { SealedFiles } from './sealed-files.js';
import { alreadySealed } from '../triage.errors.js';

export interface Sealing {
  version: number;
  reason: string;
}

/**
 * Seals a report as evidence (DOMAIN: child protection): from now on no word of it or of its messages is shown, found,
 * quoted or sent, and none of its files is handed out. The bytes stay as they came. Whoever triages may seal; opening
 * needs another right.
 */
@Injectable()
export class SealReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly journal: ReportJournal,
    private readonly observables: Observables,
    private readonly files: SealedFiles,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.ALREADY_SEALED` (409) */
  async execute(actor: Actor, ref: string, { version, reason }: Sealing): Promise<ReportRow> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      const report = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, report, version);
      const sealed = await tx.query(
        `UPDATE intake.report SET sealed_at = $2, sealed_by = $3, search = array_to_tsvector($4::text[]), version = version + 1
          WHERE id = $1 AND sealed_at IS NULL RETURNING id`,
        [
          report.id,
          this.clock.now(),
          actor.kind === 'person' ? actor.id : null,
          searchTokens(report.reference),
        ],
      );
      if (sealed.length === 0) throw alreadySealed();
      await this.files.seal(tx, report.id);
      await this.forget(tx, report.id);
      await this.audit.append(tx, {
        actor,
        action: 'evidence.sealed',
        subject: { kind: 'report', id: report.id, ref: report.reference },
        reason,
        detail: { version: report.version + 1 },
      });
      return this.rows.one(tx, actor, report.id);
    });
  }

  /** What was made of its words: suggestions with their reasons, and the words round each observable. */
  private async forget(tx: Transaction, reportId: string): Promise<void> {
    await tx.query(
      `UPDATE triage.suggestion s
          SET classification = coalesce((SELECT jsonb_agg(c || '{"reasons": []}') FROM jsonb_array_elements(s.classification) c), '[]')
        WHERE s.report_id = $1`,
      [reportId],
    );
    const messages = await tx.query<{ id: string }>(
      `SELECT m.id FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id WHERE t.report_id = $1`,
      [reportId],
    );
    const subjects: SubjectRef[] = [
      { kind: 'report', id: reportId },
      ...messages.map(({ id }): SubjectRef => ({ kind: 'message', id })),
    ];
    await this.observables.forgetWords(tx, subjects);
  }
}
