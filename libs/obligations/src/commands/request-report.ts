import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId } from '@tocsin/platform';
import { DutyJournal } from '../duty/duty-journal.js';
import { newStage } from '../duty/duty.record.js';
import { DutyStore } from '../duty/duty-store.js';
import { dutyInvalid } from '../obligations.errors.js';

/** Asks for a report that is owed on request; as often as it is needed. */
@Injectable()
export class RequestReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: DutyStore,
    private readonly journal: DutyJournal,
    private readonly clock: Clock,
  ) {}

  /** @returns the new stage's id @throws DomainError `OBLIGATIONS.STALE`, `OBLIGATIONS.INVALID` */
  async execute(actor: Actor, dutyId: string, version: number): Promise<{ id: string }> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const held = await this.store.lockVisible(tx, actor, dutyId);
      await this.journal.requireVersion(held, version);
      if (held.duty.closedAt) throw dutyInvalid('closed', 'The duty is closed');
      const stage = held.regime.stages.find(({ due }) => 'after' in due && due.after === 'request');
      if (!stage) throw dutyInvalid('not-on-request', 'This regime knows no report on request');
      const asked = newStage(newId(), stage.id, 'reporter', this.clock.now());
      const change = this.journal.remember(actor, 'requested', held);
      const planned = await this.store.save(tx, held, {}, [...held.stages, asked], change);
      await this.journal.write(tx, actor, held.duty, {
        action: 'incident.duty-requested',
        changes: { [stage.id]: { from: null, to: 'running' } },
        detail: { stageId: asked.id, dueAt: planned.at(-1)?.dueAt },
      });
      return { id: asked.id };
    });
  }
}
