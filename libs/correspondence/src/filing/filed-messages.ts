import { Injectable } from '@nestjs/common';
import { type SubjectKind } from '@tocsin/audit';
import { type Transaction } from '@tocsin/platform';
import { type Filing, type InboundMail } from './inbound-mail.js';
import { isSameMail, type KeptMail } from './same-mail.js';

interface MessageTwin {
  messageId: string;
  threadId: string;
  /** Null: of a conversation with a third party. */
  reportId: string | null;
}

/** What has been filed already. */
@Injectable()
export class FiledMessages {
  /** The answer that was given for a mail at the door before; null for a new one. */
  async byInbound(tx: Transaction, inboundId: string): Promise<Filing | null> {
    const [filed] = await tx.query<{
      message_id: string;
      thread_id: string;
      report_id: string | null;
      kind: string;
    }>(
      `SELECT m.id AS message_id, m.thread_id, t.report_id, m.kind
         FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id WHERE m.inbound_id = $1`,
      [inboundId],
    );
    if (!filed) return null;
    return {
      as: filed.kind === 'bounce' ? 'bounce-of-ours' : 'reply',
      messageId: filed.message_id,
      threadId: filed.thread_id,
      reportId: filed.report_id,
      rule: 'references',
      duplicate: true,
    };
  }

  /**
   * Lets one mail by two routes be filed one after the other, whichever workers and threads they come to, so that the
   * second finds the first. Held until the transaction ends.
   */
  async lockMail(tx: Transaction, { mail, contentHash }: InboundMail): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('mail.file'), hashtext($1))`, [
      mail.messageId ?? contentHash,
    ]);
  }

  /** The message that the same mail by another route became (zammad#4485), in this thread or another. */
  async twinMessage(tx: Transaction, inbound: InboundMail): Promise<MessageTwin | null> {
    const { messageId } = inbound.mail;
    if (!messageId) return null;
    const rows = await tx.query<MessageTwin & KeptMail>(
      `SELECT m.id AS "messageId", m.thread_id AS "threadId", t.report_id AS "reportId", m.content_hash AS "contentHash",
              m.from_address AS "fromAddress", m.subject, m.body_text AS text,
              array(SELECT DISTINCT a.sha256 FROM correspondence.message_attachment a WHERE a.message_id = m.id) AS files
         FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
        WHERE m.message_id = $1 AND m.direction = 'in' ORDER BY m.at LIMIT 20`,
      [messageId],
    );
    return rows.find((kept) => isSameMail(inbound.mail, inbound.contentHash, kept)) ?? null;
  }

  /** The report that it became. Without a Message-ID only the very same content and date tell. */
  async twinReport(tx: Transaction, inbound: InboundMail): Promise<string | null> {
    const { messageId, date } = inbound.mail;
    if (!messageId && !date) return null;
    const rows = await tx.query<KeptMail & { id: string }>(
      `SELECT r.id, r.content_hash AS "contentHash", r.from_address AS "fromAddress", r.subject, r.body_text AS text,
              array(SELECT DISTINCT a.sha256 FROM intake.attachment a WHERE a.report_id = r.id) AS files
         FROM intake.report r
        WHERE ${messageId ? 'r.message_id = $1' : 'r.message_id IS NULL AND r.content_hash = $1'}
        ORDER BY r.received_at, r.part LIMIT 20`,
      [messageId ?? inbound.contentHash],
    );
    return rows.find((kept) => isSameMail(inbound.mail, inbound.contentHash, kept))?.id ?? null;
  }

  /** In whose records it stands that something came in: the report's and its incidents'. */
  async subjects(
    tx: Transaction,
    report: { id: string; reference: string },
  ): Promise<{ kind: SubjectKind; id: string; ref: string }[]> {
    const incidents = await tx.query<{ id: string; ref: string }>(
      `SELECT i.id, i.reference AS ref FROM incidents.incident_report ir
         JOIN incidents.incident i ON i.id = ir.incident_id WHERE ir.report_id = $1 ORDER BY i.reference`,
      [report.id],
    );
    return [
      { kind: 'report', id: report.id, ref: report.reference },
      ...incidents.map(({ id, ref }) => ({ kind: 'incident' as const, id, ref })),
    ];
  }
}
