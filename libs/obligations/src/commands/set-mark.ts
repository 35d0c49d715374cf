import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { DutyJournal } from '../duty/duty-journal.js';
import { DutyStore } from '../duty/duty-store.js';
import { dutyInvalid } from '../obligations.errors.js';

/** Names a moment from which a stage is due: a correction is available, the incident is handled. */
@Injectable()
export class SetMark {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: DutyStore,
    private readonly journal: DutyJournal,
    private readonly clock: Clock,
  ) {}

  /** @param input.at null takes it away @throws DomainError `OBLIGATIONS.STALE`, `OBLIGATIONS.INVALID` */
  async execute(
    actor: Actor,
    dutyId: string,
    input: { version: number; mark: string; at: Date | null },
  ): Promise<void> {
    this.access.require(actor, 'incident.write');
    await this.database.transaction(async (tx) => {
      const held = await this.store.lockVisible(tx, actor, dutyId);
      await this.journal.requireVersion(held, input.version);
      const { duty, regime } = held;
      const { mark, at } = input;
      if (!regime.marks.some(({ id }) => id === mark))
        throw dutyInvalid('mark', `There is no “${mark}” here`);
      if (at && at > this.clock.now()) throw dutyInvalid('in-future', 'It cannot lie in the future');
      const { [mark]: from, ...others } = duty.marks;
      const marks = at ? { ...others, [mark]: at.toISOString() } : others;
      await this.store.save(tx, held, { marks }, held.stages, this.journal.remember(actor, 'marked', held));
      await this.journal.write(tx, actor, duty, {
        action: 'incident.duty-marked',
        changes: { [mark]: { from: from ?? null, to: at } },
      });
    });
  }
}
