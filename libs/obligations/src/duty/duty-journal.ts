import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail, ListAudit } from '@tocsin/audit';
import { Clock, type Transaction } from '@tocsin/platform';
import { dutyStale } from '../obligations.errors.js';
import { type DutyChanges, type DutyRecord, type LastChange, type StageRecord } from './duty.record.js';
import { type HeldDuty } from './duty-store.js';

type FieldChanges = Record<string, { from: unknown; to: unknown }>;

/** The record of duties: each change is a line of its incident. */
@Injectable()
export class DutyJournal {
  constructor(
    private readonly audit: AuditTrail,
    private readonly record: ListAudit,
    private readonly clock: Clock,
  ) {}

  async write(
    tx: Transaction,
    actor: ActorRef,
    duty: Pick<DutyRecord, 'id' | 'incidentId' | 'incidentRef' | 'regime' | 'version'>,
    entry: {
      action: string;
      reason?: string | null;
      changes: FieldChanges;
      detail?: Record<string, unknown>;
    },
  ): Promise<void> {
    const { id, regime } = duty;
    await this.audit.append(tx, {
      actor,
      action: entry.action,
      subject: { kind: 'incident', id: duty.incidentId, ref: duty.incidentRef },
      reason: entry.reason,
      detail: {
        ...entry.detail,
        dutyId: id,
        regime,
        dutyVersion: duty.version + 1,
        changes: entry.changes,
      },
    });
  }

  /** How things are before a change, for its author to take it back within a minute. */
  remember(actor: ActorRef, action: string, held: HeldDuty | null): LastChange {
    const { criteria, awareAt, marks, closedAt, closedReason } = held?.duty ?? ({} as Partial<DutyRecord>);
    const duty: DutyChanges = { criteria, awareAt, marks, closedAt, closedReason };
    const stages: StageRecord[] = held?.stages ?? [];
    const at = this.clock.now().toISOString();
    return { actorId: actor.id, at, action, before: held ? { duty, stages } : null };
  }

  /** @throws DomainError `OBLIGATIONS.STALE` (409) with what happened since the version that the caller saw */
  async requireVersion(held: HeldDuty, version: number): Promise<void> {
    const { duty } = held;
    if (duty.version === version) return;
    const { items } = await this.record.execute({ subjectId: duty.incidentId, limit: 50 });
    const since = items.filter(
      ({ detail }) => detail?.dutyId === duty.id && Number(detail.dutyVersion) > version,
    );
    throw dutyStale({
      current: { ...duty },
      changedBy: since[0]?.actor.name ?? null,
      changedAt: since[0]?.at ?? null,
      changes: Object.assign(
        {},
        ...since.toReversed().map(({ detail }) => detail?.changes ?? {}),
      ) as FieldChanges,
    });
  }
}
