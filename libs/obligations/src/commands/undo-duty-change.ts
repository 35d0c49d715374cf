import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { DutyJournal } from '../duty/duty-journal.js';
import { type DutyChanges, type LastChange, type StageRecord } from '../duty/duty.record.js';
import { DutyStore } from '../duty/duty-store.js';
import { nothingToUndo, reportArrived } from '../obligations.errors.js';

/** As for decisions on reports (ADR 0040): a slip is seen within seconds. */
const UNDO_MS = 60_000;

/** Takes back the caller's own last change of a duty. The record keeps both. */
@Injectable()
export class UndoDutyChange {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: DutyStore,
    private readonly journal: DutyJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `OBLIGATIONS.NOTHING_TO_UNDO`: it was another's, is older, or was followed by more; `OBLIGATIONS.REPORT_ARRIVED` */
  async execute(actor: Actor, dutyId: string): Promise<void> {
    this.access.require(actor, 'incident.write');
    await this.database.transaction(async (tx) => {
      const held = await this.store.lockVisible(tx, actor, dutyId);
      const change = await this.lastChange(tx, dutyId);
      const age = change ? this.clock.now().getTime() - Date.parse(change.at) : Infinity;
      if (!change || change.actorId !== actor.id || age > UNDO_MS) throw nothingToUndo();
      const kept = new Set(change.before?.stages.map(({ id }) => id));
      const going = held.stages.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
      if (await this.store.hasSubmissions(tx, going)) throw reportArrived();
      await this.journal.write(tx, actor, held.duty, {
        action: 'incident.duty-undone',
        reason: 'undone',
        changes: {},
        detail: { undone: change.action },
      });
      if (!change.before) return this.store.remove(tx, dutyId);
      const { duty, stages } = change.before;
      await this.store.removeStages(tx, going);
      await this.store.save(tx, held, revivedDuty(duty), stages.map(revivedStage), null);
      if (change.action === 'aware-corrected') await this.forgetCorrection(tx, dutyId);
    });
  }

  private async lastChange(tx: Transaction, dutyId: string): Promise<LastChange | null> {
    const [row] = await tx.query<{ change: LastChange | null }>(
      `SELECT last_change AS change FROM obligations.duty WHERE id = $1`,
      [dutyId],
    );
    return row?.change ?? null;
  }

  private async forgetCorrection(tx: Transaction, dutyId: string): Promise<void> {
    await tx.query(
      `DELETE FROM obligations.aware_change WHERE id =
         (SELECT id FROM obligations.aware_change WHERE duty_id = $1 ORDER BY at DESC, id DESC LIMIT 1)`,
      [dutyId],
    );
  }
}

// JSON keeps dates as text.
const date = (at: Date | string | null | undefined): Date | null => (at ? new Date(at) : null);

function revivedDuty({ awareAt, closedAt, ...rest }: DutyChanges): DutyChanges {
  return { ...rest, ...(awareAt ? { awareAt: new Date(awareAt) } : {}), closedAt: date(closedAt) };
}

function revivedStage(stage: StageRecord): StageRecord {
  const { requestedAt, dueAt, submittedAt } = stage;
  return {
    ...stage,
    requestedAt: date(requestedAt),
    dueAt: date(dueAt),
    submittedAt: date(submittedAt),
  };
}
