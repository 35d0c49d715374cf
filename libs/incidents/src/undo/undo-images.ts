import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type ClockFacts } from '../clocks/clock.policy.js';
import { IncidentClocks } from '../clocks/incident-clocks.js';

type Row = Record<string, unknown> & { id: string };

/** Rows as they stood before a change, by table; they go into the record, where undoing finds them. */
export type Images = Partial<Record<ImageTable, Row[]>>;

type ImageTable = keyof typeof SOURCES;

/** What a change of the incident may change besides its own row; `$1` is the incident. */
const SOURCES = {
  'incidents.clock': `SELECT to_jsonb(p) FROM incidents.clock p WHERE p.incident_id = $1`,
  'incidents.task': `SELECT to_jsonb(p) FROM incidents.task p WHERE p.incident_id = $1 AND p.done_at IS NULL`,
  'incidents.countermeasure': `
    SELECT to_jsonb(p) FROM incidents.countermeasure p
     WHERE p.state IN ('planned', 'active')
       AND (p.incident_id = $1 OR p.id IN (SELECT h.countermeasure_id FROM incidents.countermeasure_holder h
                                            WHERE h.incident_id = $1))`,
} as const;

/** Keeps and restores the rows that change along with an incident. */
@Injectable()
export class UndoImages {
  constructor(private readonly clocks: IncidentClocks) {}

  /** The rows now, for the record of the change that follows. One statement. */
  async take(tx: Transaction, incidentId: string, tables: readonly ImageTable[]): Promise<Images> {
    const columns = tables.map((table) => `ARRAY(${SOURCES[table]}) AS "${table}"`);
    const [images] = await tx.query<Images>(`SELECT ${columns.join(', ')}`, [incidentId]);
    return images ?? {};
  }

  /** One row, where it is known which will change. */
  async takeRow(tx: Transaction, table: ImageTable, id: string): Promise<Images> {
    const [row] = await tx.query<{ image: Row }>(
      `SELECT to_jsonb(p) AS image FROM ${table} p WHERE p.id = $1`,
      [id],
    );
    return row ? { [table]: [row.image] } : {};
  }

  /** Writes them back. Rows that carry a version count it up: whoever saw the later state is stale. */
  async restore(tx: Transaction, incidentId: string, images: Images): Promise<void> {
    const { 'incidents.clock': clocks, ...others } = images;
    for (const [table, rows] of Object.entries(others)) await writeBack(tx, table, rows);
    if (!clocks) return;
    // What the change began anew goes; what runs again is watched again.
    await tx.query(`DELETE FROM incidents.clock WHERE incident_id = $1 AND id <> ALL($2::uuid[])`, [
      incidentId,
      clocks.map(({ id }) => id),
    ]);
    await writeBack(tx, 'incidents.clock', clocks);
    const now = await this.clocks.load(tx, incidentId);
    await this.clocks.settleDue(tx, incidentId, now);
    await this.clocks.watch(tx, incidentId, now.filter(isRunning));
  }
}

function isRunning({ state }: ClockFacts): boolean {
  return state === 'running';
}

const KEPT = new Set(['id', 'incident_id', 'version']);

async function writeBack(tx: Transaction, table: string, rows: readonly Row[] | undefined): Promise<void> {
  const [first] = rows ?? [];
  if (!first) return;
  const columns = Object.keys(first).filter((name) => !KEPT.has(name));
  const sets = columns.map((name) => `"${name}" = b."${name}"`);
  if ('version' in first) sets.push('version = p.version + 1');
  await tx.query(
    `UPDATE ${table} p SET ${sets.join(', ')}
       FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) b WHERE p.id = b.id`,
    [JSON.stringify(rows)],
  );
}
