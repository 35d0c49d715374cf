import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { MESSAGE_VIEW, type MessageView } from '../message/message.view.js';
import { type OutgoingState } from '../message/message.vocabulary.js';
import { visibleConversation } from '../thread/visible-conversation.js';

export interface OutboxFilter {
  state?: OutgoingState;
  cursor?: string;
  limit: number;
}

/** A message of ours as a line of the outbox. */
export type OutboxItem = MessageView & {
  /** Reference of the report that it answers. */
  report: string | null;
  /** Reference of the incident that it was written from. */
  incident: string | null;
};

/** What left, waits, or was given up, newest first. */
@Injectable()
export class ListOutbox {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(actor: Actor, filter: OutboxFilter): Promise<{ items: OutboxItem[]; next: string | null }> {
    this.access.require(actor, 'outbox.read');
    const [at, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const params: unknown[] = [at, id, filter.limit + 1];
    const state = filter.state ? `AND m.state = $${params.push(filter.state)}` : '';
    const rows = await this.database.query<OutboxItem & { sortAt: string }>(
      // Microseconds, which the driver's Date would cut off: a page would then repeat or skip a line.
      `SELECT ${MESSAGE_VIEW}, m.at::text AS "sortAt", r.reference AS report,
              i.reference AS incident
         FROM correspondence.message m
         JOIN correspondence.thread t ON t.id = m.thread_id
         LEFT JOIN intake.report r ON r.id = t.report_id
         LEFT JOIN incidents.incident i ON i.id = m.incident_id
        WHERE m.direction = 'out' ${state} AND ($1::timestamptz IS NULL OR (m.at, m.id) < ($1, $2::uuid))
          AND ${visibleConversation('coalesce(m.incident_id, t.incident_id)', 't.report_id', actor, params)}
        ORDER BY m.at DESC, m.id DESC LIMIT $3`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortAt, row.id],
      ({ sortAt: _sortAt, ...item }) => item,
    );
  }
}
