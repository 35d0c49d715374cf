import { Injectable } from '@nestjs/common';
import { type ActorRef, SYSTEM } from '@tocsin/audit';
import { Clock, Database, Events, type Transaction } from '@tocsin/platform';
import { ReopenReport } from '../decisions/reopen-report.js';
import { IncidentLocks } from '../report/incident-locks.js';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRecord } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';

interface Link {
  incidentId: string;
  linkedBy: string | null;
}

/**
 * Whoever links a report on an incident's page has decided on it; whoever takes it out of its last incident has taken
 * the decision back. Nothing to do where the decision was made here in the first place.
 */
@Injectable()
export class FollowLinks {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly incidents: IncidentLocks,
    private readonly journal: ReportJournal,
    private readonly reopen: ReopenReport,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async accept(reportIds: readonly string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const report of await this.reports.lockByIds(tx, reportIds)) {
        if (report.state !== 'received') continue;
        const link = await this.firstLink(tx, report.id);
        if (link) await this.acceptOne(tx, report, link);
      }
    });
  }

  async release(reportId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [report] = await this.reports.lockByIds(tx, [reportId]);
      if (report?.state !== 'accepted' || (await this.reports.isLinked(tx, reportId))) return;
      await this.reopen.within(tx, SYSTEM, report, 'no incident holds it any more');
    });
  }

  private async acceptOne(
    tx: Transaction,
    report: ReportRecord,
    { incidentId, linkedBy }: Link,
  ): Promise<void> {
    const publicState = await this.incidents.publicStateOf(tx, report.id);
    const now = this.clock.now();
    await this.journal.write(
      tx,
      await this.whoLinked(tx, linkedBy),
      report,
      {
        state: 'accepted',
        publicState,
        snoozedUntil: null,
        decidedAt: now,
        // It may have come for an incident that has ended: no change of its state will settle it any more.
        settledAt: publicState === 'closed' ? now : null,
        decidedBy: linkedBy,
      },
      { action: 'report.attached', detail: { incidentId, opened: false } },
    );
    await this.events.publish(tx, 'report.accepted', { reportId: report.id, incidentId });
  }

  private async firstLink(tx: Transaction, reportId: string): Promise<Link | undefined> {
    const [link] = await tx.query<Link>(
      `SELECT incident_id AS "incidentId", linked_by AS "linkedBy" FROM incidents.incident_report
        WHERE report_id = $1 ORDER BY linked_at LIMIT 1`,
      [reportId],
    );
    return link;
  }

  private async whoLinked(tx: Transaction, id: string | null): Promise<ActorRef> {
    const [person] = await tx.query<{ name: string }>(`SELECT name FROM identity.person WHERE id = $1`, [id]);
    return person ? { kind: 'person', id, name: person.name } : SYSTEM;
  }
}
