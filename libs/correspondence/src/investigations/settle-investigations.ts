import { SYSTEM } from '@tocsin/audit';
import { ENDED_STATES } from '@tocsin/incidents';
import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Investigations } from './investigations.js';

interface StateChanged {
  incidentId: string;
  to: string;
}

/**
 * An incident that ends settles its investigations, save those that another active incident needs as well (RTIR's rule,
 * DOMAIN). Mail that comes later still finds its thread and opens it again.
 */
@OnEvent('incident.state-changed', 'settle-investigations')
export class SettleInvestigations implements EventHandler<StateChanged> {
  constructor(
    private readonly database: Database,
    private readonly investigations: Investigations,
  ) {}

  async handle({ incidentId, to }: StateChanged): Promise<void> {
    if (!ENDED.includes(to)) return;
    await this.database.transaction(async (tx) => {
      // As it stands now: the event may come after somebody has opened the incident again.
      const open = await tx.query<{ id: string }>(
        `SELECT v.thread_id AS id FROM correspondence.investigation v
          WHERE v.state <> 'closed'
            AND (v.incident_id = $1 OR v.thread_id IN (SELECT h.thread_id FROM correspondence.investigation_holder h
                                                        WHERE h.incident_id = $1))
            AND NOT EXISTS (SELECT FROM incidents.incident o
                             WHERE o.state <> ALL($2)
                               AND (o.id = v.incident_id OR o.id IN (SELECT h.incident_id FROM correspondence.investigation_holder h
                                                                      WHERE h.thread_id = v.thread_id)))
          ORDER BY v.thread_id`,
        [incidentId, ENDED],
      );
      for (const { id } of open) {
        const investigation = await this.investigations.lock(tx, id);
        if (!investigation || investigation.state === 'closed') continue;
        const stateReason = 'The incident ended.';
        await this.investigations.change(tx, SYSTEM, investigation, { state: 'closed', stateReason });
      }
    });
  }
}

const ENDED: readonly string[] = ENDED_STATES;
