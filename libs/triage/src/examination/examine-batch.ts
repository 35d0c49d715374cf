import { HandlesJob, type JobHandler } from '@tocsin/platform';
import { ExamineReports } from './examine-reports.js';

// What one step holds in memory; a step that was done is not done again when the job is repeated.
const STEP = 100;

/** Examines reports that came in bulk. */
@HandlesJob('report.examine-batch')
export class ExamineBatch implements JobHandler<{ reportIds: string[] }> {
  constructor(private readonly examine: ExamineReports) {}

  async run({ reportIds }: { reportIds: string[] }): Promise<void> {
    for (let at = 0; at < reportIds.length; at += STEP)
      await this.examine.execute(reportIds.slice(at, at + STEP));
  }
}
