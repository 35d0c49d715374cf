import { Clock, Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { pullJob } from './pull-events.js';

/** Each minute: a job for every MISP whose time has come. */
@HandlesJob('sharing.misp-pull-due', '* * * * *')
export class PullDue implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const due = await tx.query<{ id: string }>(
        `SELECT id FROM sharing.misp_instance WHERE active AND pulls AND next_poll_at <= $1 ORDER BY id LIMIT 200`,
        [this.clock.now()],
      );
      for (const { id } of due) await this.jobs.enqueue(tx, ...pullJob(id));
    });
  }
}
