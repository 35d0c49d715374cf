import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { LinkReports, readReference } from '@tocsin/incidents';
import { Clock, Database, Events } from '@tocsin/platform';
import { IncidentLocks } from '../report/incident-locks.js';
import { ReportJournal } from '../report/report-journal.js';
import { ReportRows } from '../report/report-rows.js';
import { ReportRepository } from '../report/report.repository.js';
import { alreadyDecided } from '../triage.errors.js';
import { type AcceptedReport } from './open-incident-from-report.js';

/** Attaches a report to an incident: it tells of the same. An accepted report may be attached to further ones. */
@Injectable()
export class AttachReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentLocks,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly journal: ReportJournal,
    private readonly linkReports: LinkReports,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * @param input.version left out where the incident's page links a report: the incident's own lock is enough there
   * @throws DomainError `TRIAGE.STALE`, `TRIAGE.ALREADY_DECIDED` (rejected), those of `LinkReports`
   */
  async execute(
    actor: Actor,
    ref: string,
    input: { version?: number; incident: string },
  ): Promise<AcceptedReport> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      // The incident before the report, as everywhere: two at once never wait for each other in a circle.
      await this.incidents.byReference(tx, input.incident);
      const before = await this.reports.lockVisible(tx, actor, ref);
      if (input.version !== undefined) await this.journal.requireVersion(tx, before, input.version);
      if (before.state === 'rejected') throw alreadyDecided(before.state);
      await this.incidents.requireSameKind(tx, before.id, input.incident);
      // What was attached before must not be taken out again when this is undone.
      const held = await this.reports.isLinked(tx, before.id, readReference(input.incident));
      const incident = await this.linkReports.within(tx, actor, input.incident, [before.reference]);
      const answer = async () => ({
        report: await this.rows.one(tx, actor, before.id),
        incident: { ref: incident.ref },
      });
      if (held && before.state === 'accepted') return answer();
      await this.journal.write(
        tx,
        actor,
        before,
        {
          state: 'accepted',
          publicState: await this.incidents.publicStateOf(tx, before.id),
          snoozedUntil: null,
          settledAt: null,
          ...(before.state === 'received' ? { decidedAt: this.clock.now(), decidedBy: actor.id } : {}),
        },
        { action: 'report.attached', detail: { incidentId: incident.id, opened: false } },
      );
      await this.events.publish(tx, 'report.accepted', { reportId: before.id, incidentId: incident.id });
      return answer();
    });
  }
}
