import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type IncidentPart, partName } from './incident-parts.js';
import { type TransferRecord } from './transfer.record.js';
import {
  alike,
  doublesOf,
  inKeys,
  keyOf,
  owned,
  PartMover,
  type PartMoved,
  type RowKey,
} from './part-mover.js';

interface End {
  id: string;
  reference: string;
}

/**
 * Takes a transfer's rows back. A row that has gone elsewhere since, or that somebody took away, stays where it is; one
 * that two merges brought (the second found it there already) stays for the other's sake.
 */
@Injectable()
export class PartReturner {
  constructor(private readonly mover: PartMover) {}

  /** @param holder where the rows are now @param owner whose they were */
  async returnAll(
    tx: Transaction,
    { id: transferId, at }: TransferRecord,
    holder: End,
    owner: End,
  ): Promise<void> {
    const ledger = await tx.query<PartMoved>(
      `SELECT part, moved, aside FROM incidents.transfer_part WHERE transfer_id = $1`,
      [transferId],
    );
    const parts = this.mover.moving();
    for (const part of parts) {
      const line = ledger.find((each) => each.part === partName(part));
      if (!line) continue;
      await this.putBack(tx, part, line.aside, holder, owner);
      const returned = await this.moveBack(tx, part, line.moved, holder, owner);
      if (doublesOf(part) && returned.length > 0) await this.replace(tx, part, returned, transferId, holder);
    }
    for (const part of parts) if (part.follows) await this.follow(tx, part, holder, owner, at);
  }

  private async moveBack(
    tx: Transaction,
    part: IncidentPart,
    keys: readonly RowKey[],
    holder: End,
    owner: End,
  ): Promise<RowKey[]> {
    if (keys.length === 0) return [];
    const params: unknown[] = [holder.id, owner.id, JSON.stringify(keys)];
    const rows = await tx.query<{ line: RowKey }>(
      `UPDATE ${part.table} p SET ${setsOf(part, owner, params)}
        WHERE ${owned(part, '$1')} AND ${inKeys(part, '$3')} RETURNING to_jsonb(p) AS line`,
      params,
    );
    return rows.map(({ line }) => line);
  }

  /** What stood in the ledger only, as it was; not what has been taken away from the other side since. */
  private async putBack(
    tx: Transaction,
    part: IncidentPart,
    rows: readonly RowKey[],
    holder: End,
    owner: End,
  ): Promise<void> {
    const same = doublesOf(part);
    if (rows.length === 0 || !same) return;
    const back = rows.map((row) => ({
      ...row,
      [part.column]: owner.id,
      ...(part.reference ? { [part.reference]: owner.reference } : {}),
    }));
    await tx.query(
      `INSERT INTO ${part.table} SELECT p.* FROM jsonb_populate_recordset(NULL::${part.table}, $2::jsonb) p
        WHERE EXISTS (SELECT FROM ${part.table} s WHERE s.${part.column} = $1 AND ${alike(same, 's')})
       ON CONFLICT DO NOTHING`,
      [holder.id, JSON.stringify(back)],
    );
  }

  /** Another merge had found these rows here and put its own aside: now it brings them. */
  private async replace(
    tx: Transaction,
    part: IncidentPart,
    returned: readonly RowKey[],
    transferId: string,
    holder: End,
  ): Promise<void> {
    const same = doublesOf(part) ?? [];
    const others = await tx.query<PartMoved & { transferId: string }>(
      `SELECT t.id AS "transferId", l.part, l.moved, l.aside
         FROM incidents.transfer t JOIN incidents.transfer_part l ON l.transfer_id = t.id
        WHERE t.to_id = $1 AND t.id <> $2 AND t.undone_at IS NULL AND l.part = $3 AND l.aside <> '[]' ORDER BY t.at, t.id`,
      [holder.id, transferId, partName(part)],
    );
    const missing = new Set(returned.map((row) => keyText(same, row)));
    for (const other of others) {
      const brought = other.aside.filter((row) => missing.delete(keyText(same, row)));
      if (brought.length === 0) continue;
      const rows = brought.map((row) => ({
        ...row,
        [part.column]: holder.id,
        ...(part.reference ? { [part.reference]: holder.reference } : {}),
      }));
      await tx.query(
        `INSERT INTO ${part.table} SELECT p.* FROM jsonb_populate_recordset(NULL::${part.table}, $1::jsonb) p`,
        [JSON.stringify(rows)],
      );
      await tx.query(
        `UPDATE incidents.transfer_part SET aside = $3::jsonb, moved = moved || (
           SELECT jsonb_agg(${keyOf(part.key)}) FROM jsonb_populate_recordset(NULL::${part.table}, $4::jsonb) p)
          WHERE transfer_id = $1 AND part = $2`,
        [
          other.transferId,
          other.part,
          JSON.stringify(other.aside.filter((row) => !brought.includes(row))),
          JSON.stringify(rows),
        ],
      );
    }
  }

  private async follow(
    tx: Transaction,
    part: IncidentPart,
    holder: End,
    owner: End,
    since: Date,
  ): Promise<void> {
    const params: unknown[] = [holder.id, owner.id, since];
    await tx.query(
      `UPDATE ${part.table} p SET ${setsOf(part, owner, params)} WHERE ${owned(part, '$1')} AND (${part.follows})`,
      params,
    );
  }
}

function setsOf({ column, reference }: IncidentPart, owner: End, params: unknown[]): string {
  const sets = [`${column} = $2`];
  if (reference) sets.push(`${reference} = $${params.push(owner.reference)}`);
  return sets.join(', ');
}

function keyText(columns: readonly string[], row: RowKey): string {
  return JSON.stringify(columns.map((name) => row[name] ?? null));
}
