import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { AttachedMessages, type AttachedMessageView } from '@tocsin/intake';
import { Database } from '@tocsin/platform';
import { readReportReference } from '../report/report-reference.js';
import { visibleReports } from '../report/visible-reports.js';
import { attachmentUnknown, reportSealed } from '../triage.errors.js';

interface Row {
  sealed: boolean;
  name: string;
  contentType: string;
  sha256: string;
  bytes: Buffer;
}

/** A mail among the attachments of a report, read. */
@Injectable()
export class AttachedMessage {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly messages: AttachedMessages,
  ) {}

  /** @throws DomainError as a download does (`ReportFiles.attachment`), and `INTAKE.NO_MESSAGE` (404) */
  async execute(actor: Actor, ref: string, sha256: string): Promise<AttachedMessageView> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [readReportReference(ref), sha256.toLowerCase()];
    const [row] = await this.database.query<Row>(
      `SELECT r.sealed_at IS NOT NULL AS sealed, a.name, a.content_type AS "contentType", a.sha256, b.bytes
         FROM intake.report r JOIN intake.attachment a ON a.report_id = r.id JOIN platform.blob b ON b.sha256 = a.sha256
        WHERE r.reference = $1 AND a.sha256 = $2 AND ${visibleReports('r', actor, params)}
        ORDER BY a.position LIMIT 1`,
      params,
    );
    if (!row) throw attachmentUnknown();
    if (row.sealed) throw reportSealed();
    return this.messages.read(actor, row);
  }
}
