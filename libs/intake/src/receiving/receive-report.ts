import { Inject, Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { clockDue, type TocsinConfig } from '@tocsin/config';
import { Clock, Config, newId, sha256Hex, type Transaction } from '@tocsin/platform';
import { withNameMarks } from '../files/name-problems.js';
import { StoredFiles } from '../files/stored-files.js';
import { isChildProtection } from '../sealing/child-protection.js';
import { attachFiles, handfuls } from './attach-files.sql.js';
import { type NewAttachment, type NewReport, type ReportReceipt } from './new-report.js';
import { INSERT_REPORT } from './insert-report.sql.js';

// Nobody has looked yet: the mildest clock. Examination, milliseconds later, sets the suggested one.
const BASELINE = { level: 0, priority: 5 };

/**
 * The one way in for every channel: raw bytes, report, first audit row and the job that examines it, in one short
 * statement of the caller's transaction. Everything clever happens later, in the worker.
 */
@Injectable()
export class ReceiveReport {
  constructor(
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
    private readonly files: StoredFiles,
  ) {}

  /**
   * @param examination by a job of its own, or by the caller's job, which has to come back until it is done
   */
  async execute(
    tx: Transaction,
    actor: ActorRef,
    report: NewReport,
    examination: 'by-job' | 'by-caller' = 'by-job',
  ): Promise<ReportReceipt> {
    const receivedAt = this.clock.now();
    const id = newId();
    const [row] = await tx.query<{ reference: string }>(INSERT_REPORT, [
      ...this.parameters(id, receivedAt, actor, report),
      examination === 'by-job',
    ]);
    if (!row) return this.earlier(tx, report);
    await this.attach(tx, id, report.attachments ?? []);
    return { id, reference: row.reference, receivedAt, duplicate: false };
  }

  private parameters(id: string, receivedAt: Date, actor: ActorRef, r: NewReport): unknown[] {
    const bytes = 'bytes' in r.raw ? r.raw.bytes : null;
    return [
      id,
      r.reference ?? null,
      r.channel,
      r.kind ?? 'human',
      receivedAt,
      'bytes' in r.raw ? sha256Hex(r.raw.bytes) : r.raw.sha256,
      r.rawContentType,
      'bytes' in r.raw ? r.raw.bytes.length : r.raw.size,
      bytes,
      r.subject ?? '',
      r.from?.name ?? null,
      r.from?.address?.toLowerCase() ?? null,
      JSON.stringify(r.recipients ?? []),
      r.messageId ?? null,
      r.inReplyTo ?? null,
      r.references ?? [],
      r.sentAt ?? null,
      r.text ?? '',
      r.html ?? null,
      r.language ?? null,
      JSON.stringify(r.headers ?? {}),
      r.form ? JSON.stringify(r.form) : null,
      r.fields ? JSON.stringify(r.fields) : null,
      JSON.stringify(r.problems ?? []),
      r.tlp ?? this.config.site.defaultTlp,
      !r.tlp,
      r.automatic ?? false,
      r.anonymous ?? false,
      r.contentHash ?? null,
      r.accessCodeHash ?? null,
      BASELINE.priority,
      clockDue('triage', BASELINE.level, receivedAt),
      actor.kind,
      actor.id,
      actor.name,
      r.security ? JSON.stringify(r.security) : null,
      r.authentication ? JSON.stringify(r.authentication) : null,
      JSON.stringify(r.originals ?? []),
      r.part ?? 0,
      // Before anybody could see a word of it.
      isChildProtection(r) ? receivedAt : null,
    ];
  }

  /** The message is here already: same Message-ID, same content, same part of it. */
  private async earlier(tx: Transaction, report: NewReport): Promise<ReportReceipt> {
    const [row] = await tx.query<{ id: string; reference: string; received_at: Date }>(
      `SELECT id, reference, received_at FROM intake.report WHERE message_id = $1 AND content_hash = $2 AND part = $3`,
      [report.messageId, report.contentHash, report.part ?? 0],
    );
    if (!row) throw new Error('a report was neither inserted nor found');
    return { id: row.id, reference: row.reference, receivedAt: row.received_at, duplicate: true };
  }

  /** The files of a report; those that were there before are the caller's to take away. */
  async attach(tx: Transaction, reportId: string, attachments: NewAttachment[]): Promise<void> {
    const files = attachments.map((file, position) => ({ ...file, position, sha256: sha256Hex(file.bytes) }));
    // In one order everywhere: two mails with the same files then wait for each other and never in a circle.
    const inOrder = files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    for (const some of handfuls(inOrder)) {
      await tx.query(attachFiles(some.length), [
        reportId,
        some.map(() => newId()),
        some.map(({ position }) => position),
        some.map(({ name }) => name),
        some.map(({ contentType }) => contentType),
        some.map(({ bytes }) => bytes.length),
        some.map(({ sha256 }) => sha256),
        some.map(({ inline }) => inline ?? false),
        some.map((file) =>
          JSON.stringify(withNameMarks(file.name, file.contentType, file.bytes, file.problems)),
        ),
        some.map(({ unpackedFrom }) => unpackedFrom ?? null),
        ...some.flatMap(({ sha256, bytes }) => [sha256, bytes.length, bytes]),
      ]);
    }
    await this.files.announce(
      tx,
      files.map(({ sha256 }) => sha256),
    );
  }
}
