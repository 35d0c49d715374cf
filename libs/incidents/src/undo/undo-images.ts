import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type ClockFacts } from '../clocks/clock.policy.js';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { SETTLED_BY_END } from '../countermeasures/countermeasure.repository.js';

type Row = Record<string, unknown> & { id: string };

/** Rows as they stood before a change, by table; they go into the record, where undoing finds them. */
export type Images = Partial<Record<ImageTable, Row[]>>;

type ImageTable = keyof typeof SOURCES;

/**
 * What a change of the incident may change besides its own row; `$1` is the incident. Of countermeasures only those that
 * its end settles: what another active incident holds is not touched, so nothing of it is to be put back.
 */
const SOURCES = {
  'incidents.clock': `SELECT to_jsonb(p) FROM incidents.clock p WHERE p.incident_id = $1`,
  'incidents.task': `SELECT to_jsonb(p) FROM incidents.task p WHERE p.incident_id = $1 AND p.done_at IS NULL`,
  'incidents.countermeasure': `
    SELECT to_jsonb(c) FROM incidents.countermeasure c WHERE ${SETTLED_BY_END}`,
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

  /**
   * Writes them back. Rows that carry a version count it up (whoever saw the later state is stale), and are left as they
   * are where it is not the one that the change made: somebody has changed them since.
   * @param restored ids of rows that this deed has put back already; those of this call are added
   * @returns names of what was left, for the record
   */
  async restore(
    tx: Transaction,
    incidentId: string,
    images: Images,
    restored: Set<string>,
  ): Promise<string[]> {
    const { 'incidents.clock': clocks, ...others } = images;
    const kept: string[] = [];
    for (const [table, rows = []] of Object.entries(others)) {
      const written = new Set(await writeBack(tx, table, rows, [...restored]));
      for (const id of written) restored.add(id);
      kept.push(
        ...(await changedSince(
          tx,
          table,
          rows.filter(({ id }) => !written.has(id)),
        )),
      );
    }
    if (!clocks) return kept;
    // What the change began anew goes; what runs again is watched again.
    await tx.query(`DELETE FROM incidents.clock WHERE incident_id = $1 AND id <> ALL($2::uuid[])`, [
      incidentId,
      clocks.map(({ id }) => id),
    ]);
    await writeBack(tx, 'incidents.clock', clocks, []);
    const now = await this.clocks.load(tx, incidentId);
    await this.clocks.settleDue(tx, incidentId, now);
    await this.clocks.watch(tx, incidentId, now.filter(isRunning));
    return kept;
  }
}

function isRunning({ state }: ClockFacts): boolean {
  return state === 'running';
}

const KEPT = new Set(['id', 'incident_id', 'version']);

/** @returns ids of the rows that were written */
async function writeBack(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
  restored: readonly string[],
): Promise<string[]> {
  const [first] = rows;
  if (!first) return [];
  const versioned = 'version' in first;
  const columns = Object.keys(first).filter((name) => !KEPT.has(name));
  const sets = columns.map((name) => `"${name}" = b."${name}"`);
  if (versioned) sets.push('version = p.version + 1');
  const unchanged = versioned ? `AND (p.version = b.version + 1 OR p.id = ANY($2::uuid[]))` : '';
  const written = await tx.query<{ id: string }>(
    `UPDATE ${table} p SET ${sets.join(', ')}
       FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) b WHERE p.id = b.id ${unchanged} RETURNING p.id`,
    versioned ? [JSON.stringify(rows), restored] : [JSON.stringify(rows)],
  );
  return written.map(({ id }) => id);
}

/** Names of those that are still there and no longer as the image or its change left them. */
async function changedSince(tx: Transaction, table: string, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const changed = await tx.query<{ image: Row }>(
    `SELECT to_jsonb(p) AS image FROM ${table} p JOIN jsonb_populate_recordset(NULL::${table}, $1::jsonb) b ON b.id = p.id
      WHERE p.version > b.version ORDER BY p.id`,
    [JSON.stringify(rows)],
  );
  return changed.map(({ image }) => nameOf(image));
}

/** A task by its title, a countermeasure by what it is against. */
function nameOf({ title, kind, targets }: Row): string {
  if (typeof title === 'string') return title;
  return [String(kind), Array.isArray(targets) ? targets.join(', ') : ''].join(' ').trim();
}
