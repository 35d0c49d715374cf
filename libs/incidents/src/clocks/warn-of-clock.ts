import { Clock, Database, Events, HandlesJob, type JobHandler } from '@tocsin/platform';
import { ClockCalls } from '../escalation/clock-calls.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { isEnded } from '../workflow/incident-state.js';
import { warnAtOf } from './clock.policy.js';
import { CLOCK_APPROACHING_TASK, IncidentClocks } from './incident-clocks.js';

/** When an end comes near: whoever has the case is told once, or those on duty where nobody has it. */
@HandlesJob(CLOCK_APPROACHING_TASK)
export class WarnOfClock implements JobHandler<{ incidentId: string; clockId: string }> {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentRepository,
    private readonly clocks: IncidentClocks,
    private readonly calls: ClockCalls,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async run({ incidentId, clockId }: { incidentId: string; clockId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockById(tx, incidentId);
      // A merged incident's promises rest, whatever its state says.
      if (!incident || incident.mergedIntoId || isEnded(incident.state)) return;
      const near = (await this.clocks.load(tx, incidentId)).find(({ id }) => id === clockId);
      const now = this.clock.now();
      if (near?.state !== 'running' || near.dueAt <= now) return;
      // A little early by this machine's time, or the end has moved meanwhile.
      if (warnAtOf(near) > now) return this.clocks.watch(tx, incidentId, [near]);
      const step = { kind: 'approaching', rung: 0, whom: ['assignee'] } as const;
      const called = await this.calls.call(tx, incident, near, step);
      if (!called) return;
      const { kind: clock, dueAt } = near;
      await this.events.publish(tx, 'incident.clock-approaching', { incidentId, clock, dueAt });
    });
  }
}
