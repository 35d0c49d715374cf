import { AddSteps } from '@tocsin/incidents';
import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { bringRequests } from './bring-requests.js';

/** He asked before anybody opened an incident: the task comes with that. */
@OnEvent('report.accepted', 'bring-requests-of-report')
export class BringRequestsOfReport implements EventHandler<{ reportId: string }> {
  constructor(
    private readonly database: Database,
    private readonly steps: AddSteps,
  ) {}

  async handle({ reportId }: { reportId: string }): Promise<void> {
    await bringRequests(this.database, this.steps, reportId);
  }
}
