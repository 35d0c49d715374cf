import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { dutyUnknown } from '../duty.errors.js';
import { DutyRecord } from '../record/duty-record.js';

/** One day of a weekly duty otherwise: a substitute, nobody, or as usual again. */
@Injectable()
export class SetException {
  constructor(
    private readonly database: Database,
    private readonly record: DutyRecord,
  ) {}

  /**
   * @param personId who does it then; null: nobody; undefined: as usual
   * @throws DomainError `DUTY.UNKNOWN` (404), `DUTY.PERSON_UNKNOWN` (422)
   */
  async execute(actor: Actor, rotationId: string, date: string, personId?: string | null): Promise<void> {
    this.record.access.require(actor, 'duty.manage');
    await this.database.transaction(async (tx) => {
      const [rotation] = await tx.query(`SELECT FROM duty.rotation WHERE id = $1 FOR UPDATE`, [rotationId]);
      if (!rotation) throw dutyUnknown();
      await this.record.requireKnown(tx, personId ?? null, null);
      if (personId === undefined)
        await tx.query(`DELETE FROM duty.rotation_exception WHERE rotation_id = $1 AND on_date = $2`, [
          rotationId,
          date,
        ]);
      else
        await tx.query(
          `INSERT INTO duty.rotation_exception (rotation_id, on_date, person_id) VALUES ($1, $2, $3)
           ON CONFLICT (rotation_id, on_date) DO UPDATE SET person_id = excluded.person_id`,
          [rotationId, date, personId],
        );
      const detail = { date, personId: personId ?? null, asUsual: personId === undefined };
      await this.record.write(tx, actor, 'duty.exception-set', rotationId, detail);
    });
  }
}
