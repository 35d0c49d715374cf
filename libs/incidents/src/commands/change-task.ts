import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, staleError } from '@tocsin/platform';
import { Assignees } from '../assignment/assignees.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { incidentEnded } from '../incidents.errors.js';
import { IncidentTasks } from '../tasks/incident-tasks.js';
import { type TaskState } from '../tasks/task.entity.js';
import { type TaskView } from '../tasks/task.view.js';
import { isEnded } from '../workflow/incident-state.js';

export interface TaskChanges {
  version: number;
  title?: string;
  state?: TaskState;
  ownerId?: string | null;
  dueAt?: Date | null;
}

/** Changes a task: done, dropped, open again, another owner or date. */
@Injectable()
export class ChangeTask {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly tasks: IncidentTasks,
    private readonly assignees: Assignees,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.TASK_UNKNOWN`, `INCIDENT.TASK_STALE`, `INCIDENT.ENDED`, `INCIDENT.PERSON_UNAVAILABLE` */
  async execute(actor: Actor, ref: string, taskId: string, input: TaskChanges): Promise<TaskView> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      // The incident's lock is the task's too: there is no way to a task but through its incident.
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      const before = await this.tasks.one(tx, incident.id, taskId);
      if (before.version !== input.version) {
        throw staleError('INCIDENT.TASK_STALE', {
          current: { ...before },
          changedBy: null,
          changedAt: null,
          changes: {},
        });
      }
      if (isEnded(incident.state)) throw incidentEnded(incident.state);
      if (input.ownerId) await this.assignees.requirePerson(tx, input.ownerId);
      const state = input.state ?? before.state;
      await this.tasks.update(tx, taskId, {
        title: input.title ?? before.title,
        state,
        ownerId: input.ownerId === undefined ? (before.owner?.id ?? null) : input.ownerId,
        dueAt: input.dueAt === undefined ? before.dueAt : input.dueAt,
        doneAt: state === 'open' ? null : (before.doneAt ?? this.clock.now()),
      });
      const after = await this.tasks.one(tx, incident.id, taskId);
      await this.journal.record(tx, actor, incident, {
        action: `incident.task-${state === before.state ? 'changed' : WORDS[state]}`,
        changes: { task: { from: words(before), to: words(after) } },
        detail: { taskId },
      });
      return after;
    });
  }
}

const WORDS: Record<TaskState, string> = { open: 'reopened', done: 'done', dropped: 'dropped' };

function words({ title, state, owner, dueAt }: TaskView): string {
  return [title, state, owner?.name, dueAt?.toISOString()].filter(Boolean).join(' · ');
}
