import { SYSTEM } from '@tocsin/audit';
import { Clock, Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { type HoldingIncident, publicStateOf } from '../report/public-state.js';
import { ReportJournal } from '../report/report-journal.js';
import { ReportRepository } from '../report/report.repository.js';

/**
 * Keeps accepted reports in step with the incidents that hold them: closing an incident settles its reports except
 * those that another one in work still holds (RTIR's rule), reopening it takes that back, and the status page of the
 * reporter follows. Looks at how things stand now, not at the event, so that order and repetition do not matter.
 */
@OnEvent('incident.state-changed', 'settle-reports')
export class SettleReports implements EventHandler<{ incidentId: string }> {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportRepository,
    private readonly journal: ReportJournal,
    private readonly clock: Clock,
  ) {}

  async handle({ incidentId }: { incidentId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const held = await tx.query<{ id: string; incidents: HoldingIncident[] }>(HELD, [incidentId]);
      const byId = new Map(held.map(({ id, incidents }) => [id, incidents]));
      for (const report of await this.reports.lockByIds(tx, [...byId.keys()])) {
        if (report.state !== 'accepted') continue;
        const publicState = publicStateOf(byId.get(report.id) ?? []);
        const settles = publicState === 'closed';
        if (report.publicState === publicState && (report.settledAt !== null) === settles) continue;
        const settledAt = settles ? (report.settledAt ?? this.clock.now()) : null;
        const action = settles ? 'report.settled' : 'report.progressed';
        await this.journal.write(tx, SYSTEM, report, { publicState, settledAt }, { action });
      }
    });
  }
}

const HELD = `
  SELECT ir.report_id AS id,
         (SELECT json_agg(json_build_object('state', i.state, 'waitingFor', i.waiting_for))
            FROM incidents.incident_report other JOIN incidents.incident i ON i.id = other.incident_id
           WHERE other.report_id = ir.report_id) AS incidents
    FROM incidents.incident_report ir WHERE ir.incident_id = $1`;
