import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Clock, Database, Jobs, newId, staleError, type Transaction } from '@tocsin/platform';
import { entryExists, entryInvalid, entryUnknown } from '../observables.errors.js';
import { ignoredValue, type IgnoreKind } from './ignore-kind.js';

export interface IgnoreEntryView {
  id: string;
  kind: IgnoreKind;
  value: string;
  reason: string;
  shipped: boolean;
  active: boolean;
  changedBy: string;
  changedAt: Date;
  version: number;
}

export const APPLY_IGNORE_ENTRY = 'observables.apply-ignore-entry';

const VIEW = `e.id, e.kind, e.value, e.reason, e.shipped, e.active, e.changed_by AS "changedBy",
  e.changed_at AS "changedAt", e.version`;

/**
 * What the site holds for noise: it is stored and shown, and makes no case like another. New values are judged when they
 * are recorded, stored ones by a job after each change. Asks no access policy: callers do.
 */
@Injectable()
export class IgnoreList {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** All of it, at most 1,000: what a site ignores is a page long. */
  all(): Promise<IgnoreEntryView[]> {
    return this.database.query<IgnoreEntryView>(
      `SELECT ${VIEW} FROM observables.ignore_entry e ORDER BY e.kind, e.value LIMIT 1000`,
    );
  }

  /** @throws DomainError `OBSERVABLES.ENTRY_INVALID` (422), `OBSERVABLES.ENTRY_EXISTS` (409) */
  async add(
    actor: ActorRef,
    { kind, value, reason }: { kind: IgnoreKind; value: string; reason: string },
  ): Promise<IgnoreEntryView> {
    const stored = ignoredValue(kind, value);
    if (stored === null) throw entryInvalid(kind, value);
    return this.database.transaction(async (tx) => {
      const [added] = await tx.query<IgnoreEntryView>(
        `INSERT INTO observables.ignore_entry AS e (id, kind, value, reason, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (kind, value) DO NOTHING RETURNING ${VIEW}`,
        [newId(), kind, stored, reason, actor.name, this.clock.now()],
      );
      if (!added) throw entryExists(stored);
      await this.tell(tx, actor, 'ignore-entry.added', added);
      return added;
    });
  }

  /** @throws DomainError `OBSERVABLES.ENTRY_UNKNOWN` (404), `OBSERVABLES.STALE` (409) */
  async setActive(
    actor: ActorRef,
    id: string,
    { active, version }: { active: boolean; version: number },
  ): Promise<IgnoreEntryView> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, id, version);
      const changed = await tx.one<IgnoreEntryView>(
        `UPDATE observables.ignore_entry e SET active = $2, changed_by = $3, changed_at = $4, version = e.version + 1
          WHERE e.id = $1 RETURNING ${VIEW}`,
        [id, active, actor.name, this.clock.now()],
      );
      await this.tell(tx, actor, active ? 'ignore-entry.switched-on' : 'ignore-entry.switched-off', changed);
      return changed;
    });
  }

  /** @throws DomainError `OBSERVABLES.ENTRY_UNKNOWN` (404), `OBSERVABLES.STALE` (409) */
  async remove(actor: ActorRef, id: string, version: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const entry = await this.lock(tx, id, version);
      await tx.query(`DELETE FROM observables.ignore_entry WHERE id = $1`, [id]);
      await this.tell(tx, actor, 'ignore-entry.removed', entry);
    });
  }

  private async lock(tx: Transaction, id: string, version: number): Promise<IgnoreEntryView> {
    const [entry] = await tx.query<IgnoreEntryView>(
      `SELECT ${VIEW} FROM observables.ignore_entry e WHERE e.id = $1 FOR UPDATE`,
      [id],
    );
    if (!entry) throw entryUnknown();
    if (entry.version !== version)
      throw staleError('OBSERVABLES.STALE', {
        current: { ...entry },
        changedBy: entry.changedBy,
        changedAt: entry.changedAt,
        changes: {},
      });
    return entry;
  }

  private async tell(
    tx: Transaction,
    actor: ActorRef,
    action: string,
    { id, kind, value, reason }: IgnoreEntryView,
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'ignore-entry', id, ref: value },
      reason,
      detail: { kind },
    });
    await this.jobs.enqueue(tx, APPLY_IGNORE_ENTRY, { kind, value });
  }
}
