import { HandlesJob, type JobHandler } from '@tocsin/platform';
import { ExamineReports } from './examine-reports.js';

/** Examines a report that has just come in. */
@HandlesJob('report.examine')
export class ExamineReport implements JobHandler<{ reportId: string }> {
  constructor(private readonly examine: ExamineReports) {}

  async run({ reportId }: { reportId: string }): Promise<void> {
    await this.examine.execute([reportId]);
  }
}
