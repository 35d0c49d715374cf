import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences, type IncidentRow } from '@tocsin/incidents';
import { Clock, Config, Database, Jobs, sha256Hex, type Transaction } from '@tocsin/platform';
import { type BulkOrder } from '../bulk/bulk-order.js';
import { type BulkProgress, BulkProgressReader } from '../bulk/bulk-progress.js';
import { BULK_TASK } from '../bulk/bulk-task.js';
import { BulkWords } from '../bulk/bulk-words.js';
import { bulkMismatch, reportUnknown } from '../correspondence.errors.js';
import { type FileChoice } from '../files/chosen-file.js';
import { ReplyFiles } from '../files/reply-files.js';
import { AnswerableReports } from '../thread/answerable-reports.js';

export interface NewBulkReply extends Omit<BulkOrder, 'files'>, FileChoice {
  /** Made by the client: the same id again is the same answer. */
  id: string;
  /** Those of the preview whom the writer chose, as he saw them. */
  recipients: readonly { reportRef: string; lastMessageId: string | null; wordingKey: string }[];
}

/**
 * Answers all reporters of an incident: one message each, in his own thread, which the worker writes one by one. All
 * of it can be taken back together until `sendAt`.
 */
@Injectable()
export class QueueBulkReply {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly incidents: IncidentReferences,
    private readonly reports: AnswerableReports,
    private readonly words: BulkWords,
    private readonly files: ReplyFiles,
    private readonly progress: BulkProgressReader,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @throws DomainError `INCIDENT.UNKNOWN`, `CORRESPONDENCE.REPORT_UNKNOWN` (404), `CORRESPONDENCE.BULK_MISMATCH`,
   *   `CORRESPONDENCE.TEXT_REFUSED`, `CORRESPONDENCE.BULK_UNWORDED` (422), and those of files
   */
  async execute(actor: Actor, incidentRef: string, reply: NewBulkReply): Promise<BulkProgress> {
    this.access.require(actor, 'message.send');
    const incident = await this.incidents.findByReference(actor, incidentRef);
    this.words.require(reply);
    return this.database.transaction(async (tx) => {
      await this.write(tx, actor, incident, reply);
      return this.progress.of(tx, incident.id, reply.id);
    });
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    incident: IncidentRow,
    { id, recipients, attach, uploads, ...words }: NewBulkReply,
  ): Promise<void> {
    const chooseable = await this.reports.idsOf(tx, actor, incident.id);
    const order = { ...words, files: await this.files.take(tx, actor, chooseable, { attach, uploads }) };
    const fingerprint = sha256Hex(Buffer.from(JSON.stringify([incident.id, actor.id, order, recipients])));
    const now = this.clock.now();
    const sendAt = new Date(now.getTime() + this.config.mail.holdSeconds * 1000);
    const made = await tx.query(
      `INSERT INTO correspondence.bulk_reply
         (id, incident_id, actor_kind, actor_id, actor_name, "order", fingerprint, created_at, send_at)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, incident.id, actor.kind, actor.id, actor.name, JSON.stringify(order), fingerprint, now, sendAt],
    );
    if (made.length === 0) return this.requireSame(tx, id, fingerprint);
    const written = await tx.query(
      `INSERT INTO correspondence.bulk_reply_item (bulk_id, position, report_id, seen_message_id, wording)
       SELECT $1, wanted.position, r.id, wanted.seen, wanted.wording
         FROM unnest($2::text[], $3::uuid[], $4::text[]) WITH ORDINALITY AS wanted (ref, seen, wording, position)
         JOIN intake.report r ON r.reference = wanted.ref AND r.id = ANY($5::uuid[])
       RETURNING report_id`,
      [
        id,
        recipients.map(({ reportRef }) => reportRef),
        recipients.map(({ lastMessageId }) => lastMessageId),
        recipients.map(({ wordingKey }) => wordingKey),
        chooseable,
      ],
    );
    if (written.length !== recipients.length) throw reportUnknown();
    await this.audit.append(tx, {
      actor,
      action: 'message.bulk-queued',
      subject: { kind: 'incident', id: incident.id, ref: incident.ref },
      detail: {
        bulkId: id,
        recipients: recipients.length,
        template: words.template,
        language: words.language,
      },
    });
    await this.jobs.enqueue(tx, BULK_TASK, { bulkId: id }, { key: `${BULK_TASK}:${id}`, runAt: now });
  }

  private async requireSame(tx: Transaction, id: string, fingerprint: string): Promise<void> {
    const [earlier] = await tx.query<{ fingerprint: string }>(
      `SELECT fingerprint FROM correspondence.bulk_reply WHERE id = $1`,
      [id],
    );
    if (earlier?.fingerprint !== fingerprint) throw bulkMismatch();
  }
}
