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
import { messageAttachmentUnknown, messageSealed } from '../correspondence.errors.js';
import { visibleConversation } from '../thread/visible-conversation.js';

interface Row {
  /** Of the report; of a third party's message, of the incident. */
  reportId: string;
  kind: 'report' | 'incident';
  reference: string;
  sealed: boolean;
  name: string;
  contentType: string;
  sha256: string;
  bytes: Buffer;
}

/** The files of one message, handed out and looked into by the same rules as those of a report. */
@Injectable()
export class MessageAttachments {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly handOut: HandOut,
    private readonly previews: FilePreviews,
    private readonly rescanFile: RescanFile,
  ) {}

  /**
   * @param as `archive`: locked, whatever it is
   * @throws DomainError `CORRESPONDENCE.ATTACHMENT_UNKNOWN` (404), `CORRESPONDENCE.MESSAGE_SEALED`, `INTAKE.FILE_SEALED`,
   *   `IDENTITY.FORBIDDEN`: infected (403)
   */
  async download(actor: Actor, id: string, sha256: string, as?: 'archive'): Promise<HandedFile> {
    const { reportId, reference, kind, ...file } = await this.find(actor, id, sha256);
    const stored: StoredFile = { ...file, report: { id: reportId, reference, kind } };
    return this.handOut.execute(actor, stored, as);
  }

  /** @throws DomainError as `download`, and `INTAKE.NO_PREVIEW` */
  async preview(actor: Actor, id: string, sha256: string): Promise<PreviewView> {
    return this.previews.preview((await this.find(actor, id, sha256)).sha256);
  }

  /** @throws DomainError as `download`, and `INTAKE.NO_CONTENTS` */
  async contents(actor: Actor, id: string, sha256: string): Promise<ContentsView> {
    return this.previews.contents((await this.find(actor, id, sha256)).sha256);
  }

  async rescan(actor: Actor, id: string, sha256: string): Promise<void> {
    this.access.require(actor, 'report.triage');
    const { reportId, reference, kind, sha256: stored } = await this.find(actor, id, sha256);
    await this.rescanFile.execute(actor, stored, { id: reportId, reference, kind });
  }

  private async find(actor: Actor, id: string, sha256: string): Promise<Row> {
    this.access.require(actor, 'report.read');
    const params: unknown[] = [id, sha256.toLowerCase()];
    const [row] = await this.database.query<Row>(
      `SELECT coalesce(r.id, m.incident_id, t.incident_id) AS "reportId", coalesce(r.reference, v.reference) AS reference,
              CASE WHEN r.id IS NULL THEN 'incident' ELSE 'report' END AS kind, r.sealed_at IS NOT NULL AS sealed, a.name,
              a.content_type AS "contentType", a.sha256, b.bytes
         FROM correspondence.message m
         JOIN correspondence.thread t ON t.id = m.thread_id
         LEFT JOIN intake.report r ON r.id = t.report_id
         LEFT JOIN correspondence.investigation v ON v.thread_id = t.id
         JOIN correspondence.message_attachment a ON a.message_id = m.id
         JOIN platform.blob b ON b.sha256 = a.sha256
        WHERE m.id = $1 AND a.sha256 = $2
          AND ${visibleConversation('coalesce(m.incident_id, t.incident_id)', 't.report_id', actor, params)}
        ORDER BY a.position LIMIT 1`,
      params,
    );
    if (!row) throw messageAttachmentUnknown();
    if (row.sealed) throw messageSealed();
    return row;
  }
}
