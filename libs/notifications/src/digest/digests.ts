import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { newMessageId } from '@tocsin/mail';
import { Clock, Config, newId, type Transaction } from '@tocsin/platform';
import {
  isCritical,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '../notification/notification.vocabulary.js';
import { visibleNotifications } from '../notification/notification.view.js';
import { type StaffReader } from './staff-reader.js';

/** What a mail has to say. */
export interface NewsLine {
  kind: NotificationKind;
  ref: string | null;
}

export interface UnsentDigest {
  id: string;
  period: string;
  messageId: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const CRITICAL_KINDS = NOTIFICATION_KINDS.filter(isCritical);

/** Which news went, or go, into which mail. */
@Injectable()
export class Digests {
  constructor(
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * Puts what the reader has not been told by mail into a new one; nothing where there is nothing new, or where the
   * period has its mail already.
   * @param period without it, at once: all, or for who wants a digest only what cannot wait
   */
  async collect(tx: Transaction, reader: StaffReader, period: string | null): Promise<void> {
    const id = newId();
    const atOnce = period === null && reader.mail !== 'immediately';
    const params: unknown[] = [reader.actor.id, atOnce ? CRITICAL_KINDS : NOTIFICATION_KINDS];
    const visible = visibleNotifications(reader.actor, params);
    const news = await tx.query<{ id: string }>(
      `SELECT n.id FROM notifications.notification n
        WHERE n.person_id = $1 AND n.digest_id IS NULL AND n.read_at IS NULL AND n.kind = ANY($2) AND ${visible}
        ORDER BY n.at LIMIT 500`,
      params,
    );
    if (news.length === 0 || !(await this.open(tx, id, reader, period ?? `now ${id}`))) return;
    await tx.query(`UPDATE notifications.notification SET digest_id = $1 WHERE id = ANY($2)`, [
      id,
      news.map((each) => each.id),
    ]);
  }

  /** The week's summary; quiet where nothing happened. */
  async collectWeek(tx: Transaction, reader: StaffReader, period: string): Promise<void> {
    if ((await this.week(tx, reader)).length > 0) await this.open(tx, newId(), reader, period);
  }

  /** Mails that are made and have not left: this try's, and those of tries that failed in the last day. */
  unsent(tx: Transaction, reader: StaffReader): Promise<UnsentDigest[]> {
    return tx.query<UnsentDigest>(
      `SELECT id, period, message_id AS "messageId" FROM notifications.digest
        WHERE person_id = $1 AND sent_at IS NULL AND made_at > $2 ORDER BY made_at`,
      [reader.actor.id, new Date(this.clock.now().getTime() - DAY_MS)],
    );
  }

  /** What a mail says, as far as its reader may know of it now. */
  news(tx: Transaction, reader: StaffReader, digestId: string): Promise<NewsLine[]> {
    const params: unknown[] = [digestId];
    return tx.query<NewsLine>(
      `SELECT n.kind, n.subject_ref AS ref FROM notifications.notification n
        WHERE n.digest_id = $1 AND ${visibleNotifications(reader.actor, params)} ORDER BY n.at`,
      params,
    );
  }

  week(tx: Transaction, reader: StaffReader): Promise<NewsLine[]> {
    const params: unknown[] = [reader.actor.id, new Date(this.clock.now().getTime() - 7 * DAY_MS)];
    return tx.query<NewsLine>(
      `SELECT n.kind, n.subject_ref AS ref FROM notifications.notification n
        WHERE n.person_id = $1 AND n.at > $2 AND ${visibleNotifications(reader.actor, params)} ORDER BY n.at`,
      params,
    );
  }

  async markSent(tx: Transaction, id: string): Promise<void> {
    await tx.query(`UPDATE notifications.digest SET sent_at = $2 WHERE id = $1`, [id, this.clock.now()]);
  }

  /** @returns false where the period has its mail already */
  private async open(tx: Transaction, id: string, reader: StaffReader, period: string): Promise<boolean> {
    const made = await tx.query(
      `INSERT INTO notifications.digest (id, person_id, period, message_id, made_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id, period) DO NOTHING RETURNING id`,
      [id, reader.actor.id, period, newMessageId(this.config.mail.domain), this.clock.now()],
    );
    return made.length > 0;
  }
}
