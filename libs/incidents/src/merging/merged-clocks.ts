import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type ClockFacts } from '../clocks/clock.policy.js';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { type NearedClock } from './transfer.record.js';

/**
 * Promises of two incidents that become one: each clock stays with the incident it was made for and rests there, but
 * where the merged one had promised an earlier end, the survivor's clock ends then. Undoing gives back the time, unless
 * the clock is over by then (late stays late) or got another end.
 */
@Injectable()
export class MergedClocks {
  constructor(private readonly clocks: IncidentClocks) {}

  async drawNearer(tx: Transaction, survivorId: string, mergedId: string): Promise<NearedClock[]> {
    const own = await this.clocks.load(tx, survivorId);
    const theirs = (await this.clocks.load(tx, mergedId)).filter(isRunning);
    const nearer = own.map((clock) => {
      if (!isRunning(clock)) return clock;
      const sooner = theirs.find((other) => other.kind === clock.kind && other.dueAt < clock.dueAt);
      return sooner ? { ...clock, dueAt: sooner.dueAt } : clock;
    });
    await this.clocks.save(tx, survivorId, own, nearer);
    return own.flatMap((clock, index) => {
      const to = nearer[index];
      return !to || to === clock
        ? []
        : [{ id: clock.id, from: clock.dueAt.toISOString(), to: to.dueAt.toISOString() }];
    });
  }

  async giveBack(tx: Transaction, survivorId: string, neared: readonly NearedClock[]): Promise<void> {
    if (neared.length === 0) return;
    const own = await this.clocks.load(tx, survivorId);
    const after = own.map((clock) => {
      const drawn = neared.find(({ id }) => id === clock.id);
      // An end that was moved since (another severity, a wait) was moved for a reason of its own.
      if (!drawn || !isRunning(clock) || clock.dueAt.toISOString() !== drawn.to) return clock;
      return { ...clock, dueAt: new Date(drawn.from) };
    });
    await this.clocks.save(tx, survivorId, own, after);
  }

  /** An incident that is on its own again: its clocks have run on. */
  async watchAgain(tx: Transaction, incidentId: string): Promise<void> {
    await this.clocks.watch(tx, incidentId, (await this.clocks.load(tx, incidentId)).filter(isRunning));
  }
}

function isRunning({ state }: ClockFacts): boolean {
  return state === 'running';
}
