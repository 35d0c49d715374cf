import { Clock, Database, Events, HandlesJob, type JobHandler } from '@tocsin/platform';
import { TASK_DUE } from './incident-tasks.js';
import { UNFINISHED } from './task.vocabulary.js';

/** At a task's end: whoever owns it is told if it is still to be done (event `incident.task-overdue`). */
@HandlesJob(TASK_DUE)
export class TellOverdueTask implements JobHandler<{ taskId: string }> {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** A task whose end was moved has a job of its own for the new one. */
  async run({ taskId }: { taskId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [task] = await tx.query<{ incidentId: string; dueAt: Date }>(
        `SELECT incident_id AS "incidentId", due_at AS "dueAt" FROM incidents.task
          WHERE id = $1 AND ${UNFINISHED} AND due_at <= $2`,
        [taskId, this.clock.now()],
      );
      if (!task) return;
      const { incidentId, dueAt } = task;
      await this.events.publish(tx, 'incident.task-overdue', {
        incidentId,
        taskId,
        dueAt: dueAt.toISOString(),
      });
    });
  }
}
