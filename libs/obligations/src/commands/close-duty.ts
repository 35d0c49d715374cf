import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { DutyJournal } from '../duty/duty-journal.js';
import { DutyStore } from '../duty/duty-store.js';
import { dutyInvalid } from '../obligations.errors.js';

/** Closes a duty as not significant, with the reason, or opens it again. What came and what was late is kept. */
@Injectable()
export class CloseDuty {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: DutyStore,
    private readonly journal: DutyJournal,
    private readonly clock: Clock,
  ) {}

  /** @param input.closed false opens it again @throws DomainError `OBLIGATIONS.STALE`, `OBLIGATIONS.INVALID` */
  async execute(
    actor: Actor,
    dutyId: string,
    input: { version: number; closed: boolean; reason: string },
  ): Promise<void> {
    this.access.require(actor, 'incident.write');
    const reason = input.reason.trim();
    if (reason === '') throw dutyInvalid('no-reason', 'Say why');
    await this.database.transaction(async (tx) => {
      const held = await this.store.lockVisible(tx, actor, dutyId);
      await this.journal.requireVersion(held, input.version);
      const { duty } = held;
      if ((duty.closedAt !== null) === input.closed) return;
      const changes = input.closed
        ? { closedAt: this.clock.now(), closedReason: reason }
        : { closedAt: null, closedReason: null };
      const change = this.journal.remember(actor, input.closed ? 'closed' : 'reopened', held);
      await this.store.save(tx, held, changes, held.stages, change);
      await this.journal.write(tx, actor, duty, {
        action: input.closed ? 'incident.duty-closed' : 'incident.duty-reopened',
        reason,
        changes: {},
      });
    });
  }
}
