import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database, newId } from '@tocsin/platform';
import { type SingleShift } from '../calendar/duty-plan.js';
import { DutyRecord } from '../record/duty-record.js';

/** A duty for once: it adds to what comes back weekly. */
@Injectable()
export class AddShift {
  constructor(
    private readonly database: Database,
    private readonly record: DutyRecord,
  ) {}

  /** @throws DomainError `DUTY.SPAN_BACKWARDS`, `DUTY.PERSON_UNKNOWN` (422) */
  async execute(actor: Actor, shift: Omit<SingleShift, 'id'>): Promise<{ id: string }> {
    this.record.access.require(actor, 'duty.manage');
    this.record.requireForward(shift);
    const id = newId();
    await this.database.transaction(async (tx) => {
      await this.record.requireKnown(tx, shift.personId, shift.teamId);
      await tx.query(
        `INSERT INTO duty.single_shift (id, team_id, person_id, role, from_at, until_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, shift.teamId, shift.personId, shift.role, shift.from, shift.until],
      );
      await this.record.write(tx, actor, 'duty.shift-added', id, { ...shift });
    });
    return { id };
  }
}
