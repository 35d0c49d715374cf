import { type FieldChanges } from '../incident/incident.record.js';
import { isUnfinished, type TaskState } from './task.vocabulary.js';
import { type TaskView } from './task.view.js';

const ACTION: Record<TaskState, string> = {
  open: 'incident.task-reopened',
  'in-progress': 'incident.task-started',
  done: 'incident.task-done',
  dropped: 'incident.task-dropped',
};

/** What the record calls a change of a task. Pure. */
export function actionOf(before: TaskView, after: TaskView): string {
  if (before.state === after.state) return 'incident.task-changed';
  // Taking up what was done or dropped is another thing than beginning.
  return after.state === 'in-progress' && !isUnfinished(before.state) ? ACTION.open : ACTION[after.state];
}

/**
 * What the record says of a change: which task, once, and only what differs. Its state stands in the action
 * (`actionOf`). Pure.
 */
export function taskChanges(before: TaskView, after: TaskView): FieldChanges {
  const changes: FieldChanges = { task: { from: null, to: after.title } };
  const compare = (field: string, from: unknown, to: unknown) => {
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[field] = { from, to };
  };
  if (before.title !== after.title) changes['task'] = { from: before.title, to: after.title };
  compare('taskDescription', before.description, after.description);
  compare('taskOwner', before.owner?.name ?? null, after.owner?.name ?? null);
  compare('taskDue', before.dueAt, after.dueAt);
  compare('taskRequired', before.requiredBefore, after.requiredBefore);
  return changes;
}
