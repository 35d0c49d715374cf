import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

/** The incidents that a case of a partner belongs to, whichever side leads it. The tables are sharing's, read by SQL. */
const INCIDENTS = `
  SELECT DISTINCT ir.incident_id AS id
    FROM sharing.case_message m JOIN sharing.foreign_case f ON f.owner = m.owner AND f.case_id = m.case_id
    JOIN incidents.incident_report ir ON ir.report_id = f.report_id WHERE m.id = $1
  UNION
  SELECT c.incident_id FROM sharing.case_message m
    JOIN sharing.shared_case c ON c.owner = m.owner AND c.case_id = m.case_id WHERE m.id = $1`;

/** A partner team said something about a case: whoever works on it is told. */
@OnEvent('sharing.partner-wrote', 'tell-of-partner-word')
export class TellOfPartnerWord implements EventHandler<{ messageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const { id } of await tx.query<{ id: string }>(INCIDENTS, [messageId])) {
        const incident = await this.people.incident(tx, id);
        if (!incident) continue;
        await this.notify.tell(tx, [incident.assigneeId], {
          kind: 'partner-wrote',
          occasion: `partner word ${messageId} ${id}`,
          ref: incident.ref,
          incidentId: id,
        });
      }
    });
  }
}
