import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { OwnIdentity } from '../identity/own-identity.js';
import { type AnswerCard } from '../invitation/card.schema.js';
import { compareCode, type ComparedSide, sideOf } from '../invitation/compare-code.js';
import { lockInvitation } from '../invitation/lock-invitation.js';
import { PartnerCardsRepository } from '../invitation/partner-cards.repository.js';
import { readCard } from '../invitation/read-card.js';
import { cardUnusable, partnerKnown } from '../partners.errors.js';

/** Takes what came back to an invitation of ours: the team becomes a partner to be compared. */
@Injectable()
export class TakeAnswer {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly identity: OwnIdentity,
    private readonly cards: PartnerCardsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * @param source text of the file
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.CARD_UNUSABLE` (422), `PARTNERS.INVITATION_UNUSABLE` (404,
   *   409), `PARTNERS.KNOWN` (409)
   */
  async execute(actor: Actor, source: string): Promise<{ partnerId: string }> {
    this.access.require(actor, 'partners.manage');
    return this.take(actor, source);
  }

  /** The same for an answer that came over the wire: whoever knows the number of an open invitation may answer it. */
  async take(by: ActorRef, source: string): Promise<{ partnerId: string }> {
    const now = this.clock.now();
    const answer = await readCard(source, 'tocsin-answer', now);
    if (answer.issuer === this.identity.issuer) throw cardUnusable('own', '/issuer');
    if (answer.domain === this.identity.domain) throw cardUnusable('own', '/domain');
    return this.database.transaction(async (tx) => {
      const { side } = await lockInvitation(tx, answer.invitation, now);
      await this.checkAddressee(tx, answer, side);
      const holder = await this.cards.holderOf(tx, answer);
      if (holder) throw partnerKnown(holder.name, holder.issuer);
      const compared = await compareCode(answer.invitation, side, sideOf(answer));
      const facts = { compareCode: compared, at: now, by: by.name };
      const partnerId = await this.cards.insert(tx, answer, facts);
      await tx.query(
        `UPDATE sharing.invitation SET answered_at = $2, partner_id = $3, version = version + 1 WHERE id = $1`,
        [answer.invitation, now, partnerId],
      );
      await this.audit.append(tx, {
        actor: by,
        action: 'partner.answer-taken',
        subject: { kind: 'partner', id: partnerId, ref: answer.name },
        detail: { issuer: answer.issuer, certificate: answer.certificate_sha256 },
      });
      return { partnerId };
    });
  }

  /**
   * The answer was made for what our invitation showed, and what it showed is still ours.
   * @throws DomainError `PARTNERS.CARD_UNUSABLE` (422)
   */
  private async checkAddressee(tx: Transaction, { to }: AnswerCard, side: ComparedSide): Promise<void> {
    if (to.issuer !== side.issuer) throw cardUnusable('not-ours', '/to/issuer');
    if (to.kid !== side.keys[0]?.kid) throw cardUnusable('not-ours', '/to/kid');
    if (to.certificate_sha256 !== side.certificate_sha256)
      throw cardUnusable('not-ours', '/to/certificate_sha256');
    const current = await this.identity.publicKeys(tx);
    if (!side.keys.every(({ kid }) => current.some((key) => key.kid === kid)))
      throw cardUnusable('not-ours', '/to/kid');
  }
}
