import { Database, type EventHandler, OnEvent } from '@tocsin/platform';

/** A partner took his case back: what examination made of its words goes too, reasons and matching values. */
@OnEvent('report.withdrawn', 'forget-withdrawn')
export class ForgetWithdrawn implements EventHandler<{ reportId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ reportId }: { reportId: string }): Promise<void> {
    await this.database.query(
      `DELETE FROM triage.suggestion s USING intake.report r
        WHERE s.report_id = $1 AND r.id = s.report_id AND r.withdrawn_at IS NOT NULL`,
      [reportId],
    );
  }
}
