import { TakeUpAgain } from '@tocsin/incidents';
import { Database, type EventHandler, OnEvent } from '@tocsin/platform';

interface Received {
  messageId: string;
  reportId: string | null;
  automatic?: boolean;
}

/** A reporter's words end the wait for him and open an ended case again. A machine's answer does neither. */
@OnEvent('correspondence.message-received', 'take-up-on-reply')
export class TakeUpOnReply implements EventHandler<Received> {
  constructor(
    private readonly database: Database,
    private readonly takeUp: TakeUpAgain,
  ) {}

  async handle({ messageId, reportId, automatic }: Received): Promise<void> {
    if (automatic || !reportId) return;
    await this.database.transaction(async (tx) => {
      const linked = await tx.query<{ id: string; at: Date }>(
        `SELECT ir.incident_id AS id, m.at
           FROM correspondence.message m, incidents.incident_report ir
          WHERE m.id = $1 AND ir.report_id = $2 ORDER BY ir.incident_id`,
        [messageId, reportId],
      );
      for (const { id, at } of linked) await this.takeUp.execute(tx, id, at);
    });
  }
}
