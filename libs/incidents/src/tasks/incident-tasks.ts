import { Injectable } from '@nestjs/common';
import { Jobs, type Transaction } from '@tocsin/platform';
import { taskUnknown } from '../incidents.errors.js';
import {
  gatesUpTo,
  type TaskGate,
  type TaskProposal,
  type TaskState,
  UNFINISHED,
} from './task.vocabulary.js';
import { TASK_COLUMNS, type TaskView } from './task.view.js';

/** The job that looks at a task when it is due. */
export const TASK_DUE = 'incident.task-due';

export interface TaskRow {
  id: string;
  incidentId: string;
  title: string;
  description: string;
  ownerId: string | null;
  ownerRole: string | null;
  dueAt: Date | null;
  requiredBefore: TaskGate | null;
  proposal: TaskProposal | null;
  playbook: string | null;
  step: string | null;
  now: Date;
}

/** The tasks of an incident. */
@Injectable()
export class IncidentTasks {
  constructor(private readonly jobs: Jobs) {}

  /** Behind those that are there. */
  async insert(tx: Transaction, task: TaskRow): Promise<TaskView> {
    await tx.query(
      `INSERT INTO incidents.task (id, incident_id, title, description, owner_id, owner_role, due_at, required_before, proposal,
                                   playbook, step, created_at, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12,
               (SELECT coalesce(max(position), 0) + 1 FROM incidents.task WHERE incident_id = $2))`,
      [
        task.id,
        task.incidentId,
        task.title,
        task.description,
        task.ownerId,
        task.ownerRole,
        task.dueAt,
        task.requiredBefore,
        task.proposal ? JSON.stringify(task.proposal) : null,
        task.playbook,
        task.step,
        task.now,
      ],
    );
    await this.watch(tx, task.id, task.dueAt);
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
    task: Pick<TaskRow, 'title' | 'description' | 'ownerId' | 'dueAt' | 'requiredBefore'> & {
      state: TaskState;
      doneAt: Date | null;
    },
  ): Promise<void> {
    await tx.query(
      `UPDATE incidents.task SET title = $2, description = $3, state = $4, owner_id = $5, due_at = $6, required_before = $7,
              done_at = $8, version = version + 1
        WHERE id = $1`,
      [
        id,
        task.title,
        task.description,
        task.state,
        task.ownerId,
        task.dueAt,
        task.requiredBefore,
        task.doneAt,
      ],
    );
    await this.watch(tx, id, task.dueAt);
  }

  /** Puts a task at a place among the others (0 = first); their versions stay, since nothing else of them changed. */
  async move(tx: Transaction, incidentId: string, id: string, place: number): Promise<void> {
    await tx.query(
      `UPDATE incidents.task t SET position = placed.position
         FROM (SELECT o.id, row_number() OVER (ORDER BY o.rank, o.moved DESC) AS position
                 FROM (SELECT t.id, t.id = $2 AS moved,
                              CASE WHEN t.id = $2 THEN $3::int
                                   ELSE row_number() OVER (PARTITION BY t.id = $2 ORDER BY t.position, t.id) - 1 END AS rank
                         FROM incidents.task t WHERE t.incident_id = $1) o) placed
        WHERE t.id = placed.id AND t.position <> placed.position`,
      [incidentId, id, place],
    );
  }

  /** Takes tasks away that nobody has touched. @returns the titles */
  async removeUntouched(tx: Transaction, incidentId: string, playbook: string): Promise<string[]> {
    const gone = await tx.query<{ title: string }>(
      `DELETE FROM incidents.task WHERE incident_id = $1 AND playbook = $2 AND state = 'open' AND version = 1 RETURNING title`,
      [incidentId, playbook],
    );
    return gone.map(({ title }) => title);
  }

  /** Titles of what has to be finished before a state, in order. */
  async missingFor(tx: Transaction, incidentId: string, state: string): Promise<string[]> {
    const gates = gatesUpTo(state);
    if (gates.length === 0) return [];
    const missing = await tx.query<{ title: string }>(
      `SELECT title FROM incidents.task WHERE incident_id = $1 AND ${UNFINISHED} AND required_before = ANY($2)
        ORDER BY position, id`,
      [incidentId, gates],
    );
    return missing.map(({ title }) => title);
  }

  /** @returns the titles of the tasks that were still unfinished */
  async dropOpen(tx: Transaction, incidentId: string, now: Date): Promise<string[]> {
    const dropped = await tx.query<{ title: string }>(
      `UPDATE incidents.task SET state = 'dropped', done_at = $2, version = version + 1
        WHERE incident_id = $1 AND ${UNFINISHED} RETURNING title`,
      [incidentId, now],
    );
    return dropped.map(({ title }) => title);
  }

  private async watch(tx: Transaction, taskId: string, dueAt: Date | null): Promise<void> {
    if (dueAt)
      await this.jobs.enqueue(tx, TASK_DUE, { taskId }, { key: `${TASK_DUE}:${taskId}`, runAt: dueAt });
  }
}
