import { KeepInformed } from '@tocsin/incidents';
import { Database, type EventHandler, OnEvent } from '@tocsin/platform';

interface SentAnswer {
  messageId: string;
  reportId: string | null;
}

/** A person's answer has gone to a reporter: in every case of his report he was kept informed, and is owed the next news. */
@OnEvent('correspondence.answer-sent', 'keep-reporters-informed')
export class KeepReportersInformed implements EventHandler<SentAnswer> {
  constructor(
    private readonly database: Database,
    private readonly informed: KeepInformed,
  ) {}

  async handle({ messageId, reportId }: SentAnswer): Promise<void> {
    if (!reportId) return;
    await this.database.transaction(async (tx) => {
      const [sent] = await tx.query<{ at: Date | null }>(
        `SELECT m.sent_at AS at FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
          WHERE m.id = $1 AND t.report_id = $2`,
        [messageId, reportId],
      );
      if (sent?.at) await this.informed.execute(tx, reportId, sent.at);
    });
  }
}
