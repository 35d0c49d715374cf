import { Injectable } from '@nestjs/common';
import { strictestTlp } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Events, type Transaction } from '@tocsin/platform';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentLinks } from '../incident/incident-links.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { incidentEnded, reportRejected, reportUnknown } from '../incidents.errors.js';
import { levelOf } from '../severity/level-of.js';
import { isEnded } from '../workflow/incident-state.js';

/** Links reports to an incident. The label rises to the strictest of them. */
@Injectable()
export class LinkReports {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly links: IncidentLinks,
    private readonly clocks: IncidentClocks,
    private readonly journal: IncidentJournal,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Linking what is linked already changes nothing.
   * @param references of the reports
   * @throws DomainError `INCIDENT.REPORT_UNKNOWN`, `INCIDENT.REPORT_REJECTED`, `INCIDENT.ENDED`, all before anything is written
   */
  async execute(actor: Actor, ref: string, references: readonly string[]): Promise<IncidentRow> {
    return this.database.transaction((tx) => this.within(tx, actor, ref, references));
  }

  /** @param options `toEnded`: also to an incident that has ended, which stays so */
  async within(
    tx: Transaction,
    actor: Actor,
    ref: string,
    references: readonly string[],
    { toEnded = false } = {},
  ): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    const before = await this.incidents.lockVisible(tx, actor, ref);
    if (isEnded(before.state) && !toEnded) throw incidentEnded(before.state);
    const reports = await this.links.reports(tx, actor, references);
    const unknown = references.filter((wanted) => !reports.some((report) => report.ref === wanted));
    if (unknown.length > 0) throw reportUnknown(unknown);
    const rejected = reports.filter((report) => report.state === 'rejected').map((report) => report.ref);
    if (rejected.length > 0) throw reportRejected(rejected);

    const wanted = reports.map(({ id }) => id);
    const added = await this.links.linkReports(tx, before.id, wanted, actor.id, this.clock.now());
    if (added.length > 0) {
      const refs = reports.filter(({ id }) => added.includes(id)).map((report) => report.ref);
      const tlp = strictestTlp([before.tlp, ...reports.map((report) => report.tlp)], before.tlp);
      await this.journal.write(
        tx,
        actor,
        before,
        { tlp },
        {
          action: 'incident.reports-linked',
          changes: {
            reports: { from: null, to: refs },
            ...(tlp === before.tlp ? {} : { tlp: { from: before.tlp, to: tlp } }),
          },
          detail: { reportIds: added },
        },
      );
      await this.clocks.startInforming(tx, before.id, levelOf(before));
      await this.events.publish(tx, 'incident.reports-linked', { incidentId: before.id, reportIds: added });
    }
    return this.incidents.row(tx, before.id);
  }
}
