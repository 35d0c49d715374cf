import { type EventHandler, OnEvent } from '@tocsin/platform';
import { FollowLinks } from './follow-links.js';

/** A report that no incident holds any more comes back into the queue: otherwise nobody would ever see it again. */
@OnEvent('incident.report-unlinked', 'release-unlinked-report')
export class ReleaseUnlinkedReport implements EventHandler<{ reportId: string }> {
  constructor(private readonly links: FollowLinks) {}

  async handle({ reportId }: { reportId: string }): Promise<void> {
    await this.links.release(reportId);
  }
}
