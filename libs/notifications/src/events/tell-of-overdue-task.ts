import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface OverdueTask {
  incidentId: string;
  taskId: string;
  dueAt: string;
}

/** A step is overdue: its owner is told; where it has none, whoever holds the case. */
@OnEvent('incident.task-overdue', 'tell-of-overdue-task')
export class TellOfOverdueTask implements EventHandler<OverdueTask> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ incidentId, taskId, dueAt }: OverdueTask): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      const owner = await this.people.ownerOfTask(tx, taskId);
      await this.notify.tell(tx, [owner ?? incident.assigneeId], {
        kind: 'task-overdue',
        occasion: `overdue ${taskId} ${dueAt}`,
        ref: incident.ref,
        incidentId,
      });
    });
  }
}
