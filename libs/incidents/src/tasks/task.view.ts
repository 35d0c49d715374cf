import { type NamedView } from '../incident/incident.view.js';
import { type TaskState } from './task.entity.js';

/** A task as the console shows it. */
export interface TaskView {
  id: string;
  title: string;
  state: TaskState;
  owner: NamedView | null;
  dueAt: Date | null;
  doneAt: Date | null;
  version: number;
}

/** The columns of `TaskView`; `t` is the task. */
export const TASK_COLUMNS = `
  t.id, t.title, t.state, t.due_at AS "dueAt", t.done_at AS "doneAt", t.version,
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p WHERE p.id = t.owner_id) AS owner`;
