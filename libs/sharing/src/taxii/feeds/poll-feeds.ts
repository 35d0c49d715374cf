import { Clock, Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { feedJob } from './poll-feed.js';

/** Each minute: a job for every feed whose time has come. */
@HandlesJob('sharing.taxii-poll', '* * * * *')
export class PollFeeds implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `SELECT id FROM sharing.taxii_feed WHERE active AND next_poll_at <= $1 ORDER BY id LIMIT 200`,
        [this.clock.now()],
      );
      for (const { id } of due) await this.jobs.enqueue(tx, ...feedJob(id));
    });
  }
}
