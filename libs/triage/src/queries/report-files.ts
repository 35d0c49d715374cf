import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { readReportReference } from '../report/report-reference.js';
import { visibleReports } from '../report/visible-reports.js';
import { attachmentUnknown, reportUnknown } from '../triage.errors.js';

/** Bytes of a report with what they are called; what may be told a browser of their type is the caller's to judge. */
export interface ReportFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}

/** The bytes behind a report: as they came, and its attachments. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** The bytes exactly as received. @throws DomainError `TRIAGE.REPORT_UNKNOWN` */
  async raw(actor: Actor, ref: string): Promise<ReportFile> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [readReportReference(ref)];
    const [row] = await this.database.query<ReportFile>(
      `SELECT r.reference AS name, r.raw_content_type AS "contentType", b.bytes
         FROM intake.report r JOIN platform.blob b ON b.sha256 = r.raw_sha256
        WHERE r.reference = $1 AND ${visibleReports('r', actor, params)}`,
      params,
    );
    if (!row) throw reportUnknown();
    return { ...row, name: `${row.name}${ENDINGS[row.contentType] ?? '.bin'}` };
  }

  /** @throws DomainError `TRIAGE.ATTACHMENT_UNKNOWN`: not a file of a report that the actor may see */
  async attachment(actor: Actor, ref: string, sha256: string): Promise<ReportFile> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [readReportReference(ref), sha256.toLowerCase()];
    const [row] = await this.database.query<ReportFile>(
      `SELECT a.name, a.content_type AS "contentType", b.bytes
         FROM intake.report r JOIN intake.attachment a ON a.report_id = r.id JOIN platform.blob b ON b.sha256 = a.sha256
        WHERE r.reference = $1 AND a.sha256 = $2 AND ${visibleReports('r', actor, params)}
        ORDER BY a.position LIMIT 1`,
      params,
    );
    if (!row) throw attachmentUnknown();
    return row;
  }
}

const ENDINGS: Record<string, string> = { 'message/rfc822': '.eml', 'application/json': '.json' };
