import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, staleError, type Transaction } from '@tocsin/platform';
import { Assignees } from '../assignment/assignees.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { incidentEnded } from '../incidents.errors.js';
import { IncidentTasks } from '../tasks/incident-tasks.js';
import { actionOf, taskChanges } from '../tasks/task-changes.js';
import { isUnfinished, type TaskGate, type TaskState } from '../tasks/task.vocabulary.js';
import { type TaskView } from '../tasks/task.view.js';
import { UndoImages } from '../undo/undo-images.js';
import { isEnded } from '../workflow/incident-state.js';

export interface TaskChanges {
  version: number;
  title?: string;
  description?: string;
  state?: TaskState;
  ownerId?: string | null;
  dueAt?: Date | null;
  requiredBefore?: TaskGate | null;
  /** Place among the incident's tasks, 0 = first. Alone, it is no change worth a line in the record. */
  place?: number;
}

/** Changes a task: begun, done, dropped, open again, another owner, date or place. */
@Injectable()
export class ChangeTask {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly tasks: IncidentTasks,
    private readonly assignees: Assignees,
    private readonly images: UndoImages,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.TASK_UNKNOWN`, `INCIDENT.TASK_STALE`, `INCIDENT.ENDED`, `INCIDENT.PERSON_UNAVAILABLE` */
  async execute(actor: Actor, ref: string, taskId: string, input: TaskChanges): Promise<TaskView> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction((tx) => this.within(tx, actor, ref, taskId, input));
  }

  private async within(
    tx: Transaction,
    actor: Actor,
    ref: string,
    taskId: string,
    input: TaskChanges,
  ): Promise<TaskView> {
    // The incident's lock is the task's too: there is no way to a task but through its incident.
    const incident = await this.incidents.lockVisible(tx, actor, ref);
    const before = await this.tasks.one(tx, incident.id, taskId);
    if (before.version !== input.version) throw stale(before);
    if (isEnded(incident.state)) throw incidentEnded(incident.state);
    const { place, version: _version, ...fields } = input;
    if (place !== undefined) await this.tasks.move(tx, incident.id, taskId, place);
    if (Object.values(fields).every((value) => value === undefined))
      return this.tasks.one(tx, incident.id, taskId);
    if (input.ownerId) await this.assignees.requirePerson(tx, input.ownerId);
    const state = input.state ?? before.state;
    const undo = await this.images.takeRow(tx, 'incidents.task', taskId);
    await this.tasks.update(tx, taskId, {
      title: input.title ?? before.title,
      description: input.description ?? before.description,
      state,
      ownerId: input.ownerId === undefined ? (before.owner?.id ?? null) : input.ownerId,
      dueAt: input.dueAt === undefined ? before.dueAt : input.dueAt,
      requiredBefore: input.requiredBefore === undefined ? before.requiredBefore : input.requiredBefore,
      doneAt: isUnfinished(state) ? null : (before.doneAt ?? this.clock.now()),
    });
    const after = await this.tasks.one(tx, incident.id, taskId);
    await this.journal.record(tx, actor, incident, {
      action: actionOf(before, after),
      changes: taskChanges(before, after),
      detail: { taskId, undo },
    });
    return after;
  }
}

const stale = (current: TaskView) =>
  staleError('INCIDENT.TASK_STALE', {
    current: { ...current },
    changedBy: null,
    changedAt: null,
    changes: {},
  });
