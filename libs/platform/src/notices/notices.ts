import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config } from '../config.token.js';
import { type Database } from '../database/database.js';
import { type Transaction } from '../database/transaction.js';
import { Listener } from './listener.js';
import { type Notice, NOTICE_CHANNEL, type NoticeHandler, noticePayload } from './notice.js';

/**
 * What happened, told to every process that listens, by PostgreSQL's NOTIFY: no broker, and nothing is told of what was
 * rolled back. Nothing may depend on it for correctness; who misses a notice sees the change when he reads again.
 */
@Injectable()
export class Notices implements OnApplicationShutdown {
  private readonly handlers = new Set<NoticeHandler>();
  private listener: Listener | undefined;

  constructor(@Inject(Config) private readonly config: TocsinConfig) {}

  /** In the transaction of the change: told after it is committed, and once however often it is announced in it. */
  async announce(into: Transaction | Database, notice: Notice): Promise<void> {
    await into.query(`SELECT pg_notify($1, $2)`, [NOTICE_CHANNEL, noticePayload(notice)]);
  }

  /** Hears what all processes announce, over one connection of its own. @returns ends it */
  async listen(handler: NoticeHandler): Promise<() => void> {
    this.handlers.add(handler);
    this.listener ??= new Listener(this.config.database.url, {
      notice: (notice) => this.handlers.forEach((each) => each.notice(notice)),
      gap: () => this.handlers.forEach((each) => each.gap()),
    });
    await this.listener.start();
    return () => this.handlers.delete(handler);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener?.stop();
  }
}
