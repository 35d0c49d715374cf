import { Injectable } from '@nestjs/common';
import { Clock, Jobs, newId, type Transaction } from '@tocsin/platform';
import { ServiceLevels } from '../service-levels/service-levels.js';
import {
  type ClockFacts,
  clocksAfter,
  clocksAfterMessage,
  clockUnder,
  INCIDENT_CLOCKS,
  isUnmet,
  nearestDue,
  startClock,
  type StateStep,
  warnAtOf,
} from './clock.policy.js';
import { type ClockRow, factsOf, LOAD_CLOCKS, rowOf, SAVE_CLOCKS } from './clock-rows.js';
import { FILE_TERMS } from './clock-terms.js';

export const CLOCK_DUE_TASK = 'incident.clock-due';
export const CLOCK_APPROACHING_TASK = 'incident.clock-approaching';

/** Keeps the clocks of an incident, its due date and the jobs that watch them. */
@Injectable()
export class IncidentClocks {
  constructor(
    private readonly jobs: Jobs,
    private readonly levels: ServiceLevels,
    private readonly clock: Clock,
  ) {}

  /** All clocks of a new incident, by the agreement for those who are affected. */
  async start(tx: Transaction, incidentId: string, level: number, now: Date): Promise<void> {
    const { terms, hasReporter } = await this.levels.ofIncident(tx, incidentId, level);
    const kinds = hasReporter ? [...INCIDENT_CLOCKS, 'keep-informed' as const] : INCIDENT_CLOCKS;
    const clocks = kinds.map((kind) => startClock({ id: newId(), kind, level, now, terms }));
    await this.save(tx, incidentId, [], clocks);
  }

  async changeState(tx: Transaction, incidentId: string, step: Omit<StateStep, 'terms'>): Promise<void> {
    const before = await this.load(tx, incidentId);
    const beginsAnew = step.from === 'resolved' || step.from === 'closed';
    const { terms } = beginsAnew
      ? await this.levels.ofIncident(tx, incidentId, step.level)
      : (before[0] ?? { terms: FILE_TERMS });
    await this.save(tx, incidentId, before, clocksAfter(before, { ...step, terms }, newId));
  }

  /** Another severity: each clock keeps its agreement, and takes its end at that level. */
  async changeLevel(tx: Transaction, incidentId: string, level: number): Promise<void> {
    const before = await this.load(tx, incidentId);
    const after = before.map((clock) => clockUnder(clock, level));
    await this.save(tx, incidentId, before, after);
  }

  /**
   * Others are affected: where another agreement holds for them, what runs takes its terms. A newer version of the same
   * agreement is for new clocks, and for these only when somebody applies it.
   */
  async changeConstituents(tx: Transaction, incidentId: string, level: number): Promise<void> {
    const before = await this.load(tx, incidentId);
    const { terms } = await this.levels.ofIncident(tx, incidentId, level);
    const after = before.map((clock) =>
      clock.terms.agreementId === terms.agreementId ? clock : clockUnder(clock, level, terms),
    );
    await this.save(tx, incidentId, before, after);
  }

  /** A reporter has come to the case: from now on he is kept informed, unless that clock runs already. */
  async startInforming(tx: Transaction, incidentId: string, level: number): Promise<void> {
    const before = await this.load(tx, incidentId);
    if (before.some((clock) => clock.kind === 'keep-informed' && isUnmet(clock))) return;
    const { terms, hasReporter } = await this.levels.ofIncident(tx, incidentId, level);
    // What is resolved owes no news until it is reopened.
    const works = before.some((clock) => clock.kind === 'resolve' && isUnmet(clock));
    if (!hasReporter || !works) return;
    const now = this.clock.now();
    const fresh = startClock({ id: newId(), kind: 'keep-informed', level, now, terms });
    await this.save(tx, incidentId, before, [...before, fresh]);
  }

  /** A reporter of the case was written to: the promise is kept, and the next one begins. */
  async restartInforming(tx: Transaction, incidentId: string, level: number, sentAt: Date): Promise<void> {
    const before = await this.load(tx, incidentId);
    if (!before.some((clock) => clock.kind === 'keep-informed' && isUnmet(clock))) return;
    const { terms } = await this.levels.ofIncident(tx, incidentId, level);
    await this.save(tx, incidentId, before, clocksAfterMessage(before, { sentAt, level, terms }, newId));
  }

  async load(tx: Transaction, incidentId: string): Promise<ClockFacts[]> {
    const rows = await tx.query<ClockRow>(LOAD_CLOCKS, [incidentId]);
    return rows.map((row) => factsOf(row, (id, definition) => this.levels.calendarOf(id, definition)));
  }

  /** Writes what differs, and jobs for the warning and the end of every clock that runs to a new end. Two statements. */
  async save(
    tx: Transaction,
    incidentId: string,
    before: readonly ClockFacts[],
    after: readonly ClockFacts[],
  ): Promise<void> {
    const changed = after.filter((clock) => !before.includes(clock));
    if (changed.length === 0) return;
    await tx.query(SAVE_CLOCKS, [incidentId, JSON.stringify(changed.map(rowOf)), nearestDue(after)]);
    await this.watch(
      tx,
      incidentId,
      changed.filter(({ state }) => state === 'running'),
    );
  }

  /** The incident's due date by its clocks as they are, after they were restored. */
  async settleDue(tx: Transaction, incidentId: string, clocks: readonly ClockFacts[]): Promise<void> {
    await tx.query(`UPDATE incidents.incident SET due_at = $2 WHERE id = $1`, [
      incidentId,
      nearestDue(clocks),
    ]);
  }

  /** Jobs for the warning and the end of clocks; those that were there for them are moved. */
  async watch(tx: Transaction, incidentId: string, clocks: readonly ClockFacts[]): Promise<void> {
    const jobs = clocks.flatMap((clock) => {
      const payload = { incidentId, clockId: clock.id };
      const job = (task: string, runAt: Date) => ({
        task,
        payload,
        options: { key: `${task}:${clock.id}`, runAt },
      });
      return [job(CLOCK_APPROACHING_TASK, warnAtOf(clock)), job(CLOCK_DUE_TASK, clock.dueAt)];
    });
    await this.jobs.enqueueAll(
      tx,
      jobs.toSorted((a, b) => (a.options.key < b.options.key ? -1 : 1)),
    );
  }
}
