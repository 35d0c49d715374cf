import { Injectable } from '@nestjs/common';
import { Database } from '@tocsin/platform';
import { type SenderReport } from '../suggestions/duplicates.js';
import { isReadable, LARGEST_READ, LARGEST_READ_IN_ALL } from './attachment-text.js';
import { type ExaminedReport } from './report-parts.js';

type Row = Omit<ExaminedReport, 'attachments'>;

interface AttachmentRow {
  reportId: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
}

const REMEMBERED = 200;

/** Reads reports for examination: a fixed number of statements, however many reports. */
@Injectable()
export class ExaminationReader {
  constructor(private readonly database: Database) {}

  /** Those of `ids` that were not examined yet, with their small readable files. */
  async unexamined(ids: readonly string[]): Promise<ExaminedReport[]> {
    const rows = await this.database.query<Row>(
      `SELECT id, reference, kind, received_at AS "receivedAt", subject, from_name AS "fromName",
              from_address AS "fromAddress", body_text AS "bodyText", body_html AS "bodyHtml", language, headers, form,
              fields, content_hash AS "contentHash", raw_sha256 AS "rawSha256"
         FROM intake.report WHERE id = ANY($1::uuid[]) AND examined_at IS NULL ORDER BY id`,
      [ids],
    );
    if (rows.length === 0) return [];
    const files = await this.attachments(rows.map(({ id }) => id));
    return rows.map((row) => ({ ...row, attachments: files.get(row.id) ?? [] }));
  }

  private async attachments(ids: string[]): Promise<Map<string, ExaminedReport['attachments']>> {
    const rows = await this.database.query<AttachmentRow>(
      `SELECT report_id AS "reportId", name, content_type AS "contentType", size, sha256
         FROM intake.attachment WHERE report_id = ANY($1::uuid[]) ORDER BY report_id, position`,
      [ids],
    );
    const allowance = new Map<string, number>();
    const wanted = rows.filter(({ reportId, name, contentType, size }) => {
      const left = allowance.get(reportId) ?? LARGEST_READ_IN_ALL;
      if (size > LARGEST_READ || size > left || !isReadable(contentType, name)) return false;
      allowance.set(reportId, left - size);
      return true;
    });
    const bytes = await this.blobs([...new Set(wanted.map(({ sha256 }) => sha256))]);
    const files = new Map<string, ExaminedReport['attachments']>();
    for (const row of rows) {
      const file = {
        name: row.name,
        contentType: row.contentType,
        bytes: wanted.includes(row) ? (bytes.get(row.sha256) ?? null) : null,
      };
      files.set(row.reportId, [...(files.get(row.reportId) ?? []), file]);
    }
    return files;
  }

  private async blobs(sha256: string[]): Promise<Map<string, Buffer>> {
    if (sha256.length === 0) return new Map();
    const rows = await this.database.query<{ sha256: string; bytes: Buffer }>(
      `SELECT sha256, bytes FROM platform.blob WHERE sha256 = ANY($1)`,
      [sha256],
    );
    return new Map(rows.map((row) => [row.sha256, row.bytes]));
  }

  /** The latest other reports of the same sender; what is older than his last 200 is not looked at. */
  async ofSender(address: string | null, exceptId: string): Promise<SenderReport[]> {
    if (address === null) return [];
    return this.database.query<SenderReport>(
      `SELECT id, subject, content_hash AS "contentHash", raw_sha256 AS "rawSha256"
         FROM intake.report WHERE from_address = $1 AND id <> $2 ORDER BY received_at DESC LIMIT $3`,
      [address, exceptId, REMEMBERED],
    );
  }

  teams(): Promise<{ id: string; name: string }[]> {
    return this.database.query(`SELECT id, name FROM identity.team ORDER BY name`);
  }
}
