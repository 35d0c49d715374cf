import { Database, type EventHandler, OnEvent } from '@tocsin/platform';

interface Undone {
  incidentId: string;
  entry: string;
}

/** What was taken back before anybody was mailed is not mailed: an assignment undone within its settling time. */
@OnEvent('incident.change-undone', 'withdraw-undone')
export class WithdrawUndone implements EventHandler<Undone> {
  constructor(private readonly database: Database) {}

  async handle({ incidentId, entry }: Undone): Promise<void> {
    await this.database.query(
      `DELETE FROM notifications.notification
        WHERE incident_id = $1 AND occasion = 'assigned ' || $1::text || ' ' || $2 AND digest_id IS NULL AND read_at IS NULL`,
      [incidentId, entry],
    );
  }
}
