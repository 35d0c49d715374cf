import { Injectable } from '@nestjs/common';
import { TriageLevels, type TriageTerms, type WaitingReport } from '@tocsin/incidents';
import { type Database, type Transaction } from '@tocsin/platform';

type Organisations = WaitingReport['organisations'];

/** Until when reports are decided on: as agreed with those whom they affect. */
@Injectable()
export class ReportClock {
  constructor(private readonly levels: TriageLevels) {}

  /** The ends, in the order of the reports. */
  ends(reader: Database | Transaction, reports: readonly WaitingReport[]): Promise<Date[]> {
    return this.levels.ends(reader, reports);
  }

  /** The ends of examined reports, in their order. Two statements at most, however many. */
  async endsOf(
    tx: Transaction,
    reports: readonly { id: string; level: number; start: Date }[],
  ): Promise<Date[]> {
    return this.ends(tx, await this.withAffected(tx, reports));
  }

  /** What holds for examined reports, in their order. Two statements at most, however many. */
  async termsOf(
    reader: Database | Transaction,
    reports: readonly { id: string; level: number }[],
  ): Promise<TriageTerms[]> {
    return reports.length === 0 ? [] : this.levels.terms(reader, await this.withAffected(reader, reports));
  }

  /** The end for one report whose examination said whom it affects. */
  async end(tx: Transaction, id: string, level: number, start: Date): Promise<Date> {
    const [end] = await this.endsOf(tx, [{ id, level, start }]);
    if (!end) throw new Error('a report has one end');
    return end;
  }

  private async withAffected<T extends { id: string }>(
    reader: Database | Transaction,
    reports: readonly T[],
  ): Promise<(T & { organisations: Organisations })[]> {
    const affected = await reader.query<{ reportId: string; organisations: Organisations }>(
      `SELECT s.report_id AS "reportId",
              json_agg(json_build_object('id', o->>'id', 'sector', o->>'sector', 'legalClass', o->>'legalClass'))
                AS organisations
         FROM triage.suggestion s, jsonb_array_elements(s.organisations) o
        WHERE s.report_id = ANY($1::uuid[]) GROUP BY s.report_id`,
      [reports.map(({ id }) => id)],
    );
    const byReport = new Map(affected.map(({ reportId, organisations }) => [reportId, organisations]));
    return reports.map((report) => ({ ...report, organisations: byReport.get(report.id) ?? [] }));
  }
}
