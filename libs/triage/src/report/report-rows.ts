import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { reportUnknown } from '../triage.errors.js';
import { type ReportRow, rowColumns } from './report-row.js';

/** The line of the list for one report, as it stands in a transaction: what a decision answers. */
@Injectable()
export class ReportRows {
  async one(tx: Transaction, actor: Actor, id: string): Promise<ReportRow> {
    const params: unknown[] = [id];
    const [row] = await tx.query<ReportRow>(
      `SELECT ${rowColumns(actor, params)} FROM intake.report r WHERE r.id = $1`,
      params,
    );
    if (!row) throw reportUnknown();
    return row;
  }
}
