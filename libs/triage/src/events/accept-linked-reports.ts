import { type EventHandler, OnEvent } from '@tocsin/platform';
import { FollowLinks } from './follow-links.js';

/** Reports that were linked on an incident's page leave the queue. */
@OnEvent('incident.reports-linked', 'accept-linked-reports')
export class AcceptLinkedReports implements EventHandler<{ reportIds: string[] }> {
  constructor(private readonly links: FollowLinks) {}

  async handle({ reportIds }: { reportIds: string[] }): Promise<void> {
    await this.links.accept(reportIds);
  }
}
