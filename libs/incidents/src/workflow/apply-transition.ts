import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { Clock, Events, Jobs, type Transaction } from '@tocsin/platform';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { CountermeasureRepository } from '../countermeasures/countermeasure.repository.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { type IncidentChanges, type IncidentRecord } from '../incident/incident.record.js';
import { fieldsMissing, stepsRequired, transitionGuarded } from '../incidents.errors.js';
import { IncidentTasks } from '../tasks/incident-tasks.js';
import { UndoImages } from '../undo/undo-images.js';
import { isEnded } from './incident-state.js';
import { type Transition } from './incident.workflow.js';

export const WAIT_OVER_TASK = 'incident.wait-over';

/** What a step changes besides the incident: an end drops tasks and settles countermeasures. */
const CLOCKS = ['incidents.clock'] as const;
const EVERYTHING = ['incidents.clock', 'incidents.task', 'incidents.countermeasure'] as const;

export interface TransitionInput {
  reason?: string | null;
  waitingFor?: string | null;
  waitingUntil?: Date | null;
  /** Steps that have to be finished first are left undone; `reason` says why. */
  skipRequired?: boolean;
}

/** Takes one step of the workflow on a locked incident, with all that follows from it, in one transaction. */
@Injectable()
export class ApplyTransition {
  constructor(
    private readonly journal: IncidentJournal,
    private readonly clocks: IncidentClocks,
    private readonly tasks: IncidentTasks,
    private readonly countermeasures: CountermeasureRepository,
    private readonly images: UndoImages,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.FIELDS_MISSING`, `INCIDENT.TRANSITION_GUARDED`, `INCIDENT.STEPS_REQUIRED` */
  async execute(
    tx: Transaction,
    actor: ActorRef,
    before: IncidentRecord,
    transition: Transition,
    input: TransitionInput,
  ): Promise<void> {
    const { state: from, id } = before;
    const { to } = transition;
    const now = this.clock.now();
    const missing = transition.requires.filter((field) => !input[field]);
    if (missing.length > 0) throw fieldsMissing(missing);
    const waitingUntil = input.waitingUntil ?? null;
    const objection = transition.guard?.({ now, containedAt: before.containedAt, waitingUntil });
    if (objection) throw transitionGuarded(from, to, objection);

    const skipped = await this.skippedSteps(tx, id, to, input);

    const changes = changesOf(before, transition, input, now);
    const undo = await this.images.take(tx, id, isEnded(to) ? EVERYTHING : CLOCKS);
    // Nothing stays to be done on what has ended; the record names what was dropped.
    const dropped = isEnded(to) ? await this.tasks.dropOpen(tx, id, now) : [];
    const settled = isEnded(to) ? await this.countermeasures.settle(tx, id, now) : [];
    await this.journal.write(tx, actor, before, changes, {
      action: 'incident.state-changed',
      reason: input.reason,
      changes: {
        state: { from, to },
        ...(to === 'waiting' ? { waitingFor: { from: null, to: input.waitingFor } } : {}),
        ...(skipped.length > 0 ? { stepsSkipped: { from: null, to: skipped } } : {}),
        ...(dropped.length > 0 ? { tasksDropped: { from: null, to: dropped } } : {}),
        ...(settled.length > 0 ? { countermeasuresSettled: { from: null, to: settled } } : {}),
      },
      detail: { waitingUntil, undo },
    });
    const level = before.severityOverride ?? before.severityLevel;
    await this.clocks.changeState(tx, id, { from, to, waitingFor: input.waitingFor ?? null, level, now });
    if (to === 'waiting' && waitingUntil) {
      const options = { key: `${WAIT_OVER_TASK}:${id}`, runAt: waitingUntil };
      await this.jobs.enqueue(tx, WAIT_OVER_TASK, { incidentId: id }, options);
    }
    await this.events.publish(tx, 'incident.state-changed', { incidentId: id, from, to });
  }

  /** What had to be done first and is not; a person may leave it so, and says why. */
  private async skippedSteps(
    tx: Transaction,
    id: string,
    to: string,
    { skipRequired, reason }: TransitionInput,
  ): Promise<string[]> {
    const missing = await this.tasks.missingFor(tx, id, to);
    if (missing.length === 0) return [];
    if (!skipRequired) throw stepsRequired(to, missing);
    if (!reason) throw fieldsMissing(['reason']);
    return missing;
  }
}

function changesOf(
  before: IncidentRecord,
  { to }: Transition,
  input: TransitionInput,
  now: Date,
): IncidentChanges {
  const waits = to === 'waiting';
  const worksAgain = before.state === 'resolved' || before.state === 'closed';
  return {
    state: to,
    stateReason: input.reason ?? null,
    waitingFor: waits ? (input.waitingFor ?? null) : null,
    waitingUntil: waits ? (input.waitingUntil ?? null) : null,
    // What broke out again is contained again, so that contain and resolve are measured anew.
    containedAt:
      to === 'contained' ? (before.containedAt ?? now) : worksAgain && !isEnded(to) ? null : undefined,
    resolvedAt: to === 'resolved' ? now : isEnded(to) ? undefined : null,
    closedAt: isEnded(to) ? now : null,
  };
}
