import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { ReportRepository } from '../report/report.repository.js';
import { SealContents } from './seal-contents.js';
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
    private readonly contents: SealContents,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.ALREADY_SEALED` (409) */
  async execute(actor: Actor, ref: string, { version, reason }: Sealing): Promise<ReportRow> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      const report = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, report, version);
      const sealed = await tx.query(
        `UPDATE intake.report SET sealed_at = $2, sealed_by = $3, version = version + 1
          WHERE id = $1 AND sealed_at IS NULL RETURNING id`,
        [report.id, this.clock.now(), actor.kind === 'person' ? actor.id : null],
      );
      if (sealed.length === 0) throw alreadySealed();
      await this.contents.of(tx, report);
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
}
