import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { alarmUnknown } from '../transport.errors.js';

/** Says that a person has looked at an alarm; the next one of its kind is a new one. */
@Injectable()
export class SeeAlarm {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** Seen twice is seen. @throws DomainError `SHARING.ALARM_UNKNOWN` (404) */
  async execute(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'sharing.write');
    await this.database.transaction(async (tx) => {
      const [alarm] = await tx.query<{ kind: string; version: number; seenAt: Date | null }>(
        `SELECT kind, version, seen_at AS "seenAt" FROM sharing.alarm WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!alarm) throw alarmUnknown();
      if (alarm.seenAt) return;
      await tx.query(
        `UPDATE sharing.alarm SET seen_at = $2, seen_by = $3, version = version + 1 WHERE id = $1`,
        [id, this.clock.now(), actor.name],
      );
      await this.audit.append(tx, {
        actor,
        action: 'partner-alarm.seen',
        subject: { kind: 'partner-message', id },
        detail: { kind: alarm.kind, version: alarm.version + 1 },
      });
    });
  }
}
