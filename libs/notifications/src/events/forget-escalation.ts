import { Database, type EventHandler, OnEvent } from '@tocsin/platform';

/** A call was taken back: what nobody has read goes away again, even where a mail has told of it. */
@OnEvent('incident.escalation-withdrawn', 'forget-escalation')
export class ForgetEscalation implements EventHandler<{ escalationId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ escalationId }: { escalationId: string }): Promise<void> {
    await this.database.query(
      `DELETE FROM notifications.notification WHERE occasion = $1 AND read_at IS NULL`,
      [`escalation ${escalationId}`],
    );
  }
}
