import { type NamedView } from '../incident/incident.view.js';
import { type TaskGate, type TaskProposal, type TaskState } from './task.vocabulary.js';

/** A task as the console shows it. */
export interface TaskView {
  id: string;
  title: string;
  description: string;
  state: TaskState;
  owner: NamedView | null;
  /** For whom it is meant while nobody owns it. */
  ownerRole: string | null;
  dueAt: Date | null;
  doneAt: Date | null;
  /** Null: it may stay undone. */
  requiredBefore: TaskGate | null;
  proposal: TaskProposal | null;
  /** Key of the playbook that it comes from. */
  playbook: string | null;
  step: string | null;
  version: number;
}

/** The columns of `TaskView`; `t` is the task. */
export const TASK_COLUMNS = `
  t.id, t.title, t.description, t.state, t.owner_role AS "ownerRole", t.due_at AS "dueAt", t.done_at AS "doneAt",
  t.required_before AS "requiredBefore", t.proposal, t.playbook, t.step, t.version,
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p WHERE p.id = t.owner_id) AS owner`;
