import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { OwnIdentity } from '../identity/own-identity.js';
import { type InvitationCard } from '../invitation/card.schema.js';
import { sideOf } from '../invitation/compare-code.js';
import { OwnCard } from '../invitation/own-card.js';
import { signCard } from '../invitation/sign-card.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes an invitation file for another team. It holds nothing secret but its number, which works once. */
@Injectable()
export class CreateInvitation {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly identity: OwnIdentity,
    private readonly card: OwnCard,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @param wanted for whom it is, in the person's words; days until it ends, 1 to 30
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `KEYRING.SECRET_MISSING` (503)
   */
  async execute(actor: Actor, wanted: { addressee: string; days: number }): Promise<InvitationCard> {
    this.access.require(actor, 'partners.manage');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + wanted.days * DAY_MS);
    // Random, not of the clock: knowing it is what lets somebody answer.
    const id = randomUUID();
    return this.database.transaction(async (tx) => {
      const facts = await this.card.facts(tx, id, expiresAt);
      const signed = await signCard<InvitationCard>(
        { kind: 'tocsin-invitation', ...facts },
        await this.identity.signing(tx),
      );
      await tx.query(
        `INSERT INTO sharing.invitation (id, addressee, side, created_at, created_by, expires_at)
         VALUES ($1, $2, $3::jsonb, $4, $5, $6)`,
        [id, wanted.addressee, JSON.stringify(sideOf(signed)), now, actor.name, expiresAt],
      );
      await this.audit.append(tx, {
        actor,
        action: 'partner.invitation-made',
        subject: { kind: 'partner', id, ref: wanted.addressee },
        detail: { expiresAt },
      });
      return signed;
    });
  }
}
