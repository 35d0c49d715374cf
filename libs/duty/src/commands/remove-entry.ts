import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { dutyUnknown } from '../duty.errors.js';
import { DutyRecord } from '../record/duty-record.js';

export type EntryKind = 'rotation' | 'shift' | 'absence';

const TABLES: Record<EntryKind, string> = {
  rotation: 'duty.rotation',
  shift: 'duty.single_shift',
  absence: 'duty.absence',
};

/** Takes an entry out of the calendar; what it said stays in the record. */
@Injectable()
export class RemoveEntry {
  constructor(
    private readonly database: Database,
    private readonly record: DutyRecord,
  ) {}

  /** @throws DomainError `DUTY.UNKNOWN` (404) */
  async execute(actor: Actor, kind: EntryKind, id: string): Promise<void> {
    // One's own absence is everybody's to enter and to take back.
    this.record.access.require(actor, kind === 'absence' ? 'report.read' : 'duty.manage');
    await this.database.transaction(async (tx) => {
      const [gone] = await tx.query<{ entry: { person_id: string } }>(
        `DELETE FROM ${TABLES[kind]} AS t WHERE id = $1 RETURNING to_jsonb(t) AS entry`,
        [id],
      );
      if (!gone) throw dutyUnknown();
      const mine = kind === 'absence' && gone.entry.person_id === actor.id;
      if (!mine) this.record.access.require(actor, 'duty.manage');
      await this.record.write(tx, actor, `duty.${kind}-removed`, id, { ...gone.entry });
    });
  }
}
