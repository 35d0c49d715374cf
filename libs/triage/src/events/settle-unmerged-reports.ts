import { type EventHandler, OnEvent } from '@tocsin/platform';
import { SettleReports } from './settle-reports.js';

/** After a merge was undone: the reports of both stand as their own incident does. */
@OnEvent('incident.unmerged', 'settle-unmerged-reports')
export class SettleUnmergedReports implements EventHandler<{ incidentId: string; mergedId: string }> {
  constructor(private readonly settle: SettleReports) {}

  async handle({ incidentId, mergedId }: { incidentId: string; mergedId: string }): Promise<void> {
    await this.settle.handle({ incidentId });
    await this.settle.handle({ incidentId: mergedId });
  }
}
