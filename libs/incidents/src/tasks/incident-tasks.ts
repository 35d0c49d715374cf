import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { taskUnknown } from '../incidents.errors.js';
import { type TaskState } from './task.entity.js';
import { TASK_COLUMNS, type TaskView } from './task.view.js';

/** The tasks of an incident. */
@Injectable()
export class IncidentTasks {
  async insert(
    tx: Transaction,
    task: {
      id: string;
      incidentId: string;
      title: string;
      ownerId: string | null;
      dueAt: Date | null;
      now: Date;
    },
  ): Promise<TaskView> {
    await tx.query(
      `INSERT INTO incidents.task (id, incident_id, title, owner_id, due_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [task.id, task.incidentId, task.title, task.ownerId, task.dueAt, task.now],
    );
    return this.one(tx, task.incidentId, task.id);
  }

  /** @throws DomainError `INCIDENT.TASK_UNKNOWN` */
  async one(tx: Transaction, incidentId: string, id: string): Promise<TaskView> {
    const [task] = await tx.query<TaskView>(
      `SELECT ${TASK_COLUMNS} FROM incidents.task t WHERE t.id = $1 AND t.incident_id = $2`,
      [id, incidentId],
    );
    if (!task) throw taskUnknown();
    return task;
  }

  async update(
    tx: Transaction,
    id: string,
    task: {
      title: string;
      state: TaskState;
      ownerId: string | null;
      dueAt: Date | null;
      doneAt: Date | null;
    },
  ): Promise<void> {
    await tx.query(
      `UPDATE incidents.task SET title = $2, state = $3, owner_id = $4, due_at = $5, done_at = $6, version = version + 1
        WHERE id = $1`,
      [id, task.title, task.state, task.ownerId, task.dueAt, task.doneAt],
    );
  }

  /** @returns the titles of the tasks that were still open */
  async dropOpen(tx: Transaction, incidentId: string, now: Date): Promise<string[]> {
    const dropped = await tx.query<{ title: string }>(
      `UPDATE incidents.task SET state = 'dropped', done_at = $2, version = version + 1
        WHERE incident_id = $1 AND state = 'open' RETURNING title`,
      [incidentId, now],
    );
    return dropped.map(({ title }) => title);
  }
}
