import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import {
  type ContentsView,
  FilePreviews,
  type HandedFile,
  HandOut,
  type PreviewView,
  RescanFile,
  type StoredFile,
} from '@tocsin/intake';
import { Database } from '@tocsin/platform';
import { readReportReference } from '../report/report-reference.js';
import { visibleReports } from '../report/visible-reports.js';
import { attachmentUnknown, reportSealed, reportUnknown } from '../triage.errors.js';

interface Row {
  id: string;
  reference: string;
  sealed: boolean;
  name: string;
  contentType: string;
  sha256: string;
  bytes: Buffer;
}

/** The bytes behind a report: as they came, and its attachments. None of a sealed one (`OpenSealed`). */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly handOut: HandOut,
    private readonly previews: FilePreviews,
    private readonly rescan: RescanFile,
  ) {}

  /** The bytes exactly as received. @throws DomainError `TRIAGE.REPORT_UNKNOWN`, `TRIAGE.REPORT_SEALED` */
  async raw(actor: Actor, ref: string, as?: 'archive'): Promise<HandedFile> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [readReportReference(ref)];
    const [row] = await this.database.query<Row & { holds: string[] }>(
      // One message may be several reports: the bytes are the evidence of each of them.
      `SELECT r.id, r.reference, r.reference AS name,
              EXISTS (SELECT FROM intake.report twin WHERE twin.raw_sha256 = r.raw_sha256 AND twin.sealed_at IS NOT NULL) AS sealed,
              r.raw_content_type AS "contentType", b.sha256, b.bytes,
              array(SELECT a.sha256 FROM intake.attachment a WHERE a.report_id = r.id) AS holds
         FROM intake.report r JOIN platform.blob b ON b.sha256 = r.raw_sha256
        WHERE r.reference = $1 AND ${visibleReports('r', actor, params)}`,
      params,
    );
    if (!row) throw reportUnknown();
    if (row.sealed) throw reportSealed();
    const name = `${row.name}${ENDINGS[row.contentType] ?? '.bin'}`;
    return this.handOut.execute(actor, { ...fileOf(row), name, holds: row.holds, isMessage: true }, as);
  }

  /**
   * @param as `archive`: locked, whatever it is
   * @throws DomainError `TRIAGE.ATTACHMENT_UNKNOWN`: not a file of a report that the actor may see;
   *   `TRIAGE.REPORT_SEALED`, `INTAKE.FILE_SEALED`, `IDENTITY.FORBIDDEN`: infected
   */
  async attachment(actor: Actor, ref: string, sha256: string, as?: 'archive'): Promise<HandedFile> {
    return this.handOut.execute(actor, fileOf(await this.find(actor, ref, sha256)), as);
  }

  /** @throws DomainError as `attachment`, and `INTAKE.NO_PREVIEW` */
  async preview(actor: Actor, ref: string, sha256: string): Promise<PreviewView> {
    return this.previews.preview((await this.find(actor, ref, sha256)).sha256);
  }

  /** @throws DomainError as `attachment`, and `INTAKE.NO_CONTENTS` */
  async contents(actor: Actor, ref: string, sha256: string): Promise<ContentsView> {
    return this.previews.contents((await this.find(actor, ref, sha256)).sha256);
  }

  async rescanAttachment(actor: Actor, ref: string, sha256: string): Promise<void> {
    this.access.require(actor, 'report.triage');
    const { id, reference, sha256: stored } = await this.find(actor, ref, sha256);
    await this.rescan.execute(actor, stored, { id, reference });
  }

  private async find(actor: Actor, ref: string, sha256: string): Promise<Row> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [readReportReference(ref), sha256.toLowerCase()];
    const [row] = await this.database.query<Row>(
      `SELECT r.id, r.reference, r.sealed_at IS NOT NULL AS sealed, a.name, a.content_type AS "contentType", a.sha256,
              b.bytes
         FROM intake.report r JOIN intake.attachment a ON a.report_id = r.id JOIN platform.blob b ON b.sha256 = a.sha256
        WHERE r.reference = $1 AND a.sha256 = $2 AND ${visibleReports('r', actor, params)}
        ORDER BY a.position LIMIT 1`,
      params,
    );
    if (!row) throw attachmentUnknown();
    if (row.sealed) throw reportSealed();
    return row;
  }
}

function fileOf({ id, reference, name, contentType, sha256, bytes }: Row): StoredFile {
  return { name, contentType, sha256, bytes, report: { id, reference } };
}

const ENDINGS: Record<string, string> = { 'message/rfc822': '.eml', 'application/json': '.json' };
