import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { Database, type EventHandler, OnEvent } from '@tocsin/platform';

/** A file that came in a message is malware: it stands in the record of the report that the conversation is about. */
@OnEvent('file.infected', 'record-infected-message')
export class RecordInfectedFile implements EventHandler<{ sha256: string; signature: string | null }> {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async handle({ sha256, signature }: { sha256: string; signature: string | null }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const reports = await tx.query<{ id: string; reference: string; messageId: string }>(
        `SELECT DISTINCT ON (r.id) r.id, r.reference, m.id AS "messageId"
           FROM correspondence.message_attachment a
           JOIN correspondence.message m ON m.id = a.message_id
           JOIN correspondence.thread t ON t.id = m.thread_id
           JOIN intake.report r ON r.id = t.report_id
          WHERE a.sha256 = $1
            AND NOT EXISTS (SELECT FROM audit.entry e
                             WHERE e.subject_id = r.id AND e.action = 'file.infected' AND e.detail->>'sha256' = $1)
          ORDER BY r.id, m.id LIMIT 1000`,
        [sha256],
      );
      for (const { id, reference: ref, messageId } of reports) {
        const subject = { kind: 'report' as const, id, ref };
        const detail = { sha256, signature, messageId };
        await this.audit.append(tx, { actor: SYSTEM, action: 'file.infected', subject, detail });
      }
    });
  }
}
