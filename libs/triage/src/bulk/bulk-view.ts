import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database, type Transaction } from '@tocsin/platform';
import { bulkUnknown } from '../triage.errors.js';
import { type BulkItemState, type BulkOrder, type BulkState } from './bulk-order.js';

export interface BulkItemView {
  ref: string;
  state: BulkItemState;
  reason: string | null;
}

/** A bulk order, how far it has come, and what became of each. */
export interface BulkView {
  id: string;
  kind: BulkOrder['kind'];
  action: string;
  state: BulkState;
  total: number;
  counts: Record<BulkItemState, number>;
  /** The incident that reports went into. */
  incident: string | null;
  doneAt: Date | null;
  items: BulkItemView[];
}

/** Reads a bulk order; its owner's only. Two statements. */
@Injectable()
export class BulkViews {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `TRIAGE.BULK_UNKNOWN` */
  async of(actor: Actor, id: string, reader: Pick<Transaction, 'query'> = this.database): Promise<BulkView> {
    const [bulk] = await reader.query<Omit<BulkView, 'items' | 'counts' | 'total'>>(
      `SELECT id, "order"->>'kind' AS kind, "order"->>'action' AS action, state, target_ref AS incident,
              done_at AS "doneAt"
         FROM triage.bulk WHERE id = $1 AND actor_kind = $2 AND actor_id IS NOT DISTINCT FROM $3`,
      [id, actor.kind, actor.id],
    );
    if (!bulk) throw bulkUnknown();
    const items = await reader.query<BulkItemView>(
      `SELECT ref, state, reason FROM triage.bulk_item WHERE bulk_id = $1 ORDER BY position`,
      [id],
    );
    const count = (state: BulkItemState) => items.filter((item) => item.state === state).length;
    const counts = {
      waiting: count('waiting'),
      done: count('done'),
      skipped: count('skipped'),
      undoing: count('undoing'),
      undone: count('undone'),
      kept: count('kept'),
    };
    return { ...bulk, total: items.length, counts, items };
  }
}
