import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface AssignedIncident {
  incidentId: string;
  assigneeId: string | null;
}

/** Whoever was given a case by somebody else is told. */
@OnEvent('incident.assigned', 'tell-of-assigned-incident')
export class TellOfAssignedIncident implements EventHandler<AssignedIncident> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ incidentId, assigneeId }: AssignedIncident): Promise<void> {
    if (!assigneeId) return;
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      const by = await this.people.doer(tx, incidentId, 'incident.assigned', 'incident.opened');
      if (!incident || incident.assigneeId !== assigneeId || by?.personId === assigneeId) return;
      await this.notify.tell(tx, [assigneeId], {
        kind: 'incident-assigned',
        occasion: `assigned ${incidentId} ${by?.entry ?? ''}`,
        ref: incident.ref,
        incidentId,
      });
    });
  }
}
