import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { OwnIdentity } from '../identity/own-identity.js';
import { AnswerCards } from '../invitation/answer-cards.js';
import { type AnswerCard, type InvitationCard } from '../invitation/card.schema.js';
import { compareCode, sideOf } from '../invitation/compare-code.js';
import { PartnerCardsRepository } from '../invitation/partner-cards.repository.js';
import { readCard } from '../invitation/read-card.js';
import { cardUnusable, partnerKnown } from '../partners.errors.js';

/** What the other side needs back, and which partner it is here. */
export interface AcceptedInvitation {
  partnerId: string;
  answer: AnswerCard;
}

/** Takes another team's invitation file: the team becomes a partner to be compared, and our answer file is made. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly identity: OwnIdentity,
    private readonly answers: AnswerCards,
    private readonly cards: PartnerCardsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @param source text of the file
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.CARD_UNUSABLE` (422), `PARTNERS.KNOWN` (409)
   */
  async execute(actor: Actor, source: string): Promise<AcceptedInvitation> {
    this.access.require(actor, 'partners.manage');
    const now = this.clock.now();
    const invitation = await readCard(source, 'tocsin-invitation', now);
    this.refuseOurselves(invitation);
    return this.database.transaction(async (tx) => {
      const holder = await this.cards.holderOf(tx, invitation);
      if (holder) throw partnerKnown(holder.name, holder.issuer);
      const answer = await this.answers.make(tx, {
        invitation: invitation.invitation,
        to: {
          issuer: invitation.issuer,
          kid: invitation.keys[0]?.kid ?? '',
          certificate_sha256: invitation.certificate_sha256,
        },
        expiresAt: new Date(invitation.expires_at),
      });
      const compared = await compareCode(invitation.invitation, sideOf(invitation), sideOf(answer));
      const facts = { compareCode: compared, at: now, by: actor.name };
      const partnerId = await this.cards.insert(tx, invitation, facts);
      await this.audit.append(tx, {
        actor,
        action: 'partner.invitation-accepted',
        subject: { kind: 'partner', id: partnerId, ref: invitation.name },
        detail: { issuer: invitation.issuer, certificate: invitation.certificate_sha256 },
      });
      return { partnerId, answer };
    });
  }

  private refuseOurselves({ issuer, domain }: InvitationCard): void {
    if (issuer === this.identity.issuer) throw cardUnusable('own', '/issuer');
    if (domain === this.identity.domain) throw cardUnusable('own', '/domain');
  }
}
