import { type EventHandler, OnEvent } from '@tocsin/platform';
import { SettleReports } from './settle-reports.js';

/** Reports that came into another incident stand as that one does: what their reporters are shown follows. */
@OnEvent('incident.merged', 'settle-merged-reports')
export class SettleMergedReports implements EventHandler<{ incidentId: string }> {
  constructor(private readonly settle: SettleReports) {}

  async handle({ incidentId }: { incidentId: string }): Promise<void> {
    await this.settle.handle({ incidentId });
  }
}
