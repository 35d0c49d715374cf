import { Injectable } from '@nestjs/common';
import { type ReportKey, ReportStatus } from '@tocsin/intake';
import { Events } from '@tocsin/platform';

/** A message between a reporter and the team; `in` was written by the reporter. */
export interface PortalMessage {
  id: string;
  direction: 'in' | 'out';
  text: string;
  at: Date;
}

export const LONGEST_MESSAGE = 5000;

/**
 * The messages of one report, through the narrow door that correspondence leaves open for the portal: a view and an
 * insert, both bound to the code by the database. The portal imports nothing of correspondence, so that a hole in it
 * reaches no mail.
 */
@Injectable()
export class Conversation {
  constructor(
    private readonly status: ReportStatus,
    private readonly events: Events,
  ) {}

  messages(key: ReportKey): Promise<PortalMessage[]> {
    return this.status.within(key, (tx) =>
      tx.query<PortalMessage>(
        `SELECT id, direction, text, at FROM correspondence.portal_conversation ORDER BY at, id`,
      ),
    );
  }

  /** @param messageId made with the form, so that sending it twice makes one message */
  async write(key: ReportKey, reportId: string, messageId: string, text: string): Promise<void> {
    await this.status.within(key, async (tx) => {
      await tx.query(
        `INSERT INTO correspondence.portal_message (id, report_id, text) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
        [messageId, reportId, text],
      );
      await this.events.publish(tx, 'portal.message-received', { messageId });
    });
  }
}
