import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { lockInvitation } from '../invitation/lock-invitation.js';

/** Ends an invitation that nobody answered yet: whoever holds the file can do nothing with it any more. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.INVITATION_UNUSABLE` (404, 409) */
  async execute(actor: Actor, id: string): Promise<void> {
    this.access.require(actor, 'partners.manage');
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const { addressee } = await lockInvitation(tx, id, now);
      await tx.query(`UPDATE sharing.invitation SET withdrawn_at = $2, version = version + 1 WHERE id = $1`, [
        id,
        now,
      ]);
      await this.audit.append(tx, {
        actor,
        action: 'partner.invitation-withdrawn',
        subject: { kind: 'partner', id, ref: addressee },
      });
    });
  }
}
