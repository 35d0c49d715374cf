import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, decodeCursor, page } from '@tocsin/platform';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { TASK_COLUMNS, type TaskView } from '../tasks/task.view.js';

export interface TaskFilter {
  /** A person's; without it, everybody's. */
  ownerId?: string;
  dueBefore?: Date;
  cursor?: string;
  limit: number;
}

/** A step with the case that it belongs to. */
export type TaskItem = TaskView & { incident: { ref: string; title: string } };

/** What is still to be done, what is due first on top; the data of "My work". */
@Injectable()
export class ListTasks {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(actor: Actor, filter: TaskFilter): Promise<{ items: TaskItem[]; next: string | null }> {
    this.access.require(actor, 'incident.read');
    const [due, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const params: unknown[] = [due, id, filter.limit + 1];
    const owner = filter.ownerId ? `AND t.owner_id = $${params.push(filter.ownerId)}` : '';
    const before = filter.dueBefore ? `AND t.due_at < $${params.push(filter.dueBefore)}` : '';
    const rows = await this.database.query<TaskItem & { sortDue: string }>(
      `SELECT ${TASK_COLUMNS}, coalesce(t.due_at, 'infinity')::text AS "sortDue",
              json_build_object('ref', i.reference, 'title', i.title) AS incident
         FROM incidents.task t JOIN incidents.incident i ON i.id = t.incident_id
        WHERE t.state IN ('open', 'in-progress') ${owner} ${before} AND ${visibleIncidents('i', actor, params)}
          AND ($1::timestamptz IS NULL OR (coalesce(t.due_at, 'infinity'), t.id) > ($1, $2::uuid))
        ORDER BY coalesce(t.due_at, 'infinity'), t.id LIMIT $3`,
      params,
    );
    return page(
      rows,
      filter.limit,
      (row) => [row.sortDue, row.id],
      ({ sortDue: _sortDue, ...task }) => task,
    );
  }
}
