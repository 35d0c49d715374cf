import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { DutyStore } from '../duty/duty-store.js';

/** An incident that was resolved or taken up again moves the ends of what is due after its handling. */
@OnEvent('incident.state-changed', 'plan-duties')
export class FollowIncident implements EventHandler<{ incidentId: string }> {
  constructor(
    private readonly database: Database,
    private readonly store: DutyStore,
  ) {}

  async handle({ incidentId }: { incidentId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const duties = await tx.query<{ id: string }>(
        `SELECT id FROM obligations.duty WHERE incident_id = $1 ORDER BY id`,
        [incidentId],
      );
      for (const { id } of duties) {
        const held = await this.store.lockById(tx, id);
        if (held) await this.store.writeStages(tx, id, this.store.planned(held, held.stages));
      }
    });
  }
}
