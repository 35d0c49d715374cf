import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { dutyStale } from '../duty.errors.js';
import { DutyRecord } from '../record/duty-record.js';

/** How much somebody can take compared with others; 0: nothing goes to him by turn. */
@Injectable()
export class SetWeight {
  constructor(
    private readonly database: Database,
    private readonly record: DutyRecord,
  ) {}

  /**
   * @param version 0 where it was never set
   * @throws DomainError `DUTY.STALE` (409), `DUTY.PERSON_UNKNOWN` (422)
   */
  async execute(actor: Actor, personId: string, weight: number, version: number): Promise<void> {
    this.record.access.require(actor, 'duty.manage');
    await this.database.transaction(async (tx) => {
      await this.record.requireKnown(tx, personId, null);
      const [before] = await tx.query<{ weight: number; version: number }>(
        `SELECT weight::float8 AS weight, version FROM duty.weight WHERE person_id = $1 FOR UPDATE`,
        [personId],
      );
      if ((before?.version ?? 0) !== version) throw dutyStale(before ?? { version: 0 });
      await tx.query(
        `INSERT INTO duty.weight (person_id, weight) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET weight = excluded.weight, version = weight.version + 1`,
        [personId, weight],
      );
      const changes = { weight: { from: before?.weight ?? 1, to: weight } };
      await this.record.write(tx, actor, 'duty.weight-set', personId, { changes });
    });
  }
}
