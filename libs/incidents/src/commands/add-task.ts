import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';
import { Assignees } from '../assignment/assignees.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { incidentEnded } from '../incidents.errors.js';
import { IncidentTasks } from '../tasks/incident-tasks.js';
import { type TaskGate } from '../tasks/task.vocabulary.js';
import { type TaskView } from '../tasks/task.view.js';
import { isEnded } from '../workflow/incident-state.js';

export interface NewTask {
  title: string;
  description?: string;
  ownerId?: string | null;
  dueAt?: Date | null;
  requiredBefore?: TaskGate | null;
}

/** Adds a step to an incident. */
@Injectable()
export class AddTask {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly tasks: IncidentTasks,
    private readonly assignees: Assignees,
    private readonly journal: IncidentJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.ENDED`, `INCIDENT.PERSON_UNAVAILABLE` */
  async execute(actor: Actor, ref: string, input: NewTask): Promise<TaskView> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction((tx) => this.within(tx, actor, ref, input));
  }

  private async within(tx: Transaction, actor: Actor, ref: string, input: NewTask): Promise<TaskView> {
    const incident = await this.incidents.lockVisible(tx, actor, ref);
    if (isEnded(incident.state)) throw incidentEnded(incident.state);
    const ownerId = input.ownerId ?? null;
    if (ownerId) await this.assignees.requirePerson(tx, ownerId);
    const task = await this.tasks.insert(tx, {
      id: newId(),
      incidentId: incident.id,
      title: input.title,
      description: input.description ?? '',
      ownerId,
      ownerRole: null,
      dueAt: input.dueAt ?? null,
      requiredBefore: input.requiredBefore ?? null,
      proposal: null,
      playbook: null,
      step: null,
      now: this.clock.now(),
    });
    await this.journal.record(tx, actor, incident, {
      action: 'incident.task-added',
      changes: { task: { from: null, to: task.title } },
      detail: { taskId: task.id, owner: task.owner?.name ?? null, dueAt: task.dueAt },
    });
    return task;
  }
}
