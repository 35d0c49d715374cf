import { SYSTEM } from '@tocsin/audit';
import { Clock, Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { IncidentRepository } from '../incident/incident.repository.js';
import { ApplyTransition, WAIT_OVER_TASK } from './apply-transition.js';
import { findTransition } from './incident.workflow.js';

/** At the end of a wait the incident comes back by itself to where it stood, so that nobody has to remember it. */
@HandlesJob(WAIT_OVER_TASK)
export class EndWait implements JobHandler<{ incidentId: string }> {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentRepository,
    private readonly apply: ApplyTransition,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run({ incidentId }: { incidentId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockById(tx, incidentId);
      if (incident?.state !== 'waiting' || !incident.waitingUntil) return;
      if (incident.waitingUntil > this.clock.now()) {
        const options = { key: `${WAIT_OVER_TASK}:${incidentId}`, runAt: incident.waitingUntil };
        return this.jobs.enqueue(tx, WAIT_OVER_TASK, { incidentId }, options);
      }
      const back = findTransition('waiting', incident.containedAt ? 'contained' : 'in-progress');
      if (back) await this.apply.execute(tx, SYSTEM, incident, back, { reason: 'The wait is over.' });
    });
  }
}
