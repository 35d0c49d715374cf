import { Injectable } from '@nestjs/common';
import { type SubjectKind } from '@tocsin/audit';
import { type Transaction } from '@tocsin/platform';
import { type Filing, type InboundMail } from './inbound-mail.js';

/** What has been filed already. */
@Injectable()
export class FiledMessages {
  /** The answer that was given for a mail at the door before; null for a new one. */
  async byInbound(tx: Transaction, inboundId: string): Promise<Filing | null> {
    const [filed] = await tx.query<{
      message_id: string;
      thread_id: string;
      report_id: string;
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

  /** The same mail by another route: same Message-ID and same content (zammad#4485). Holds for a locked thread. */
  async twin(tx: Transaction, threadId: string, { mail, contentHash }: InboundMail): Promise<string | null> {
    if (!mail.messageId) return null;
    const [twin] = await tx.query<{ id: string }>(
      `SELECT id FROM correspondence.message
        WHERE thread_id = $1 AND direction = 'in' AND message_id = $2 AND content_hash = $3 LIMIT 1`,
      [threadId, mail.messageId, contentHash],
    );
    return twin?.id ?? null;
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
