import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { ChangeState, UnlinkReport } from '@tocsin/incidents';
import { Database, Events, Jobs, type Transaction } from '@tocsin/platform';
import { IncidentLocks } from '../report/incident-locks.js';
import { type LastDecision, LastDecisions } from '../report/last-decisions.js';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { reversed } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';
import { nothingToUndo } from '../triage.errors.js';
import { WAKE_TASK } from './wake-report.js';

/** Takes back the caller's own last decision on a report. The record keeps both. */
@Injectable()
export class UndoDecision {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentLocks,
    private readonly reports: ReportRepository,
    private readonly decisions: LastDecisions,
    private readonly rows: ReportRows,
    private readonly journal: ReportJournal,
    private readonly changeState: ChangeState,
    private readonly unlinkReport: UnlinkReport,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  /** @throws DomainError `TRIAGE.NOTHING_TO_UNDO`: it was another's, is older than 60 seconds, or was followed by more */
  async execute(actor: Actor, ref: string): Promise<ReportRow> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      const wanted = await this.decisions.of(tx, ref);
      if (!wanted || !isOwn(wanted, actor)) throw nothingToUndo();
      // The incident before the report, as everywhere; then nobody can have come between.
      const { incidentId } = wanted;
      const incident = incidentId === null ? null : await this.incidents.byId(tx, incidentId);
      const before = await this.reports.lockVisible(tx, actor, ref);
      const last = await this.decisions.of(tx, ref);
      if (last?.id !== wanted.id) throw nothingToUndo();
      if (incident && incidentId)
        await this.leave(tx, actor, wanted, { id: incidentId, ...incident }, before.reference);
      const restored = reversed(wanted.changes);
      await this.journal.write(tx, actor, before, restored, {
        action: 'report.decision-undone',
        reason: 'undone',
        detail: { undone: wanted.action, entry: wanted.id },
      });
      if (restored.snoozedUntil) {
        const options = { key: `${WAKE_TASK}:${before.id}`, runAt: restored.snoozedUntil };
        await this.jobs.enqueue(tx, WAKE_TASK, { reportId: before.id }, options);
      }
      await this.events.publish(tx, 'report.decision-undone', {
        reportId: before.id,
        action: wanted.action,
        incidentId,
      });
      return this.rows.one(tx, actor, before.id);
    });
  }

  /** An incident that was opened by the decision goes with it, unless somebody has worked on it since. */
  private async leave(
    tx: Transaction,
    actor: Actor,
    decision: LastDecision,
    incident: { id: string; reference: string; version: number },
    reportRef: string,
  ): Promise<void> {
    if (decision.opened && (await this.incidents.isUntouched(tx, incident.id))) {
      const { version } = incident;
      await this.changeState.within(tx, actor, incident.reference, {
        version,
        to: 'abandoned',
        reason: 'undone',
      });
    }
    await this.unlinkReport.within(tx, actor, incident.reference, reportRef);
  }
}

function isOwn(decision: LastDecision, actor: Actor): boolean {
  return (
    decision.recent && decision.undoable && decision.actorKind === actor.kind && decision.actorId === actor.id
  );
}
