import { Injectable } from '@nestjs/common';
import { Observables } from '@tocsin/observables';
import { Database, Jobs } from '@tocsin/platform';

/**
 * Reports that their partner revised or took back while they were examined. What was found in the old words may have
 * been recorded after the new ones were put there, so it goes, and what stands is examined again.
 */
@Injectable()
export class OvertakenReports {
  constructor(
    private readonly database: Database,
    private readonly observables: Observables,
    private readonly jobs: Jobs,
  ) {}

  async look(reports: readonly { id: string }[]): Promise<void> {
    for (const { id } of reports) {
      await this.database.transaction(async (tx) => {
        const [report] = await tx.query<{ withdrawn: boolean }>(
          `SELECT withdrawn_at IS NOT NULL AS withdrawn FROM intake.report WHERE id = $1 FOR NO KEY UPDATE`,
          [id],
        );
        if (!report) return;
        await this.observables.forget(tx, [{ kind: 'report', id }]);
        if (report.withdrawn) return;
        await tx.query(`UPDATE intake.report SET examined_at = NULL WHERE id = $1`, [id]);
        await this.jobs.enqueue(tx, 'report.examine', { reportId: id }, { key: `examine:${id}` });
      });
    }
  }
}
