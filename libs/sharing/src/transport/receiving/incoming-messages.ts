import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@tocsin/platform';
import { type VerifiedSet } from '../envelope/verify-set.js';
import { type IncomingState } from '../transport.vocabulary.js';
import { processingJob } from './processing-jobs.js';

export interface NewIncoming {
  id: string;
  partnerId: string;
  set: VerifiedSet;
  raw: Buffer;
  sha256: string;
  way: 'push' | 'poll';
  receivedAt: Date;
}

/** A stored message on its way through the job. */
export interface StoredIncoming {
  id: string;
  partnerId: string;
  jti: string;
  kid: string;
  sha256: string;
  raw: Buffer | null;
  issuedAt: Date;
  toe: Date | null;
  receivedAt: Date;
  state: IncomingState;
  version: number;
}

/** What partners brought, each `jti` of a partner once. */
@Injectable()
export class IncomingMessages {
  constructor(private readonly database: Database) {}

  /**
   * Bytes and the job that works on them in one statement, which is a transaction of its own: what a partner waits for.
   * @returns null: stored; else the hash of what came under this `jti` before
   */
  async store(message: NewIncoming): Promise<string | null> {
    const { set } = message;
    const { event } = set;
    const { task, key, queue, maxAttempts } = processingJob(message);
    const stored = await this.database.query(
      `WITH stored AS (
         INSERT INTO sharing.incoming_message (id, partner_id, jti, sha256, size, raw, kid, event, case_owner, case_id,
                case_revision, exercise, way, issued_at, toe, received_at, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'received')
         ON CONFLICT (partner_id, jti) DO NOTHING RETURNING id)
       SELECT platform.enqueue_job($17, json_build_object('id', id), $18, NULL, $19, $20)::text FROM stored`,
      [
        message.id,
        message.partnerId,
        set.jti,
        message.sha256,
        message.raw.length,
        message.raw,
        set.kid,
        event.name,
        event.case?.owner ?? null,
        event.case?.id ?? null,
        event.case?.revision ?? null,
        event.exercise,
        message.way,
        set.issuedAt,
        set.toe,
        message.receivedAt,
        task,
        key,
        maxAttempts,
        queue,
      ],
    );
    if (stored.length > 0) return null;
    const [before] = await this.database.query<{ sha256: string }>(
      `SELECT sha256 FROM sharing.incoming_message WHERE partner_id = $1 AND jti = $2`,
      [message.partnerId, set.jti],
    );
    if (!before) throw new Error('a message is neither stored nor was it before');
    return before.sha256;
  }

  /** Whether one of the same case came before it and is to be tried again. */
  async isOvertaking(tx: Transaction, id: string): Promise<boolean> {
    const before = await tx.query(
      `SELECT FROM sharing.incoming_message m JOIN sharing.incoming_message e
           ON e.partner_id = m.partner_id AND e.case_owner = m.case_owner AND e.case_id = m.case_id
        WHERE m.id = $1 AND e.sequence < m.sequence AND e.state = 'received' AND e.raw IS NOT NULL LIMIT 1`,
      [id],
    );
    return before.length > 0;
  }

  /** Whether exactly these bytes came from the partner before. */
  async isHeld(partnerId: string, jti: string, sha256: string): Promise<boolean> {
    const held = await this.database.query(
      `SELECT FROM sharing.incoming_message WHERE partner_id = $1 AND jti = $2 AND sha256 = $3`,
      [partnerId, jti, sha256],
    );
    return held.length > 0;
  }

  async lock(tx: Transaction, id: string): Promise<StoredIncoming | null> {
    const [row] = await tx.query<StoredIncoming>(
      `SELECT id, partner_id AS "partnerId", jti, kid, sha256, raw, issued_at AS "issuedAt", toe,
              received_at AS "receivedAt", state, version
         FROM sharing.incoming_message WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  async end(
    tx: Transaction,
    id: string,
    state: 'processed' | 'dropped',
    { at, detail }: { at: Date; detail: string | null },
  ): Promise<void> {
    await tx.query(
      `UPDATE sharing.incoming_message SET state = $2, processed_at = $3, detail = $4, version = version + 1 WHERE id = $1`,
      [id, state, at, detail],
    );
  }

  /** @returns whether it stood as `received` still */
  async failed(
    tx: Transaction,
    id: string,
    { attempts, detail, isLast }: { attempts: number; detail: string; isLast: boolean },
  ): Promise<boolean> {
    const changed = await tx.query(
      `UPDATE sharing.incoming_message
          SET attempts = $2, detail = $3, state = CASE WHEN $4 THEN 'failed' ELSE state END, version = version + 1
        WHERE id = $1 AND state = 'received' RETURNING id`,
      [id, attempts, detail, isLast],
    );
    return changed.length > 0;
  }

  async again(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE sharing.incoming_message SET state = 'received', attempts = 0, version = version + 1 WHERE id = $1`,
      [id],
    );
  }

  /** Takes the bytes away that came under these `jti`s; who sent what, when, and its hash stay. @returns how many */
  async purge(tx: Transaction, partnerId: string, jtis: readonly string[], at: Date): Promise<number> {
    const purged = await tx.query(
      `UPDATE sharing.incoming_message SET raw = NULL, purged_at = $3, version = version + 1
        WHERE partner_id = $1 AND jti = ANY($2) AND raw IS NOT NULL RETURNING id`,
      [partnerId, jtis, at],
    );
    return purged.length;
  }
}
