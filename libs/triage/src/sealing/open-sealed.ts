import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type HandedFile, locked } from '@tocsin/intake';
import { Database, type Transaction } from '@tocsin/platform';
import { ReportRepository } from '../report/report.repository.js';
import { attachmentUnknown, lookedAtByPersons, notSealed } from '../triage.errors.js';

/** What one look shows. HTML and pictures are not among it: they stay in the files, locked. */
export interface SealedContent {
  subject: string;
  text: string;
  files: { name: string; contentType: string; size: number; sha256: string }[];
  messages: { at: Date; direction: 'in' | 'out'; subject: string; text: string }[];
}

const FILES = `
  SELECT 0 AS place, 'raw' AS name, r.raw_content_type AS "contentType", r.raw_size AS size, r.raw_sha256 AS sha256
    FROM intake.report r WHERE r.id = $1
  UNION ALL
  SELECT 1, a.name, a.content_type, a.size, a.sha256 FROM intake.attachment a WHERE a.report_id = $1
  UNION ALL
  SELECT 2, a.name, a.content_type, a.size, a.sha256 FROM correspondence.message_attachment a
    JOIN correspondence.message m ON m.id = a.message_id
    JOIN correspondence.thread t ON t.id = m.thread_id WHERE t.report_id = $1`;

/**
 * One look at sealed evidence, by a person who was given the right, with a reason. Nothing is kept open: the next look is
 * asked for again, and each stands in the record.
 */
@Injectable()
export class OpenSealed {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly reports: ReportRepository,
  ) {}

  /** @throws DomainError `TRIAGE.NOT_SEALED` (409), `TRIAGE.LOOKED_AT_BY_PERSONS` (403) */
  async execute(actor: Actor, ref: string, reason: string): Promise<SealedContent> {
    this.access.require(actor, 'evidence.unseal');
    return this.database.transaction(async (tx) => {
      const id = await this.look(tx, actor, ref, reason, {});
      const report = await tx.one<{ subject: string; text: string }>(
        `SELECT subject, body_text AS text FROM intake.report WHERE id = $1`,
        [id],
      );
      const files = await tx.query<SealedContent['files'][number]>(
        `SELECT name, "contentType", size, sha256 FROM (${FILES}) f ORDER BY place, name`,
        [id],
      );
      const messages = await tx.query<SealedContent['messages'][number]>(
        `SELECT m.at, m.direction, m.subject, m.body_text AS text FROM correspondence.message m
           JOIN correspondence.thread t ON t.id = m.thread_id WHERE t.report_id = $1 ORDER BY m.position LIMIT 200`,
        [id],
      );
      return { ...report, files, messages };
    });
  }

  /** A file of it, as a locked archive. @throws DomainError as above, and `TRIAGE.ATTACHMENT_UNKNOWN` (404) */
  async file(actor: Actor, ref: string, sha256: string, reason: string): Promise<HandedFile> {
    this.access.require(actor, 'evidence.unseal');
    const wanted = sha256.toLowerCase();
    const file = await this.database.transaction(async (tx) => {
      const id = await this.look(tx, actor, ref, reason, { sha256: wanted });
      const [found] = await tx.query<{ name: string; bytes: Buffer }>(
        `SELECT f.name, b.bytes FROM (${FILES}) f JOIN platform.blob b USING (sha256) WHERE f.sha256 = $2 LIMIT 1`,
        [id, wanted],
      );
      if (!found) throw attachmentUnknown();
      return found;
    });
    return locked({ ...file, sha256: wanted });
  }

  private async look(
    tx: Transaction,
    actor: Actor,
    ref: string,
    reason: string,
    detail: Record<string, unknown>,
  ): Promise<string> {
    const { id, reference } = await this.reports.lockVisible(tx, actor, ref);
    if (actor.kind !== 'person') throw lookedAtByPersons();
    const [sealed] = await tx.query(`SELECT FROM intake.report WHERE id = $1 AND sealed_at IS NOT NULL`, [
      id,
    ]);
    if (!sealed) throw notSealed();
    const subject = { kind: 'report' as const, id, ref: reference };
    await this.audit.append(tx, { actor, action: 'evidence.looked-at', subject, reason, detail });
    return id;
  }
}
