import { describe, expect, it } from '@jest/globals';
import { actionOf, taskChanges } from './task-changes.js';
import { type TaskView } from './task.view.js';

const task: TaskView = {
  id: 'a',
  title: 'Call the bank',
  description: '',
  state: 'open',
  owner: { id: 'p', name: 'Ada' },
  ownerRole: null,
  dueAt: new Date('2026-03-01T10:00:00Z'),
  doneAt: null,
  requiredBefore: null,
  proposal: null,
  playbook: null,
  step: null,
  version: 1,
};

describe('what the record says of a change of a task', () => {
  it('names the task once and repeats neither state nor owner when it is done', () => {
    const done: TaskView = { ...task, state: 'done', version: 2 };
    expect(actionOf(task, done)).toBe('incident.task-done');
    expect(taskChanges(task, done)).toEqual({ task: { from: null, to: 'Call the bank' } });
  });

  it('names only what differs', () => {
    const given: TaskView = { ...task, owner: { id: 'q', name: 'Bo' } };
    expect(actionOf(task, given)).toBe('incident.task-changed');
    expect(taskChanges(task, given)).toEqual({
      task: { from: null, to: 'Call the bank' },
      taskOwner: { from: 'Ada', to: 'Bo' },
    });
  });

  it('shows the old title where that changed', () => {
    expect(taskChanges(task, { ...task, title: 'Write to the bank' })).toEqual({
      task: { from: 'Call the bank', to: 'Write to the bank' },
    });
  });

  it.each([
    ['open', 'in-progress', 'incident.task-started'],
    ['done', 'in-progress', 'incident.task-reopened'],
    ['dropped', 'open', 'incident.task-reopened'],
    ['in-progress', 'dropped', 'incident.task-dropped'],
  ] as const)('%s → %s is %s', (from, to, action) => {
    expect(actionOf({ ...task, state: from }, { ...task, state: to })).toBe(action);
  });
});
