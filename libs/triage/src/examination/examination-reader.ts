import { Injectable } from '@nestjs/common';
import { Database } from '@tocsin/platform';
import { type SenderReport } from '../suggestions/duplicates.js';
import { readableFiles } from './attachment-text.js';
import { type ExaminedReport } from './report-parts.js';

interface StoredFile {
  name: string;
  contentType: string;
  size: number;
  sha256: string;
}

type Row = Omit<ExaminedReport, 'attachments'> & { files: StoredFile[] };

const REMEMBERED = 200;

/**
 * What we had written in the thread that the report's mail answers, though nobody filed it there: what it quotes of it is
 * no word of its sender.
 */
const OURS = `CASE WHEN r.in_reply_to IS NULL THEN '[]'::json ELSE coalesce((
  SELECT json_agg(written.text) FROM (
    SELECT left(m.body_text, 100000) AS text FROM correspondence.message answered
      JOIN correspondence.message m ON m.thread_id = answered.thread_id AND m.direction = 'out'
     WHERE answered.message_id = r.in_reply_to AND answered.direction = 'out'
     ORDER BY m.position DESC LIMIT 20) written), '[]'::json) END`;

/** Reads reports for examination: a fixed number of statements, however many reports. */
@Injectable()
export class ExaminationReader {
  constructor(private readonly database: Database) {}

  /** Those of `ids` that were not examined yet, with their small readable files. */
  async unexamined(ids: readonly string[]): Promise<ExaminedReport[]> {
    const rows = await this.database.query<Row>(
      `SELECT id, reference, kind, received_at AS "receivedAt", subject, from_name AS "fromName",
              from_address AS "fromAddress", body_text AS "bodyText", body_html AS "bodyHtml", language, headers, form,
              fields, originals, content_hash AS "contentHash", raw_sha256 AS "rawSha256",
              sealed_at IS NOT NULL AS sealed, ${OURS} AS ours,
              coalesce((SELECT json_agg(json_build_object('name', a.name, 'contentType', a.content_type, 'size', a.size,
                                                          'sha256', a.sha256) ORDER BY a.position)
                          FROM intake.attachment a WHERE a.report_id = r.id), '[]') AS files
         FROM intake.report r WHERE id = ANY($1::uuid[]) AND examined_at IS NULL ORDER BY id`,
      [ids],
    );
    const wanted = new Map(rows.map(({ id, files }) => [id, new Set(readableFiles(files))]));
    const bytes = await this.blobs([...wanted.values()].flatMap((files) => [...files]));
    return rows.map(({ files, ...row }) => ({
      ...row,
      attachments: files.map((file) => ({
        name: file.name,
        contentType: file.contentType,
        bytes: wanted.get(row.id)?.has(file) ? (bytes.get(file.sha256) ?? null) : null,
      })),
    }));
  }

  private async blobs(files: readonly StoredFile[]): Promise<Map<string, Buffer>> {
    if (files.length === 0) return new Map();
    const rows = await this.database.query<{ sha256: string; bytes: Buffer }>(
      `SELECT sha256, bytes FROM platform.blob WHERE sha256 = ANY($1)`,
      [[...new Set(files.map(({ sha256 }) => sha256))]],
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
