import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { mergedChanges, staleError, type Transaction } from '@tocsin/platform';
import { differences, type FieldChanges, type ReportChanges, type ReportRecord } from './report.record.js';
import { ReportRepository } from './report.repository.js';

export interface JournalEntry {
  action: ReportAction;
  reason?: string | null;
  /** More for the record, not shown as changed fields. Ids of incidents, never references: those may be restricted. */
  detail?: Record<string, unknown>;
}

export type ReportAction =
  | 'report.accepted'
  | 'report.attached'
  | 'report.rejected'
  | 'report.snoozed'
  | 'report.woken'
  | 'report.assigned'
  | 'report.classified'
  | 'report.reopened'
  | 'report.settled'
  | 'report.progressed'
  | 'report.decision-undone';

/** One line of a report's record that changed its version. */
export interface RecordedChange {
  at: Date;
  by: { kind: string; id: string | null; name: string };
  action: string;
  reason: string | null;
  changes: FieldChanges;
}

/** Writes a change of a report together with its line in the record; tells latecomers who decided what. */
@Injectable()
export class ReportJournal {
  constructor(
    private readonly reports: ReportRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the new version; it stands in the record too, so that `requireVersion` and undoing find the line */
  async write(
    tx: Transaction,
    actor: ActorRef,
    before: ReportRecord,
    changes: ReportChanges,
    entry: JournalEntry,
  ): Promise<number> {
    const version = await this.reports.update(tx, before, changes);
    await this.audit.append(tx, {
      actor,
      action: entry.action,
      subject: { kind: 'report', id: before.id, ref: before.reference },
      reason: entry.reason,
      detail: { ...entry.detail, changes: differences(before, changes), version },
    });
    return version;
  }

  /** The same of many, in two statements. @returns the new versions, by report */
  async writeAll(
    tx: Transaction,
    actor: ActorRef,
    all: readonly { before: ReportRecord; changes: ReportChanges }[],
    entry: JournalEntry,
  ): Promise<Map<string, number>> {
    await this.reports.updateAll(tx, all);
    await this.audit.appendAll(
      tx,
      all.map(({ before, changes }) => ({
        actor,
        action: entry.action,
        subject: { kind: 'report', id: before.id, ref: before.reference },
        reason: entry.reason,
        detail: { ...entry.detail, changes: differences(before, changes), version: before.version + 1 },
      })),
    );
    return new Map(all.map(({ before }) => [before.id, before.version + 1]));
  }

  /** @throws DomainError `TRIAGE.STALE` (409) with who changed what since the caller's version */
  async requireVersion(tx: Transaction, record: ReportRecord, version: number): Promise<void> {
    if (record.version === version) return;
    const since = await tx.query<RecordedChange>(
      `SELECT at, json_build_object('kind', actor_kind, 'id', actor_id, 'name', actor_name) AS by, action, reason,
              coalesce(detail->'changes', '{}') AS changes
         FROM audit.entry
        WHERE subject_id = $1 AND subject_kind = 'report' AND (detail->>'version')::int > $2
        ORDER BY id DESC LIMIT 20`,
      [record.id, version],
    );
    const [last] = since;
    const { state, assigneeId, teamId, snoozedUntil, priority, tlp, rejectedReason } = record;
    throw staleError('TRIAGE.STALE', {
      current: {
        version: record.version,
        ref: record.reference,
        state,
        assigneeId,
        teamId,
        snoozedUntil,
        priority,
        tlp,
        rejectedReason,
      },
      changedBy: last?.by.name ?? null,
      changedAt: last?.at ?? null,
      changes: mergedChanges(since.toReversed().map((line) => line.changes)),
    });
  }
}
