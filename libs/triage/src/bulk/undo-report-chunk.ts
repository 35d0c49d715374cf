import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { ChangeState, UnlinkReport } from '@tocsin/incidents';
import { Events, Jobs, type Transaction } from '@tocsin/platform';
import { WAKE_TASK } from '../decisions/wake-report.js';
import { IncidentLocks } from '../report/incident-locks.js';
import { ReportJournal } from '../report/report-journal.js';
import { type FieldChanges, type ReportRecord, reversed } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';
import { type BulkRecord, type ItemOutcome, type WaitingItem } from './bulk-store.js';

interface Line {
  reportId: string;
  action: string;
  changes: FieldChanges;
  incidentId: string | null;
  opened: boolean;
}

/** Takes a chunk of reports back to what the record says they were, in few statements. */
@Injectable()
export class UndoReportChunk {
  constructor(
    private readonly reports: ReportRepository,
    private readonly journal: ReportJournal,
    private readonly incidents: IncidentLocks,
    private readonly unlinkReport: UnlinkReport,
    private readonly changeState: ChangeState,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  async run(
    tx: Transaction,
    actor: Actor,
    bulk: BulkRecord,
    items: readonly WaitingItem[],
  ): Promise<ItemOutcome[]> {
    if (bulk.targetRef) await this.incidents.byReference(tx, bulk.targetRef);
    const ids = items.map(({ subjectId }) => subjectId);
    const locked = new Map((await this.reports.lockByIds(tx, ids)).map((each) => [each.id, each]));
    const lines = new Map((await this.linesOf(tx, bulk.id, ids)).map((line) => [line.reportId, line]));
    const outcomes: ItemOutcome[] = [];
    const back = items.flatMap((item) => {
      const before = locked.get(item.subjectId);
      const line = lines.get(item.subjectId);
      // Its version is the one that the bulk made: nobody has touched it since.
      const untouched = before && line && before.version === item.version;
      outcomes.push({
        position: item.position,
        state: untouched ? 'undone' : 'kept',
        reason: untouched ? null : 'changed',
        version: null,
      });
      return untouched ? [{ before, line, changes: reversed(line.changes) }] : [];
    });
    await this.leave(tx, actor, bulk, back);
    await this.journal.writeAll(tx, actor, back, {
      action: 'report.decision-undone',
      reason: 'undone',
      detail: { bulkId: bulk.id },
    });
    await this.wakeAgain(tx, back);
    await this.events.publishAll(
      tx,
      'report.decision-undone',
      back.map(({ before, line }) => ({
        reportId: before.id,
        action: line.action,
        incidentId: line.incidentId,
      })),
    );
    return outcomes;
  }

  private linesOf(tx: Transaction, bulkId: string, ids: readonly string[]): Promise<Line[]> {
    return tx.query<Line>(
      `SELECT e.subject_id AS "reportId", e.action, e.detail->'changes' AS changes,
              (e.detail->>'incidentId')::uuid AS "incidentId", coalesce((e.detail->>'opened')::boolean, false) AS opened
         FROM audit.entry e
        WHERE e.subject_id = ANY($1::uuid[]) AND e.subject_kind = 'report' AND e.detail->>'bulkId' = $2
          AND e.action <> 'report.decision-undone'`,
      [ids, bulkId],
    );
  }

  /** Out of the incident; one that the bulk opened goes too, unless somebody has worked on it since. */
  private async leave(
    tx: Transaction,
    actor: Actor,
    { targetRef }: BulkRecord,
    back: readonly { before: ReportRecord; line: Line }[],
  ): Promise<void> {
    const linked = back.filter(({ line }) => line.incidentId !== null);
    const [first] = linked;
    if (!targetRef || !first?.line.incidentId) return;
    const incident = await this.incidents.byId(tx, first.line.incidentId);
    const opened = linked.some(({ line }) => line.opened);
    if (
      incident &&
      opened &&
      (await this.incidents.isUntouched(tx, first.line.incidentId, ['incident.reports-linked']))
    )
      await this.changeState.within(tx, actor, incident.reference, {
        version: incident.version,
        to: 'abandoned',
        reason: 'undone',
      });
    await this.unlinkReport.many(
      tx,
      actor,
      targetRef,
      linked.map(({ before }) => before.reference),
    );
  }

  private async wakeAgain(
    tx: Transaction,
    back: readonly { before: ReportRecord; changes: { snoozedUntil?: Date | null } }[],
  ): Promise<void> {
    const jobs = back.flatMap(({ before: { id }, changes: { snoozedUntil } }) =>
      snoozedUntil
        ? [
            {
              task: WAKE_TASK,
              payload: { reportId: id },
              options: { key: `${WAKE_TASK}:${id}`, runAt: snoozedUntil },
            },
          ]
        : [],
    );
    await this.jobs.enqueueAll(
      tx,
      jobs.toSorted((a, b) => (a.options.key < b.options.key ? -1 : 1)),
    );
  }
}
