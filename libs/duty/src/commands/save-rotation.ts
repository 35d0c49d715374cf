import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database, newId, type Transaction } from '@tocsin/platform';
import { type Rotation } from '../calendar/duty-plan.js';
import { dutyStale, dutyUnknown, timeZoneUnknown } from '../duty.errors.js';
import { DutyRecord } from '../record/duty-record.js';

export type RotationInput = Omit<Rotation, 'id'>;

/** Writes a weekly duty, or changes one. What was on duty in the past changes with it: end it, and begin a new one. */
@Injectable()
export class SaveRotation {
  constructor(
    private readonly database: Database,
    private readonly record: DutyRecord,
  ) {}

  /**
   * @param change which one is changed, at which version; absent: a new one
   * @throws DomainError `DUTY.PERSON_UNKNOWN`, `DUTY.TIME_ZONE_UNKNOWN` (422), `DUTY.UNKNOWN`, `DUTY.STALE` (409)
   */
  async execute(
    actor: Actor,
    input: RotationInput,
    change?: { id: string; version: number },
  ): Promise<{ id: string; version: number }> {
    this.record.access.require(actor, 'duty.manage');
    if (!isTimeZone(input.timeZone)) throw timeZoneUnknown(input.timeZone);
    return this.database.transaction(async (tx) => {
      await this.record.requireKnown(tx, input.personId, input.teamId);
      const saved = change ? await update(tx, input, change) : await insert(tx, input);
      const action = change ? 'duty.rotation-changed' : 'duty.rotation-added';
      await this.record.write(tx, actor, action, saved.id, { ...input });
      return saved;
    });
  }
}

const valuesOf = (input: RotationInput) => [
  input.teamId,
  input.personId,
  input.role,
  input.weekday,
  input.startsAt,
  input.endsAt,
  input.timeZone,
  input.everyWeeks,
  input.validFrom,
  input.validUntil,
];

function insert(tx: Transaction, input: RotationInput): Promise<{ id: string; version: number }> {
  return tx.one(
    `INSERT INTO duty.rotation (id, team_id, person_id, role, weekday, starts_at, ends_at, time_zone, every_weeks,
                                valid_from, valid_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id, version`,
    [newId(), ...valuesOf(input)],
  );
}

async function update(
  tx: Transaction,
  input: RotationInput,
  { id, version }: { id: string; version: number },
): Promise<{ id: string; version: number }> {
  const [current] = await tx.query<{ version: number }>(
    `SELECT version FROM duty.rotation WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!current) throw dutyUnknown();
  if (current.version !== version) throw dutyStale({ id, ...current });
  return tx.one(
    `UPDATE duty.rotation SET team_id = $2, person_id = $3, role = $4, weekday = $5, starts_at = $6, ends_at = $7,
            time_zone = $8, every_weeks = $9, valid_from = $10, valid_until = $11, version = version + 1
      WHERE id = $1 RETURNING id, version`,
    [id, ...valuesOf(input)],
  );
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
