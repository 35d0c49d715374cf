import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type AssigneeChoice, Assignees } from '@tocsin/incidents';
import { Database, Events } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { ReportRepository } from '../report/report.repository.js';
import { requireOpen } from './decision.js';

/** Gives a report to the caller, a person, a team, or the member of a team who has the least to do. */
@Injectable()
export class AssignReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly assignees: Assignees,
    private readonly journal: ReportJournal,
    private readonly events: Events,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.ALREADY_DECIDED`, those of `Assignees.resolve` */
  async execute(actor: Actor, ref: string, input: AssigneeChoice & { version: number }): Promise<ReportRow> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      const before = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, before, input.version);
      requireOpen(before);
      const { assignee, team } = await this.assignees.resolve(tx, actor, input, before);
      const assigneeId = assignee?.id ?? null;
      const teamId = team?.id ?? null;
      if (assigneeId !== before.assigneeId || teamId !== before.teamId) {
        const detail = {
          assignee: assignee?.name ?? null,
          team: team?.name ?? null,
          leastLoaded: input.leastLoaded ?? false,
        };
        await this.journal.write(
          tx,
          actor,
          before,
          { assigneeId, teamId },
          { action: 'report.assigned', detail },
        );
        await this.events.publish(tx, 'report.assigned', { reportId: before.id, assigneeId, teamId });
      }
      return this.rows.one(tx, actor, before.id);
    });
  }
}
