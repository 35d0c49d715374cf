import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { incidentMerged, incidentUnknown } from '../incidents.errors.js';
import { COLUMNS, type IncidentChanges, type IncidentRecord } from './incident.record.js';
import { type IncidentRow, ROW_COLUMNS, SURVIVOR } from './incident.view.js';
import { readReference } from './reference.js';
import { visibleIncidents } from './visible-incidents.js';

// numeric comes as text from the driver; the score fits a double.
const RECORD = Object.entries(COLUMNS)
  .map(([field, column]) => `i.${column}${field === 'severityScore' ? '::float8' : ''} AS "${field}"`)
  .join(', ');

/** The incident's own row. */
@Injectable()
export class IncidentRepository {
  /**
   * Locks the incident for the rest of the transaction, if the actor may see it.
   * @throws DomainError `INCIDENT.UNKNOWN` for what is not there and what he may not see alike; `INCIDENT.MERGED` (409)
   */
  async lockVisible(tx: Transaction, actor: Actor, ref: string): Promise<IncidentRecord> {
    const reference = readReference(ref);
    if (!reference) throw incidentUnknown();
    const params: unknown[] = [reference];
    const [record] = await tx.query<IncidentRecord>(
      `SELECT ${RECORD} FROM incidents.incident i
        WHERE i.reference = $1 AND ${visibleIncidents('i', actor, params)} FOR NO KEY UPDATE OF i`,
      params,
    );
    if (!record) throw await this.whyNot(tx, actor, reference);
    return record;
  }

  /** A merged incident is not written to by its old reference: its versions are not the survivor's. */
  private async whyNot(tx: Transaction, actor: Actor, reference: string): Promise<Error> {
    const params: unknown[] = [reference];
    const [survivor] = await tx.query<{ ref: string }>(
      `SELECT i.reference AS ref FROM incidents.incident i
        WHERE i.id = ${SURVIVOR} AND i.reference <> $1 AND ${visibleIncidents('i', actor, params)}`,
      params,
    );
    return survivor ? incidentMerged(survivor.ref) : incidentUnknown();
  }

  /** Locks several in one order, whoever asks for them in which: two merges of the same never wait in a circle. */
  async lockInOrder(tx: Transaction, named: { references?: readonly string[]; ids?: readonly string[] }) {
    await tx.query(
      `SELECT FROM incidents.incident WHERE reference = ANY($1) OR id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
      [(named.references ?? []).map(readReference), named.ids ?? []],
    );
  }

  /** Where a reference leads, if the actor may see what it leads to; the incident itself where it was not merged. */
  async placeOf(
    tx: Transaction,
    actor: Actor,
    ref: string,
  ): Promise<{ id: string; survivorId: string } | null> {
    const params: unknown[] = [readReference(ref)];
    const [place] = await tx.query<{ id: string; survivorId: string }>(
      `SELECT o.id, i.id AS "survivorId"
         FROM incidents.incident o JOIN incidents.incident i ON i.id = coalesce(o.merged_into_id, o.id)
        WHERE o.reference = $1 AND ${visibleIncidents('i', actor, params)}`,
      params,
    );
    return place ?? null;
  }

  /** For jobs, which act for nobody. Null if there is none. */
  async lockById(tx: Transaction, id: string): Promise<IncidentRecord | null> {
    const [record] = await tx.query<IncidentRecord>(
      `SELECT ${RECORD} FROM incidents.incident i WHERE i.id = $1 FOR NO KEY UPDATE OF i`,
      [id],
    );
    return record ?? null;
  }

  async insert(tx: Transaction, record: Omit<IncidentRecord, 'version'>, actorId: string | null, now: Date) {
    const fields = Object.keys(record) as (keyof typeof record)[];
    const values = fields.map((field) => toColumn(record[field]));
    const columns = [...fields.map((field) => COLUMNS[field]), 'opened_by', 'opened_at', 'updated_at'];
    const places = columns.map((_, index) => `$${index + 1}`);
    await tx.query(`INSERT INTO incidents.incident (${columns.join(', ')}) VALUES (${places.join(', ')})`, [
      ...values,
      actorId,
      now,
      now,
    ]);
  }

  /** Writes the changes and counts the version up. @returns the new version */
  async update(
    tx: Transaction,
    before: IncidentRecord,
    changes: IncidentChanges,
    now: Date,
  ): Promise<number> {
    const params: unknown[] = [before.id, now];
    const sets = (Object.keys(changes) as (keyof IncidentChanges)[])
      .filter((field) => changes[field] !== undefined)
      .map((field) => `${COLUMNS[field]} = $${params.push(toColumn(changes[field]))}`);
    await tx.query(
      `UPDATE incidents.incident SET ${[...sets, 'version = version + 1', 'updated_at = $2'].join(', ')} WHERE id = $1`,
      params,
    );
    return before.version + 1;
  }

  /** The line of the list, as it stands in this transaction. */
  async row(tx: Transaction, id: string): Promise<IncidentRow> {
    const [row] = await tx.query<IncidentRow>(
      `SELECT ${ROW_COLUMNS} FROM incidents.incident i WHERE i.id = $1`,
      [id],
    );
    if (!row) throw incidentUnknown();
    return row;
  }
}

function toColumn(value: unknown): unknown {
  const isObject = typeof value === 'object' && value !== null && !(value instanceof Date);
  return isObject ? JSON.stringify(value) : value;
}
