import { type EventHandler, OnEvent } from '@tocsin/platform';
import { AcknowledgeReport } from './acknowledge-report.js';

/** A report is acknowledged once it is parsed: only then is it known whether a person wrote it. */
@OnEvent('report.examined', 'acknowledge-report')
export class AcknowledgeExaminedReport implements EventHandler<{ reportId: string }> {
  constructor(private readonly acknowledge: AcknowledgeReport) {}

  async handle({ reportId }: { reportId: string }): Promise<void> {
    await this.acknowledge.execute(reportId);
  }
}
