import { Injectable } from '@nestjs/common';
import { type Actor, apiKeyActor, personActor, type Right, type Role } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { bulkUnknown } from '../triage.errors.js';
import { type BulkItemState, type BulkOrder, type BulkState } from './bulk-order.js';

export interface BulkRecord {
  id: string;
  order: BulkOrder;
  state: BulkState;
  actorKind: Actor['kind'];
  actorId: string | null;
  rights: string[];
  targetRef: string | null;
  doneAt: Date | null;
}

export interface WaitingItem {
  position: number;
  ref: string;
  subjectId: string;
  version: number;
}

/** What became of one item; the version that the change made. */
export interface ItemOutcome {
  position: number;
  state: BulkItemState;
  reason: string | null;
  version: number | null;
}

const RECORD = `b.id, b."order", b.state, b.actor_kind AS "actorKind", b.actor_id AS "actorId",
  b.rights, b.target_ref AS "targetRef", b.done_at AS "doneAt"`;

/** The tables of bulk orders. */
@Injectable()
export class BulkStore {
  /** Locks it, so that a job that was started twice works one after the other. */
  async lock(tx: Transaction, id: string): Promise<BulkRecord | null> {
    const [record] = await tx.query<BulkRecord>(
      `SELECT ${RECORD} FROM triage.bulk b WHERE b.id = $1 FOR UPDATE`,
      [id],
    );
    return record ?? null;
  }

  /** The caller's own. @throws DomainError `TRIAGE.BULK_UNKNOWN`: not there, or another's */
  async lockOwn(tx: Transaction, actor: Actor, id: string): Promise<BulkRecord> {
    const record = await this.lock(tx, id);
    if (!record || record.actorKind !== actor.kind || record.actorId !== actor.id) throw bulkUnknown();
    return record;
  }

  /**
   * Who gave it, with the rights that he has by now; null where the account is gone, or the key is revoked or over. A key
   * does no more than it could when it gave the order.
   */
  async actorOf(
    tx: Transaction,
    { actorKind, actorId, rights }: BulkRecord,
    now: Date,
  ): Promise<Actor | null> {
    if (actorId === null) return null;
    if (actorKind !== 'person') {
      const [key] = await tx.query<{ id: string; name: string; scopes: Right[] }>(
        `SELECT id, name, scopes FROM identity.api_key
          WHERE id = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)`,
        [actorId, now],
      );
      return key
        ? apiKeyActor({ ...key, scopes: key.scopes.filter((scope) => rights.includes(scope)) })
        : null;
    }
    const [person] = await tx.query<{ id: string; name: string; roles: Role[]; teamIds: string[] }>(
      `SELECT p.id, p.name, p.roles, array(SELECT team_id FROM identity.team_member WHERE person_id = p.id) AS "teamIds"
         FROM identity.person p WHERE p.id = $1 AND p.disabled_at IS NULL`,
      [actorId],
    );
    return person ? personActor(person) : null;
  }

  next(tx: Transaction, id: string, state: 'waiting' | 'undoing', limit: number): Promise<WaitingItem[]> {
    return tx.query<WaitingItem>(
      `SELECT position, ref, subject_id AS "subjectId", version FROM triage.bulk_item
        WHERE bulk_id = $1 AND state = $2 ORDER BY position LIMIT $3`,
      [id, state, limit],
    );
  }

  async settle(tx: Transaction, id: string, outcomes: readonly ItemOutcome[]): Promise<void> {
    await tx.query(
      `UPDATE triage.bulk_item i SET state = o.state, reason = o.reason, version = coalesce(o.version, i.version)
         FROM jsonb_to_recordset($2::jsonb) o(position integer, state text, reason text, version integer)
        WHERE i.bulk_id = $1 AND i.position = o.position`,
      [id, JSON.stringify(outcomes)],
    );
  }

  async setState(tx: Transaction, id: string, state: BulkState, doneAt: Date | null): Promise<void> {
    await tx.query(`UPDATE triage.bulk SET state = $2, done_at = coalesce($3, done_at) WHERE id = $1`, [
      id,
      state,
      doneAt,
    ]);
  }

  async setTarget(tx: Transaction, id: string, ref: string): Promise<void> {
    await tx.query(`UPDATE triage.bulk SET target_ref = $2 WHERE id = $1`, [id, ref]);
  }
}
