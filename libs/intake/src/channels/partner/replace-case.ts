import { Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { strictestTlp, type TlpLabel } from '@tocsin/config';
import { Observables } from '@tocsin/observables';
import { Jobs, type Transaction } from '@tocsin/platform';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { type CaseFile, type PartnerCase } from './partner-case.sql.js';
import { type PartnerFacts } from './partner-facts.js';
import { filesOfCase, reportOfCase } from './report-of-case.js';

/** The report of a case, locked. */
export interface ReportOfCase {
  id: string;
  reference: string;
  version: number;
  tlp: TlpLabel;
  withdrawn: boolean;
  facts: PartnerFacts | null;
}

/** Puts the revision that stands in the place of the one that a report shows; decisions on the report stay. */
@Injectable()
export class ReplaceCase {
  constructor(
    private readonly receive: ReceiveReport,
    private readonly observables: Observables,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
  ) {}

  /** @returns whether another revision stands there than before */
  async execute(tx: Transaction, report: ReportOfCase, held: PartnerCase): Promise<boolean> {
    const content = reportOfCase(held);
    const facts = content.fields?.partner as PartnerFacts;
    const isSame = report.facts?.contentSha256 === facts.contentSha256 && !report.withdrawn;
    if (isSame && !(await this.hasNewFiles(tx, report.id, held.files))) return false;
    await tx.query(
      `UPDATE intake.report
          SET subject = $2, body_text = $3, language = $4, fields = $5::jsonb, problems = $6::jsonb, tlp = $7,
              withdrawn_at = NULL, examined_at = NULL, version = version + 1
        WHERE id = $1`,
      [
        report.id,
        content.subject,
        content.text,
        content.language,
        JSON.stringify(content.fields),
        JSON.stringify(content.problems),
        // What people here raised stays raised; a revision never lowers it by itself.
        strictestTlp([report.tlp, held.tlp], held.tlp),
      ],
    );
    await tx.query(`DELETE FROM intake.attachment WHERE report_id = $1`, [report.id]);
    await this.receive.attach(tx, report.id, filesOfCase(held.files, await this.bytesOf(tx, held.files)));
    // Examination only ever adds: what the case names no more goes now.
    await this.observables.forget(tx, [{ kind: 'report', id: report.id }]);
    await this.jobs.enqueue(tx, 'report.examine', { reportId: report.id }, { key: `examine:${report.id}` });
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: isSame ? 'report.files-arrived' : 'report.revised',
      subject: { kind: 'report', id: report.id, ref: report.reference },
      detail: {
        version: report.version + 1,
        revision: facts.revision,
        contentSha256: facts.contentSha256,
        fields: facts.changes?.fields ?? [],
        restored: report.withdrawn,
      },
    });
    return !isSame;
  }

  async bytesOf(tx: Transaction, files: readonly CaseFile[]): Promise<Map<string, Buffer>> {
    if (files.length === 0) return new Map();
    const rows = await tx.query<{ sha256: string; bytes: Buffer }>(
      `SELECT sha256, bytes FROM platform.blob WHERE sha256 = ANY($1)`,
      [files.map(({ sha256 }) => sha256)],
    );
    return new Map(rows.map(({ sha256, bytes }) => [sha256, bytes]));
  }

  private async hasNewFiles(tx: Transaction, reportId: string, files: readonly CaseFile[]): Promise<boolean> {
    const [missing] = await tx.query(
      `SELECT FROM platform.blob b WHERE b.sha256 = ANY($2)
          AND NOT EXISTS (SELECT FROM intake.attachment a WHERE a.report_id = $1 AND a.sha256 = b.sha256) LIMIT 1`,
      [reportId, files.map(({ sha256 }) => sha256)],
    );
    return missing !== undefined;
  }
}
