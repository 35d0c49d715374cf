import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { NOT_ENDED } from '../workflow/incident-state.js';
import { IncidentClocks } from './incident-clocks.js';

/** Restarts the clock by which a reporter hears from us, in every case that holds his report. */
@Injectable()
export class KeepInformed {
  constructor(private readonly clocks: IncidentClocks) {}

  /** @param sentAt when a person's message left for him; an earlier or the same one changes nothing */
  async execute(tx: Transaction, reportId: string, sentAt: Date): Promise<void> {
    const cases = await tx.query<{ id: string; level: number }>(
      `SELECT i.id, coalesce(i.severity_override, i.severity_level)::int AS level
         FROM incidents.incident_report ir JOIN incidents.incident i ON i.id = ir.incident_id
        WHERE ir.report_id = $1 AND i.${NOT_ENDED} ORDER BY i.id FOR NO KEY UPDATE OF i`,
      [reportId],
    );
    for (const { id, level } of cases) await this.clocks.restartInforming(tx, id, level, sentAt);
  }
}
