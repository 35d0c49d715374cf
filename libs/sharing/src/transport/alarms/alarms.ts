import { Injectable } from '@nestjs/common';
import { Events, newId, type Transaction } from '@tocsin/platform';
import { type AlarmKind } from '../transport.vocabulary.js';

export interface NewAlarm {
  kind: AlarmKind;
  partnerId: string | null;
  /** What it is about: the same alarm is counted while nobody has looked. */
  about: string;
  facts: Record<string, string | number | null>;
  at: Date;
}

/** Payload of `sharing.alarm-raised`; once an alarm, not once a repetition. */
export interface AlarmRaised {
  alarmId: string;
  kind: AlarmKind;
  partnerId: string | null;
  at: string;
}

/** What a person has to look at. */
@Injectable()
export class Alarms {
  constructor(private readonly events: Events) {}

  async raise(tx: Transaction, { kind, partnerId, about, facts, at }: NewAlarm): Promise<void> {
    const id = newId();
    const raised = await tx.one<{ id: string }>(
      `INSERT INTO sharing.alarm (id, kind, partner_id, about, facts, first_at, last_at)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6, $6)
       ON CONFLICT (kind, coalesce(partner_id::text, ''), about) WHERE seen_at IS NULL
       DO UPDATE SET times = sharing.alarm.times + 1, last_at = $6, facts = $5::jsonb, version = sharing.alarm.version + 1
       RETURNING id`,
      [id, kind, partnerId, about.slice(0, 200), JSON.stringify(facts), at],
    );
    // Ours: it is new.
    if (raised.id !== id) return;
    const payload: AlarmRaised = { alarmId: id, kind, partnerId, at: at.toISOString() };
    await this.events.publish(tx, 'sharing.alarm-raised', payload);
  }
}
