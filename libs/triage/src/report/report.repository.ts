import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { unlessSealed } from '@tocsin/intake';
import { type Transaction } from '@tocsin/platform';
import { reportUnknown } from '../triage.errors.js';
import { readReportReference } from './report-reference.js';
import { COLUMNS, type ReportChanges, type ReportRecord } from './report.record.js';
import { visibleReports } from './visible-reports.js';

// A subject becomes a title: not that of sealed evidence.
const RECORD = Object.entries(COLUMNS)
  .map(([field, column]) => {
    const value = column === 'subject' ? unlessSealed('r', 'r.subject') : `r.${column}`;
    return `${value} AS "${field}"`;
  })
  .join(', ');

/** The part of a report's row that triage decides on. */
@Injectable()
export class ReportRepository {
  /**
   * Locks the report for the rest of the transaction, if the actor may see it.
   * @throws DomainError `TRIAGE.REPORT_UNKNOWN` for what is not there and what he may not see alike
   */
  async lockVisible(tx: Transaction, actor: Actor, ref: string): Promise<ReportRecord> {
    const reference = readReportReference(ref);
    if (!reference) throw reportUnknown();
    // Locked first, judged after: only then do the links hold that another decision has just made.
    const [locked] = await tx.query<{ id: string }>(
      `SELECT id FROM intake.report WHERE reference = $1 FOR NO KEY UPDATE`,
      [reference],
    );
    if (!locked) throw reportUnknown();
    const params: unknown[] = [locked.id];
    const [record] = await tx.query<ReportRecord>(
      `SELECT ${RECORD} FROM intake.report r WHERE r.id = $1 AND ${visibleReports('r', actor, params)}`,
      params,
    );
    if (!record) throw reportUnknown();
    return record;
  }

  /** For jobs and events, which act for nobody; in the order of the ids, so that two never wait in a circle. */
  lockByIds(tx: Transaction, ids: readonly string[]): Promise<ReportRecord[]> {
    return tx.query<ReportRecord>(
      `SELECT ${RECORD} FROM intake.report r WHERE r.id = ANY($1::uuid[]) ORDER BY r.id FOR NO KEY UPDATE`,
      [ids],
    );
  }

  /** Writes the changes and counts the version up. @returns the new version */
  async update(tx: Transaction, before: ReportRecord, changes: ReportChanges): Promise<number> {
    const params: unknown[] = [before.id];
    const sets = (Object.keys(changes) as (keyof ReportChanges)[])
      .filter((field) => changes[field] !== undefined)
      .map((field) => `${COLUMNS[field]} = $${params.push(changes[field])}`);
    await tx.query(
      `UPDATE intake.report SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = $1`,
      params,
    );
    return before.version + 1;
  }

  /** The same of many in one statement; what one of them leaves out stays as it is. Versions count up by one. */
  async updateAll(
    tx: Transaction,
    all: readonly { before: ReportRecord; changes: ReportChanges }[],
  ): Promise<void> {
    if (all.length === 0) return;
    const changed = all.flatMap(({ changes }) => Object.keys(changes) as (keyof ReportChanges)[]);
    const fields = [...new Set(changed)];
    const rows = all.map(({ before, changes }) => ({
      id: before.id,
      ...Object.fromEntries(
        fields.map((field) => [
          COLUMNS[field],
          changes[field] === undefined ? before[field] : changes[field],
        ]),
      ),
    }));
    const sets = fields.map((field) => `${COLUMNS[field]} = v.${COLUMNS[field]}`);
    await tx.query(
      `UPDATE intake.report r SET ${[...sets, 'version = r.version + 1'].join(', ')}
         FROM jsonb_populate_recordset(NULL::intake.report, $1::jsonb) v WHERE r.id = v.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Those of some that an actor may see. */
  async visibleOf(tx: Transaction, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
    const params: unknown[] = [ids];
    const rows = await tx.query<{ id: string }>(
      `SELECT r.id FROM intake.report r WHERE r.id = ANY($1::uuid[]) AND ${visibleReports('r', actor, params)}`,
      params,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** A report that another is a copy of, for a decision. @throws DomainError `TRIAGE.REPORT_UNKNOWN` */
  async original(
    tx: Transaction,
    actor: Actor,
    ref: string,
  ): Promise<{ id: string; duplicateOf: string | null }> {
    const reference = readReportReference(ref);
    if (!reference) throw reportUnknown();
    const params: unknown[] = [reference];
    const [found] = await tx.query<{ id: string; duplicateOf: string | null }>(
      `SELECT r.id, r.duplicate_of AS "duplicateOf" FROM intake.report r
        WHERE r.reference = $1 AND ${visibleReports('r', actor, params)}`,
      params,
    );
    if (!found) throw reportUnknown();
    return found;
  }

  /** Whether an incident holds the report, seen or not; any, or the one of a reference. */
  async isLinked(tx: Transaction, id: string, incidentRef: string | null = null): Promise<boolean> {
    const [link] = await tx.query(
      `SELECT FROM incidents.incident_report ir JOIN incidents.incident i ON i.id = ir.incident_id
        WHERE ir.report_id = $1 AND ($2::text IS NULL OR i.reference = $2) LIMIT 1`,
      [id, incidentRef],
    );
    return link !== undefined;
  }
}
