import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { type TlpLabel, tlpRank } from '@tocsin/config';
import { Events, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';

/** An incident is as strict as its strictest part (DOMAIN §5): also where a report of it became stricter later. */
@Injectable()
export class RaiseLabel {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
  ) {}

  /** @param tlp of the report; never makes an incident milder */
  async execute(
    tx: Transaction,
    actor: ActorRef,
    { reportId, tlp }: { reportId: string; tlp: TlpLabel },
  ): Promise<void> {
    const holders = await tx.query<{ id: string }>(
      `SELECT incident_id AS id FROM incidents.incident_report WHERE report_id = $1 ORDER BY incident_id`,
      [reportId],
    );
    for (const { id } of holders) {
      const before = await this.incidents.lockById(tx, id);
      if (!before || tlpRank(tlp) <= tlpRank(before.tlp)) continue;
      await this.journal.write(tx, actor, before, { tlp }, { action: 'incident.changed' });
      await this.events.publish(tx, 'incident.changed', { incidentId: id, fields: ['tlp'] });
    }
  }
}
