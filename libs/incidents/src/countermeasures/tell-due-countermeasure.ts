import { Clock, Database, Events, HandlesJob, type JobHandler } from '@tocsin/platform';
import { COUNTERMEASURE_DUE } from './countermeasure.repository.js';

/** When its time is over, its owner is told, so that nothing is blocked for ever by being forgotten. */
@HandlesJob(COUNTERMEASURE_DUE)
export class TellDueCountermeasure implements JobHandler<{ countermeasureId: string }> {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** One whose end was moved has a job of its own for the new one. */
  async run({ countermeasureId }: { countermeasureId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [due] = await tx.query<{ incidentId: string; validUntil: Date }>(
        `SELECT incident_id AS "incidentId", valid_until AS "validUntil" FROM incidents.countermeasure
          WHERE id = $1 AND state IN ('active', 'being-removed') AND valid_until <= $2`,
        [countermeasureId, this.clock.now()],
      );
      if (!due) return;
      const { incidentId, validUntil } = due;
      await this.events.publish(tx, 'incident.countermeasure-due', {
        incidentId,
        countermeasureId,
        validUntil: validUntil.toISOString(),
      });
    });
  }
}
