import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Events, type Transaction } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentLinks } from '../incident/incident-links.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { reportNotLinked } from '../incidents.errors.js';

/** Takes a report away from an incident. The label stays: it is lowered only by a person with a reason. */
@Injectable()
export class UnlinkReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly links: IncidentLinks,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
  ) {}

  /** @throws DomainError `INCIDENT.REPORT_NOT_LINKED` */
  async execute(actor: Actor, ref: string, reportRef: string): Promise<void> {
    return this.database.transaction((tx) => this.within(tx, actor, ref, reportRef));
  }

  async within(tx: Transaction, actor: Actor, ref: string, reportRef: string): Promise<void> {
    this.access.require(actor, 'incident.write');
    const before = await this.incidents.lockVisible(tx, actor, ref);
    const reportId = await this.links.unlinkReport(tx, before.id, reportRef);
    if (!reportId) throw reportNotLinked();
    await this.journal.write(
      tx,
      actor,
      before,
      {},
      {
        action: 'incident.report-unlinked',
        changes: { reports: { from: [reportRef], to: null } },
        detail: { reportIds: [reportId] },
      },
    );
    await this.events.publish(tx, 'incident.report-unlinked', { incidentId: before.id, reportId });
  }

  /** Several at once; those that are not linked any more are passed over. */
  async many(tx: Transaction, actor: Actor, ref: string, reportRefs: readonly string[]): Promise<void> {
    this.access.require(actor, 'incident.write');
    const before = await this.incidents.lockVisible(tx, actor, ref);
    const gone = await this.links.unlinkReports(tx, before.id, reportRefs);
    if (gone.length === 0) return;
    await this.journal.write(
      tx,
      actor,
      before,
      {},
      {
        action: 'incident.report-unlinked',
        changes: { reports: { from: gone.map((each) => each.ref), to: null } },
        detail: { reportIds: gone.map(({ id }) => id) },
      },
    );
    await this.events.publishAll(
      tx,
      'incident.report-unlinked',
      gone.map(({ id }) => ({ incidentId: before.id, reportId: id })),
    );
  }
}
