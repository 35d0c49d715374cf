import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { type IncomingState, type OutgoingState } from '../transport.vocabulary.js';
import {
  type AlarmRow,
  type IncomingRow,
  type OutgoingRow,
  type Page,
  type QueueFilter,
  type RefusedRow,
} from './queue.views.js';
import { visibleMessages } from './visible-messages.js';

const PARTNER = `json_build_object('id', p.id, 'name', p.name) AS partner`;
const MAY_BE_NOBODY = `CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS partner`;
const CASE = `CASE WHEN m.case_id IS NULL THEN NULL ELSE m.case_owner || '#' || m.case_id END AS case, m.case_revision AS revision`;

/** What left, waits, came, was refused, and what somebody has to look at; newest first. No content of any case. */
@Injectable()
export class ListQueue {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async outgoing(actor: Actor, filter: QueueFilter & { state?: OutgoingState }): Promise<Page<OutgoingRow>> {
    this.access.require(actor, 'sharing.read');
    const params = [...keyset(filter), filter.state ?? null, filter.limit + 1];
    const visible = visibleMessages('m', actor, params);
    const rows = await this.database.query<OutgoingRow & { sequence: string }>(
      `SELECT m.jti, ${PARTNER}, m.event, ${CASE}, m.exercise, m.size, m.state, m.created_at AS "createdAt",
              m.send_at AS "sendAt", m.attempts, m.last_attempt_at AS "lastAttemptAt",
              CASE WHEN m.ended_at IS NULL THEN m.next_attempt_at END AS "nextAttemptAt", m.failure, m.err, m.detail,
              m.status, m.ended_at AS "endedAt", m.version, m.sequence
         FROM sharing.outgoing_message m JOIN sharing.partner p ON p.id = m.partner_id
        WHERE ($1::bigint IS NULL OR m.sequence < $1) AND ($2::uuid IS NULL OR m.partner_id = $2)
          AND ($3::text IS NULL OR m.state = $3) AND ${visible}
        ORDER BY m.sequence DESC LIMIT $4`,
      params,
    );
    return page(rows, filter.limit, (row) => [row.sequence], withoutSequence);
  }

  async incoming(actor: Actor, filter: QueueFilter & { state?: IncomingState }): Promise<Page<IncomingRow>> {
    this.access.require(actor, 'sharing.read');
    const params = [...keyset(filter), filter.state ?? null, filter.limit + 1];
    const visible = visibleMessages('m', actor, params);
    const rows = await this.database.query<IncomingRow & { sequence: string }>(
      `SELECT m.id, m.jti, ${PARTNER}, m.event, ${CASE}, m.exercise, m.size, m.way, m.state,
              m.received_at AS "receivedAt", m.processed_at AS "processedAt", m.attempts, m.detail, m.version, m.sequence
         FROM sharing.incoming_message m JOIN sharing.partner p ON p.id = m.partner_id
        WHERE ($1::bigint IS NULL OR m.sequence < $1) AND ($2::uuid IS NULL OR m.partner_id = $2)
          AND ($3::text IS NULL OR m.state = $3) AND ${visible}
        ORDER BY m.sequence DESC LIMIT $4`,
      params,
    );
    return page(rows, filter.limit, (row) => [row.sequence], withoutSequence);
  }

  async refused(actor: Actor, filter: QueueFilter): Promise<Page<RefusedRow>> {
    this.access.require(actor, 'sharing.read');
    const rows = await this.database.query<RefusedRow & { sortAt: string }>(
      `SELECT r.id, ${MAY_BE_NOBODY}, r.certificate_sha256 AS "certificateSha256", r.first_at AS "firstAt",
              r.last_at AS "lastAt", r.times, r.err, r.reason, r.description, r.size, r.raw IS NOT NULL AS kept,
              r.last_at::text AS "sortAt"
         FROM sharing.refused_message r LEFT JOIN sharing.partner p ON p.id = r.partner_id
        WHERE ($1::timestamptz IS NULL OR (r.last_at, r.id) < ($1, $2::uuid)) AND ($3::uuid IS NULL OR r.partner_id = $3)
        ORDER BY r.last_at DESC, r.id DESC LIMIT $4`,
      [...timeKeyset(filter), filter.partnerId ?? null, filter.limit + 1],
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortAt, row.id],
      ({ sortAt: _sortAt, ...row }) => row,
    );
  }

  /** @param seen those that somebody has looked at, in place of those that wait for it */
  async alarms(actor: Actor, filter: QueueFilter & { seen?: boolean }): Promise<Page<AlarmRow>> {
    this.access.require(actor, 'sharing.read');
    const rows = await this.database.query<AlarmRow & { sortAt: string }>(
      `SELECT a.id, a.kind, ${MAY_BE_NOBODY}, a.about, a.facts, a.first_at AS "firstAt", a.last_at AS "lastAt", a.times,
              a.seen_at AS "seenAt", a.seen_by AS "seenBy", a.version, a.last_at::text AS "sortAt"
         FROM sharing.alarm a LEFT JOIN sharing.partner p ON p.id = a.partner_id
        WHERE ($1::timestamptz IS NULL OR (a.last_at, a.id) < ($1, $2::uuid)) AND ($3::uuid IS NULL OR a.partner_id = $3)
          AND (a.seen_at IS NOT NULL) = $4
        ORDER BY a.last_at DESC, a.id DESC LIMIT $5`,
      [...timeKeyset(filter), filter.partnerId ?? null, filter.seen ?? false, filter.limit + 1],
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortAt, row.id],
      ({ sortAt: _sortAt, ...row }) => row,
    );
  }
}

function keyset({ cursor, partnerId }: QueueFilter): unknown[] {
  const [before] = cursor ? decodeCursor(cursor, 1) : [null];
  return [before, partnerId ?? null];
}

function timeKeyset({ cursor }: QueueFilter): unknown[] {
  return cursor ? decodeCursor(cursor, 2) : [null, null];
}

function withoutSequence<Row extends { sequence: string }>({
  sequence: _sequence,
  ...row
}: Row): Omit<Row, 'sequence'> {
  return row;
}
