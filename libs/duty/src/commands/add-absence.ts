import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database, newId } from '@tocsin/platform';
import { type Absence } from '../calendar/duty-plan.js';
import { DutyRecord } from '../record/duty-record.js';

/** Somebody is away: on duty he does not count, and nothing goes to him by turn. Everybody enters his own. */
@Injectable()
export class AddAbsence {
  constructor(
    private readonly database: Database,
    private readonly record: DutyRecord,
  ) {}

  /** @throws DomainError `DUTY.SPAN_BACKWARDS`, `DUTY.PERSON_UNKNOWN` (422) */
  async execute(actor: Actor, absence: Omit<Absence, 'id'>): Promise<{ id: string }> {
    this.record.access.require(actor, 'report.read');
    if (absence.personId !== actor.id) this.record.access.require(actor, 'duty.manage');
    this.record.requireForward(absence);
    const id = newId();
    await this.database.transaction(async (tx) => {
      await this.record.requireKnown(tx, absence.personId, null);
      await tx.query(`INSERT INTO duty.absence (id, person_id, from_at, until_at) VALUES ($1, $2, $3, $4)`, [
        id,
        absence.personId,
        absence.from,
        absence.until,
      ]);
      await this.record.write(tx, actor, 'duty.absence-added', id, { ...absence });
    });
    return { id };
  }
}
