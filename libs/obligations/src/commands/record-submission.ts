import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { DutyJournal } from '../duty/duty-journal.js';
import { type Answers, type LastChange, type OwedBy, type StageRecord } from '../duty/duty.record.js';
import { DutyStore, type HeldDuty } from '../duty/duty-store.js';
import { dutyInvalid, stageClosed, stageUnknown } from '../obligations.errors.js';

export interface NewSubmission {
  version: number;
  /** Reference of the report with which it came; absent: recorded on behalf, from a call or a letter. */
  report?: string | null;
  /** When it came; absent: when the report was received, or now. */
  submittedAt?: Date;
  answers?: Answers;
  note?: string | null;
}

/** What came for a stage, from whichever door. */
export interface Arrival {
  stageId: string;
  reportId: string | null;
  reportRef: string | null;
  at: Date;
  answers: Answers | null;
  answeredBy: OwedBy;
  note: string | null;
}

/** Records that a stage's report is there. A late one stays late for good. */
@Injectable()
export class RecordSubmission {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: DutyStore,
    private readonly journal: DutyJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `OBLIGATIONS.STAGE_CLOSED`, `OBLIGATIONS.STALE`, `OBLIGATIONS.INVALID` */
  async execute(actor: Actor, stageId: string, input: NewSubmission): Promise<void> {
    this.access.require(actor, 'incident.write');
    await this.database.transaction(async (tx) => {
      const held = await this.store.lockVisible(tx, actor, await this.dutyOf(tx, stageId));
      await this.journal.requireVersion(held, input.version);
      const report = input.report ? await this.report(tx, held, input.report) : null;
      const at = input.submittedAt ?? report?.receivedAt ?? this.clock.now();
      if (at > this.clock.now()) throw dutyInvalid('in-future', 'It cannot have come in the future');
      const change = this.journal.remember(actor, 'submitted', held);
      await this.within(tx, actor, held, change, {
        stageId,
        reportId: report?.id ?? null,
        reportRef: input.report ?? null,
        at,
        answers: input.answers ?? null,
        answeredBy: 'team',
        note: input.note?.trim() || null,
      });
    });
  }

  async within(
    tx: Transaction,
    actor: ActorRef,
    held: HeldDuty,
    change: LastChange | null,
    arrival: Arrival,
  ): Promise<StageRecord> {
    const stage = held.stages.find(({ id }) => id === arrival.stageId);
    if (!stage) throw stageUnknown();
    if (stage.submittedAt || stage.state === 'void') throw stageClosed(stage.state);
    const { at: submittedAt, reportId, answers, answeredBy, note } = arrival;
    const there = { ...stage, submittedAt, reportId, answers, answeredBy, note };
    const stages = held.stages.map((one) => (one === stage ? there : one));
    const planned = await this.store.save(tx, held, {}, stages, change);
    const after = planned.find(({ id }) => id === stage.id) ?? there;
    await this.journal.write(tx, actor, held.duty, {
      action: after.owedBy === 'team' ? 'incident.duty-answered' : 'incident.duty-submitted',
      changes: { [stage.stage]: { from: stage.state, to: after.state } },
      detail: { stageId: stage.id, stage: stage.stage, submittedAt, report: arrival.reportRef, note },
    });
    return after;
  }

  async dutyOf(tx: Transaction, stageId: string): Promise<string> {
    const [row] = await tx.query<{ dutyId: string }>(
      `SELECT duty_id AS "dutyId" FROM obligations.stage WHERE id = $1`,
      [stageId],
    );
    if (!row) throw stageUnknown();
    return row.dutyId;
  }

  private async report(
    tx: Transaction,
    { duty }: HeldDuty,
    reference: string,
  ): Promise<{ id: string; receivedAt: Date }> {
    const [found] = await tx.query<{ id: string; receivedAt: Date }>(
      `SELECT r.id, r.received_at AS "receivedAt" FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
        WHERE ir.incident_id = $1 AND r.reference = $2`,
      [duty.incidentId, reference],
    );
    if (!found) throw dutyInvalid('report', 'This report is not linked to the incident');
    return found;
  }
}
