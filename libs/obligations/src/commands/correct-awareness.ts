import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId } from '@tocsin/platform';
import { DutyJournal } from '../duty/duty-journal.js';
import { DutyStore } from '../duty/duty-store.js';
import { dutyInvalid } from '../obligations.errors.js';

/** Corrects when the organisation became aware. All clocks move with it; what was late stays late. */
@Injectable()
export class CorrectAwareness {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: DutyStore,
    private readonly journal: DutyJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `OBLIGATIONS.STALE`, `OBLIGATIONS.INVALID` (no reason, or a time to come) */
  async execute(
    actor: Actor,
    dutyId: string,
    input: { version: number; awareAt: Date; reason: string },
  ): Promise<void> {
    this.access.require(actor, 'incident.write');
    const reason = input.reason.trim();
    if (reason === '') throw dutyInvalid('no-reason', 'A correction needs its reason');
    const now = this.clock.now();
    if (input.awareAt > now) throw dutyInvalid('aware-in-future', 'Awareness cannot lie in the future');
    await this.database.transaction(async (tx) => {
      const held = await this.store.lockVisible(tx, actor, dutyId);
      await this.journal.requireVersion(held, input.version);
      const { duty } = held;
      if (duty.awareAt.getTime() === input.awareAt.getTime()) return;
      const change = this.journal.remember(actor, 'aware-corrected', held);
      await this.store.save(tx, held, { awareAt: input.awareAt }, held.stages, change);
      await tx.query(
        `INSERT INTO obligations.aware_change (id, duty_id, from_at, to_at, reason, actor_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [newId(), duty.id, duty.awareAt, input.awareAt, reason, actor.name, now],
      );
      await this.journal.write(tx, actor, duty, {
        action: 'incident.duty-aware-corrected',
        reason,
        changes: { awareAt: { from: duty.awareAt, to: input.awareAt } },
      });
    });
  }
}
