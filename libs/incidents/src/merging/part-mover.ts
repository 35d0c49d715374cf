import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type IncidentPart, IncidentParts, partName } from './incident-parts.js';

export type RowKey = Record<string, unknown>;

/** What became of the rows of one part. */
export interface PartMoved {
  part: string;
  /** Keys of the rows that belong to the other incident now. */
  moved: RowKey[];
  /** Whole rows that the other incident had already: they are in the ledger only. */
  aside: RowKey[];
}

interface End {
  id: string;
  reference: string;
}

/** Moves the rows of registered tables from one incident to another, a statement for each table. */
@Injectable()
export class PartMover {
  constructor(private readonly parts: IncidentParts) {}

  /** All rows of everything that moves. The two incidents are locked by the caller. */
  async moveAll(tx: Transaction, from: End, to: End): Promise<PartMoved[]> {
    const all: PartMoved[] = [];
    for (const part of this.moving()) all.push(await this.move(tx, part, from, to));
    return all.filter(({ moved, aside }) => moved.length + aside.length > 0);
  }

  /** Chosen rows of one part, by their keys. */
  async moveChosen(
    tx: Transaction,
    table: string,
    keys: readonly RowKey[],
    from: End,
    to: End,
  ): Promise<PartMoved> {
    const part = this.moving().find((each) => each.table === table);
    if (!part) throw new Error(`nothing that moves is called ${table}`);
    return this.move(tx, part, from, to, keys);
  }

  /** What hangs on rows that have gone already: messages with their thread, a thread with its report. */
  async moveFollowing(tx: Transaction, from: End, to: End): Promise<PartMoved[]> {
    const all: PartMoved[] = [];
    for (const part of this.moving()) {
      if (!part.follows) continue;
      const follows = part.follows.replaceAll('$3', `'-infinity'::timestamptz`);
      all.push(
        await this.move(
          tx,
          { ...part, where: [part.where, follows].filter(Boolean).join(' AND ') },
          from,
          to,
        ),
      );
    }
    return all.filter(({ moved }) => moved.length > 0);
  }

  /** How many rows a merge would move, by part. One statement. */
  async count(tx: Pick<Transaction, 'query'>, fromId: string): Promise<Record<string, number>> {
    const parts = this.moving();
    const counts = parts.map(
      (part, index) => `(SELECT count(*)::int FROM ${part.table} p WHERE ${owned(part, '$1')}) AS "${index}"`,
    );
    const [row] = await tx.query<Record<string, number>>(`SELECT ${counts.join(', ')}`, [fromId]);
    return Object.fromEntries(parts.map((part, index) => [partName(part), row?.[String(index)] ?? 0]));
  }

  moving(): IncidentPart[] {
    return this.parts.all().filter(({ way }) => way === 'moves');
  }

  private async move(
    tx: Transaction,
    part: IncidentPart,
    from: End,
    to: End,
    chosen?: readonly RowKey[],
  ): Promise<PartMoved> {
    const params: unknown[] = [from.id, to.id];
    const { table, column, key, reference } = part;
    const own = [owned(part, '$1')];
    if (chosen) own.push(inKeys(part, `$${params.push(JSON.stringify(chosen))}`));
    const same = doublesOf(part);
    const sets = [`${column} = $2`];
    if (reference) sets.push(`${reference} = $${params.push(to.reference)}`);
    const mine = own.join(' AND ');
    const double = same
      ? `EXISTS (SELECT FROM ${table} s WHERE s.${column} = $2 AND ${alike(same, 's')})`
      : 'false';
    const [row] = await tx.query<{ moved: RowKey[]; aside: RowKey[] }>(
      `WITH put AS (DELETE FROM ${table} p WHERE ${mine} AND ${double} RETURNING to_jsonb(p) AS line),
            gone AS (UPDATE ${table} p SET ${sets.join(', ')} WHERE ${mine} AND NOT ${double} RETURNING ${keyOf(key)} AS line)
       SELECT coalesce((SELECT jsonb_agg(line) FROM put), '[]') AS aside,
              coalesce((SELECT jsonb_agg(line) FROM gone), '[]') AS moved`,
      params,
    );
    return { part: partName(part), moved: row?.moved ?? [], aside: row?.aside ?? [] };
  }
}

/** SQL: the row `p` belongs to the incident of a parameter. */
export function owned({ column, where }: IncidentPart, id: string): string {
  return `p.${column} = ${id}${where ? ` AND (${where})` : ''}`;
}

/** SQL: the row `p` is one of the keys in a parameter of JSON. */
export function inKeys({ table, key }: IncidentPart, param: string): string {
  const columns = key.map((name) => `p.${name}`).join(', ');
  const wanted = key.map((name) => `k.${name}`).join(', ');
  return `(${columns}) IN (SELECT ${wanted} FROM jsonb_populate_recordset(NULL::${table}, ${param}::jsonb) k)`;
}

/** The columns by which two rows of two incidents say the same; null where that cannot be. */
export function doublesOf({ key, unique }: IncidentPart): readonly string[] | null {
  if (unique) return unique;
  return key.length === 1 && key[0] === 'id' ? null : key;
}

export function alike(columns: readonly string[], other: string): string {
  return columns.map((name) => `${other}.${name} IS NOT DISTINCT FROM p.${name}`).join(' AND ');
}

export function keyOf(key: readonly string[]): string {
  return `jsonb_build_object(${key.map((name) => `'${name}', p.${name}`).join(', ')})`;
}
