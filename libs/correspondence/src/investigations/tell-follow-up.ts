import { Clock, Database, Events, HandlesJob, type JobHandler } from '@tocsin/platform';
import { FOLLOW_UP } from './investigations.js';

/** When an answer should be there and is not: whoever holds the case is reminded. */
@HandlesJob(FOLLOW_UP)
export class TellFollowUp implements JobHandler<{ threadId: string }> {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** One whose date was moved has a job of its own for the new one. */
  async run({ threadId }: { threadId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [due] = await tx.query<{ incidentId: string; reference: string; followUpAt: Date }>(
        `SELECT incident_id AS "incidentId", reference, follow_up_at AS "followUpAt" FROM correspondence.investigation
          WHERE thread_id = $1 AND state IN ('open', 'waiting') AND follow_up_at <= $2`,
        [threadId, this.clock.now()],
      );
      if (!due) return;
      const { followUpAt, ...facts } = due;
      const event = { threadId, ...facts, followUpAt: followUpAt.toISOString() };
      await this.events.publish(tx, 'correspondence.follow-up-due', event);
    });
  }
}
