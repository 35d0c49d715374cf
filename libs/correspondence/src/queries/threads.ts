import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { Config, Database } from '@tocsin/platform';
import { threadsSql } from '../thread/thread.sql.js';
import { type ThreadView } from '../thread/thread.view.js';
import { visibleConversation } from '../thread/visible-conversation.js';

const LIMITS = { threads: 50, messages: 200 };

/** Threads with their messages, in one statement however many there are. */
@Injectable()
export class Threads {
  constructor(
    private readonly database: Database,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @param condition SQL on the report `r`; `$1` is `value` */
  async where(actor: Actor, condition: string, value: string): Promise<ThreadView[]> {
    const params: unknown[] = [value];
    const visible = visibleConversation('t.incident_id', 'r.id', actor, params);
    const rows = await this.database.query<{ thread: ThreadView }>(
      threadsSql(`${condition} AND ${visible}`, this.config.mail.address, LIMITS),
      params,
    );
    return rows.map(({ thread }) => thread);
  }
}
