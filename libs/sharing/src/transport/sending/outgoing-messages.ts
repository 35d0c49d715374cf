import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@tocsin/platform';
import { type OutgoingState } from '../transport.vocabulary.js';
import { type DeliveryFailure } from './delivery-outcome.js';

/** A message with what decides on its next try. */
export interface WaitingMessage {
  jti: string;
  partnerId: string;
  event: string;
  jws: string;
  state: OutgoingState;
  triedSince: Date;
  attempts: number;
  version: number;
}

export interface NewOutgoing {
  jti: string;
  partnerId: string;
  event: string;
  case: { owner: string; id: string; revision: number } | null;
  lane: string;
  releaseId: string | null;
  exercise: boolean;
  kid: string;
  jws: string;
  sha256: string;
  state: 'held' | 'queued';
  createdAt: Date;
  sendAt: Date;
}

/** What became of a try. */
export interface AttemptResult {
  jti: string;
  state: 'queued' | 'delivered' | 'dead';
  nextAttemptAt: Date;
  failure: DeliveryFailure | null;
  err: string | null;
  detail: string | null;
  status: number | null;
}

const WAITING = `jti, partner_id AS "partnerId", event, jws, state, tried_since AS "triedSince", attempts, version`;
const OPEN = `('held', 'queued', 'delivering')`;

/** The queue of what leaves; one row a message, in the order in which they were written. */
@Injectable()
export class OutgoingMessages {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, message: NewOutgoing): Promise<void> {
    await tx.query(
      `INSERT INTO sharing.outgoing_message (jti, partner_id, event, case_owner, case_id, case_revision, lane, release_id,
              exercise, kid, jws, sha256, size, state, created_at, send_at, next_attempt_at, tried_since)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $15)`,
      [
        message.jti,
        message.partnerId,
        message.event,
        message.case?.owner ?? null,
        message.case?.id ?? null,
        message.case?.revision ?? null,
        message.lane,
        message.releaseId,
        message.exercise,
        message.kid,
        message.jws,
        message.sha256,
        message.jws.length,
        message.state,
        message.createdAt,
        message.sendAt,
      ],
    );
  }

  /**
   * Takes what may leave now: of each lane its first message that has not ended, if its time has come. What stands as
   * `delivering` belongs to a run that was killed; there is one run a partner at a time.
   */
  async take(tx: Transaction, partnerId: string, now: Date, limit: number): Promise<WaitingMessage[]> {
    return tx.query<WaitingMessage>(
      `UPDATE sharing.outgoing_message m
          SET state = 'delivering', attempts = m.attempts + 1, last_attempt_at = $2, version = m.version + 1
         FROM (SELECT d.jti FROM sharing.outgoing_message d
                WHERE d.partner_id = $1 AND d.state IN ${OPEN} AND d.next_attempt_at <= $2
                  AND NOT EXISTS (SELECT FROM sharing.outgoing_message e
                                   WHERE e.partner_id = d.partner_id AND e.lane = d.lane AND e.sequence < d.sequence
                                     AND e.state IN ${OPEN})
                ORDER BY d.sequence LIMIT $3 FOR UPDATE) due
        WHERE m.jti = due.jti
       RETURNING m.jti, m.partner_id AS "partnerId", m.event, m.jws, m.state, m.tried_since AS "triedSince", m.attempts,
                 m.version`,
      [partnerId, now, limit],
    );
  }

  async lock(tx: Transaction, jti: string): Promise<WaitingMessage | null> {
    const [row] = await tx.query<WaitingMessage>(
      `SELECT ${WAITING} FROM sharing.outgoing_message WHERE jti = $1 FOR UPDATE`,
      [jti],
    );
    return row ?? null;
  }

  /** Writes down what came of tries; only what is still on the line: a person may have given it up meanwhile. */
  async settle(tx: Transaction, results: readonly AttemptResult[], now: Date): Promise<void> {
    await tx.query(
      `UPDATE sharing.outgoing_message m
          SET state = r.state, next_attempt_at = r."nextAttemptAt", failure = r.failure, err = r.err, detail = r.detail,
              status = r.status, ended_at = CASE WHEN r.state = 'queued' THEN NULL ELSE $2::timestamptz END,
              version = m.version + 1
         FROM jsonb_to_recordset($1::jsonb) AS r (jti text, state text, "nextAttemptAt" timestamptz, failure text,
              err text, detail text, status integer)
        WHERE m.jti = r.jti AND m.state = 'delivering'`,
      [JSON.stringify(results), now],
    );
  }

  /** Which of these a partner has been given and not acknowledged. */
  async handedOut(tx: Transaction, partnerId: string, jtis: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ jti: string }>(
      `SELECT jti FROM sharing.outgoing_message
        WHERE partner_id = $1 AND jti = ANY($2) AND state = 'delivering' ORDER BY jti FOR UPDATE`,
      [partnerId, jtis],
    );
    return rows.map(({ jti }) => jti);
  }

  /** When the next message of a partner is due; null: none waits. */
  async nextDue(tx: Transaction, partnerId: string): Promise<Date | null> {
    const { due } = await tx.one<{ due: Date | null }>(
      `SELECT min(d.next_attempt_at) AS due FROM sharing.outgoing_message d
        WHERE d.partner_id = $1 AND d.state IN ${OPEN}
          AND NOT EXISTS (SELECT FROM sharing.outgoing_message e
                           WHERE e.partner_id = d.partner_id AND e.lane = d.lane AND e.sequence < d.sequence
                             AND e.state IN ${OPEN})`,
      [partnerId],
    );
    return due;
  }

  /** Partners for whom something is overdue: their job was lost, or their pause has ended. */
  async overdue(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ partnerId: string }>(
      `SELECT DISTINCT m.partner_id AS "partnerId" FROM sharing.outgoing_message m
         JOIN sharing.partner p ON p.id = m.partner_id
        WHERE m.state IN ${OPEN} AND m.next_attempt_at <= $1 AND p.delivery = 'push' AND p.state = 'active'`,
      [now],
    );
    return rows.map(({ partnerId }) => partnerId);
  }

  /** Gives up what nobody fetched since a moment. @returns what was given up */
  async giveUpUnfetched(
    tx: Transaction,
    before: Date,
    now: Date,
  ): Promise<{ jti: string; partnerId: string; partnerName: string }[]> {
    return tx.query(
      `UPDATE sharing.outgoing_message m
          SET state = 'dead', failure = 'not-fetched', ended_at = $2, version = m.version + 1
         FROM sharing.partner p
        WHERE p.id = m.partner_id AND p.delivery = 'poll' AND m.state IN ${OPEN} AND m.tried_since < $1
       RETURNING m.jti, m.partner_id AS "partnerId", p.name AS "partnerName"`,
      [before, now],
    );
  }

  async cancel(tx: Transaction, jti: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE sharing.outgoing_message SET state = 'cancelled', ended_at = $2, version = version + 1 WHERE jti = $1`,
      [jti, now],
    );
  }

  /** Once more from the beginning: its age counts from now. */
  async revive(tx: Transaction, jti: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE sharing.outgoing_message
          SET state = 'queued', attempts = 0, next_attempt_at = $2, tried_since = $2, ended_at = NULL, version = version + 1
        WHERE jti = $1`,
      [jti, now],
    );
  }
}
