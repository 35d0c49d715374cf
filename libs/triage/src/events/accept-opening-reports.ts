import { type EventHandler, OnEvent } from '@tocsin/platform';
import { FollowLinks } from './follow-links.js';

/** So do those that an incident was opened with by hand. */
@OnEvent('incident.opened', 'accept-opening-reports')
export class AcceptOpeningReports implements EventHandler<{ reportIds: string[] }> {
  constructor(private readonly links: FollowLinks) {}

  async handle({ reportIds }: { reportIds: string[] }): Promise<void> {
    if (reportIds.length > 0) await this.links.accept(reportIds);
  }
}
