import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type PartMoved } from './part-mover.js';
import { type TransferRecord } from './transfer.record.js';

const RECORD = `t.id, t.kind, t.from_id AS "fromId", t.to_id AS "toId", t.at, t.by_id AS "byId", t.undo_until AS "undoUntil",
  t.undone_at AS "undoneAt", t.before`;

/** The ledger of merges and splits. */
@Injectable()
export class Transfers {
  async insert(
    tx: Transaction,
    transfer: Omit<TransferRecord, 'undoneAt' | 'byId'> & {
      reason: string | null;
      by: { id: string | null; name: string };
    },
    parts: readonly PartMoved[],
  ): Promise<void> {
    const { id, kind, fromId, toId, reason, at, by, undoUntil, before } = transfer;
    await tx.query(
      `INSERT INTO incidents.transfer (id, kind, from_id, to_id, reason, at, by_id, by_name, undo_until, before)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)`,
      [id, kind, fromId, toId, reason, at, by.id, by.name, undoUntil, JSON.stringify(before)],
    );
    await this.add(tx, id, parts);
  }

  /** Rows that moved with a transfer, or came after it by the same way. */
  async add(tx: Transaction, id: string, parts: readonly PartMoved[]): Promise<void> {
    if (parts.length === 0) return;
    await tx.query(
      `INSERT INTO incidents.transfer_part (transfer_id, part, moved, aside)
       SELECT $1, l.part, l.moved, l.aside FROM jsonb_to_recordset($2::jsonb) l(part text, moved jsonb, aside jsonb)
       ON CONFLICT (transfer_id, part) DO UPDATE SET moved = transfer_part.moved || excluded.moved,
                                                     aside = transfer_part.aside || excluded.aside`,
      [id, JSON.stringify(parts)],
    );
  }

  /** The merge that an incident is in now; null where it is in none. */
  async mergeOf(tx: Transaction, fromId: string): Promise<TransferRecord | null> {
    const [record] = await tx.query<TransferRecord>(
      `SELECT ${RECORD} FROM incidents.transfer t WHERE t.from_id = $1 AND t.kind = 'merge' AND t.undone_at IS NULL`,
      [fromId],
    );
    return record ?? null;
  }

  /** The same and where that went, up to the last survivor. */
  async chainOf(tx: Transaction, fromId: string): Promise<TransferRecord[]> {
    const chain: TransferRecord[] = [];
    for (let next = await this.mergeOf(tx, fromId); next; next = await this.mergeOf(tx, next.toId))
      chain.push(next);
    return chain;
  }

  /** The merges that a survivor holds now, from a given one on, in the order in which they were made. */
  activeFrom(tx: Transaction, { id, toId }: TransferRecord): Promise<TransferRecord[]> {
    return tx.query<TransferRecord>(
      `SELECT ${RECORD} FROM incidents.transfer t
        WHERE t.to_id = $1 AND t.kind = 'merge' AND t.undone_at IS NULL AND t.id >= $2 ORDER BY t.id`,
      [toId, id],
    );
  }

  async rewrite(tx: Transaction, id: string, before: TransferRecord['before']): Promise<void> {
    await tx.query(`UPDATE incidents.transfer SET before = $2::jsonb WHERE id = $1`, [
      id,
      JSON.stringify(before),
    ]);
  }

  async byId(tx: Transaction, id: string): Promise<TransferRecord | null> {
    const [record] = await tx.query<TransferRecord>(
      `SELECT ${RECORD} FROM incidents.transfer t WHERE t.id = $1`,
      [id],
    );
    return record ?? null;
  }

  async markUndone(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.query(`UPDATE incidents.transfer SET undone_at = $2 WHERE id = $1`, [id, now]);
  }
}
