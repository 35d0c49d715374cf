import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Notices, type Transaction } from '@tocsin/platform';
import { noSuchPerson, spanBackwards } from '../duty.errors.js';

/** What every change of the calendar has in common: the right, the people it names, its line in the record. */
@Injectable()
export class DutyRecord {
  constructor(
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    readonly access: AccessPolicy,
  ) {}

  async write(
    tx: Transaction,
    actor: Actor,
    action: string,
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.append(tx, { actor, action, subject: { kind: 'duty', id }, detail });
    await this.notices.announce(tx, { topic: 'duty', id: null });
  }

  /** @throws DomainError `DUTY.PERSON_UNKNOWN` (422) where one of them is not there or disabled */
  async requireKnown(tx: Transaction, personId: string | null, teamId: string | null): Promise<void> {
    const { known } = await tx.one<{ known: boolean }>(
      `SELECT ($1::uuid IS NULL OR EXISTS (SELECT FROM identity.person WHERE id = $1 AND disabled_at IS NULL))
          AND ($2::uuid IS NULL OR EXISTS (SELECT FROM identity.team WHERE id = $2)) AS known`,
      [personId, teamId],
    );
    if (!known) throw noSuchPerson();
  }

  /** @throws DomainError `DUTY.SPAN_BACKWARDS` (422) */
  requireForward({ from, until }: { from: Date; until: Date }): void {
    if (until <= from) throw spanBackwards();
  }
}
