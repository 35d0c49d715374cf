import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { UNFINISHED } from './task.vocabulary.js';

/** Steps that were meant for the assignee while there was none are his as soon as there is one. */
@OnEvent('incident.assigned', 'give-waiting-tasks')
export class GiveWaitingTasks implements EventHandler<{ incidentId: string; assigneeId: string | null }> {
  constructor(private readonly database: Database) {}

  async handle({ incidentId, assigneeId }: { incidentId: string; assigneeId: string | null }): Promise<void> {
    if (!assigneeId) return;
    // The assignee as of now: events may come late, and after another assignment.
    await this.database.query(
      `UPDATE incidents.task t SET owner_id = i.assignee_id
         FROM incidents.incident i
        WHERE t.incident_id = $1 AND i.id = $1 AND i.assignee_id IS NOT NULL
          AND t.owner_id IS NULL AND t.owner_role = 'assignee' AND t.${UNFINISHED}`,
      [incidentId],
    );
  }
}
