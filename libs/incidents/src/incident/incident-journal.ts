import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Clock, mergedChanges, staleError, type Transaction } from '@tocsin/platform';
import { IncidentIndex } from '../search/incident-index.js';
import {
  differences,
  type FieldChanges,
  type IncidentChanges,
  type IncidentRecord,
} from './incident.record.js';
import { IncidentRepository } from './incident.repository.js';

/** What goes into the record along with a change. */
export interface JournalEntry {
  action: string;
  reason?: string | null;
  /** Changes in words for people, instead of the raw columns, or beside them. */
  changes?: FieldChanges;
  /** More for the record, not shown as changed fields. */
  detail?: Record<string, unknown>;
}

interface Recorded {
  at: Date;
  actor: string;
  changes: FieldChanges | null;
}

/** Writes a change of an incident together with its line in the record; tells latecomers what changed. */
@Injectable()
export class IncidentJournal {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly audit: AuditTrail,
    private readonly index: IncidentIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the incident, counts its version up and records it. The lines carry the version that they made, so that
   * `requireVersion` can tell what happened since.
   */
  async write(
    tx: Transaction,
    actor: ActorRef,
    before: IncidentRecord,
    changes: IncidentChanges,
    entry: JournalEntry,
  ): Promise<void> {
    const version = await this.incidents.update(tx, before, changes, this.clock.now());
    await this.record(
      tx,
      actor,
      before,
      {
        ...entry,
        changes: entry.changes ?? differences(before, changes),
        // Undoing reads the columns, where people read words.
        detail: { ...entry.detail, fields: differences(before, changes) },
      },
      version,
    );
    await this.index.request(tx, before.id);
  }

  /** A line in the record without a change of the incident's own row: notes, tasks, clocks. */
  async record(
    tx: Transaction,
    actor: ActorRef,
    incident: Pick<IncidentRecord, 'id' | 'reference'>,
    entry: JournalEntry,
    version?: number,
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action: entry.action,
      subject: { kind: 'incident', id: incident.id, ref: incident.reference },
      reason: entry.reason,
      detail: {
        ...entry.detail,
        changes: entry.changes ?? {},
        ...(version === undefined ? {} : { version }),
      },
    });
  }

  /** @throws DomainError `INCIDENT.STALE` (409) with what changed since the caller's version, by whom and when */
  async requireVersion(tx: Transaction, record: IncidentRecord, version: number): Promise<void> {
    if (record.version === version) return;
    const since = await tx.query<Recorded>(
      `SELECT at, actor_name AS actor, detail->'changes' AS changes FROM audit.entry
        WHERE subject_id = $1 AND (detail->>'version')::int > $2 ORDER BY id`,
      [record.id, version],
    );
    const last = since.at(-1);
    throw staleError('INCIDENT.STALE', {
      current: { ...(await this.incidents.row(tx, record.id)) },
      changedBy: last?.actor ?? null,
      changedAt: last?.at ?? null,
      changes: mergedChanges(since.map((line) => line.changes ?? {})),
    });
  }
}
