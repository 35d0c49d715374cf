import { TeamRules } from '@tocsin/duty';
import { Assignees } from '@tocsin/incidents';
import { Database, type EventHandler, Events, OnEvent } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { ReportRepository } from '../report/report.repository.js';

interface AssignedReport {
  reportId: string;
  assigneeId: string | null;
  teamId: string | null;
}

/** A report that comes to a team that hands out by itself goes to whoever is next, as `AssignByRule` does for incidents. */
@OnEvent('report.assigned', 'assign-report-by-rule')
export class AssignReportByRule implements EventHandler<AssignedReport> {
  constructor(
    private readonly database: Database,
    private readonly rules: TeamRules,
    private readonly reports: ReportRepository,
    private readonly assignees: Assignees,
    private readonly journal: ReportJournal,
    private readonly events: Events,
  ) {}

  async handle({ reportId, assigneeId, teamId }: AssignedReport): Promise<void> {
    if (assigneeId !== null || teamId === null) return;
    await this.database.transaction(async (tx) => {
      const [before] = await this.reports.lockByIds(tx, [reportId]);
      if (before?.state !== 'received' || before.teamId !== teamId || before.assigneeId !== null) return;
      const rule = await this.rules.automatic(tx, teamId);
      const [last] = await tx.query<{ came: boolean }>(
        `SELECT detail->'changes' ? 'teamId' AS came FROM audit.entry
          WHERE subject_id = $1 AND action = 'report.assigned' ORDER BY id DESC LIMIT 1`,
        [reportId],
      );
      if (!rule || !last?.came) return;
      const next = await this.assignees.next(tx, teamId);
      if (!next) return;
      const actor = { kind: 'rule' as const, id: null, name: `Automatic assignment: ${rule.name}` };
      const detail = { assignee: next.name, team: rule.name, leastLoaded: true };
      const changes = { assigneeId: next.id };
      await this.journal.write(tx, actor, before, changes, { action: 'report.assigned', detail });
      await this.events.publish(tx, 'report.assigned', { reportId, assigneeId: next.id, teamId });
    });
  }
}
