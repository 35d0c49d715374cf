import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page } from '@tocsin/platform';
import {
  NOTIFICATION_VIEW,
  type NotificationView,
  visibleNotifications,
} from '../notification/notification.view.js';
import { noPerson } from '../notifications.errors.js';

export interface NotificationFilter {
  unread?: boolean;
  cursor?: string;
  limit: number;
}

export interface NotificationPage {
  items: NotificationView[];
  next: string | null;
  /** All that are unread, not only on this page; 100 stands for more. */
  unread: number;
}

const MOST_COUNTED = 100;

/** A person's own notifications, newest first. */
@Injectable()
export class ListNotifications {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `NOTIFICATIONS.NO_PERSON` (404) for an API key */
  async execute(actor: Actor, filter: NotificationFilter): Promise<NotificationPage> {
    if (actor.kind !== 'person') throw noPerson();
    const [at, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const params: unknown[] = [actor.id, at, id, filter.limit + 1];
    const visible = visibleNotifications(actor, params);
    const rows = await this.database.query<NotificationView & { sortAt: string }>(
      `SELECT ${NOTIFICATION_VIEW}, n.at::text AS "sortAt" FROM notifications.notification n
        WHERE n.person_id = $1 AND ($2::timestamptz IS NULL OR (n.at, n.id) < ($2, $3::uuid))
          ${filter.unread ? 'AND n.read_at IS NULL' : ''} AND ${visible}
        ORDER BY n.at DESC, n.id DESC LIMIT $4`,
      params,
    );
    const listed = page(
      rows,
      filter.limit,
      (row) => [row.sortAt, row.id],
      ({ sortAt: _sortAt, ...item }) => item,
    );
    return { ...listed, unread: await this.unread(actor) };
  }

  private async unread(actor: Actor): Promise<number> {
    const params: unknown[] = [actor.id];
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (
         SELECT FROM notifications.notification n
          WHERE n.person_id = $1 AND n.read_at IS NULL AND ${visibleNotifications(actor, params)}
          LIMIT ${MOST_COUNTED}) unread`,
      params,
    );
    return row?.count ?? 0;
  }
}
