import { Injectable } from '@nestjs/common';
import { ServiceLevels } from '@tocsin/incidents';
import { type Database, type Transaction } from '@tocsin/platform';

/** A report whose triage clock begins. */
export interface ClockedReport {
  /** Whom it affects, as far as it is known. */
  organisationIds: readonly string[];
  /** 0 baseline … 5 emergency. */
  level: number;
  start: Date;
}

/** Until when reports are decided on: as agreed with those whom they affect. */
@Injectable()
export class ReportClock {
  constructor(private readonly levels: ServiceLevels) {}

  /** The ends, in the order of the reports. One statement, however many. */
  ends(reader: Database | Transaction, reports: readonly ClockedReport[]): Promise<Date[]> {
    return this.levels.triageEnds(reader, reports);
  }

  /** The ends of examined reports, in their order. Two statements, however many. */
  async endsOf(
    tx: Transaction,
    reports: readonly { id: string; level: number; start: Date }[],
  ): Promise<Date[]> {
    const affected = await tx.query<{ reportId: string; ids: string[] }>(
      `SELECT s.report_id AS "reportId", array_agg(o->>'id') AS ids
         FROM triage.suggestion s, jsonb_array_elements(s.organisations) o
        WHERE s.report_id = ANY($1::uuid[]) GROUP BY s.report_id`,
      [reports.map(({ id }) => id)],
    );
    const byReport = new Map(affected.map(({ reportId, ids }) => [reportId, ids]));
    return this.ends(
      tx,
      reports.map(({ id, level, start }) => ({ organisationIds: byReport.get(id) ?? [], level, start })),
    );
  }

  /** The end for one report whose examination said whom it affects. */
  async end(tx: Transaction, reportId: string, level: number, start: Date): Promise<Date> {
    const affected = await tx.query<{ id: string }>(
      `SELECT o->>'id' AS id FROM triage.suggestion s, jsonb_array_elements(s.organisations) o WHERE s.report_id = $1`,
      [reportId],
    );
    const [end] = await this.ends(tx, [{ organisationIds: affected.map(({ id }) => id), level, start }]);
    if (!end) throw new Error('a report has one end');
    return end;
  }
}
