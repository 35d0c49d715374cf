import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { PARTNER_RECORD, type PartnerRecord } from '../directory/partner.view.js';
import { AnswerCards } from '../invitation/answer-cards.js';
import { type AnswerCard } from '../invitation/card.schema.js';
import { partnerState, partnerUnknown } from '../partners.errors.js';

const DAYS_MS = 14 * 24 * 60 * 60 * 1000;

/** Our answer file once more, for a partner whose invitation we took and who has not got it yet. */
@Injectable()
export class AnswerAgain {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly answers: AnswerCards,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.UNKNOWN` (404), `PARTNERS.STATE` (409) where it was our invitation */
  async execute(actor: Actor, id: string): Promise<AnswerCard> {
    this.access.require(actor, 'partners.manage');
    return this.database.transaction(async (tx) => {
      const [partner] = await tx.query<PartnerRecord & { kid: string; ours: boolean }>(
        `SELECT ${PARTNER_RECORD}, k.kid, EXISTS (SELECT FROM sharing.invitation i WHERE i.id = p.invitation_id) AS ours
           FROM sharing.partner p
           JOIN sharing.partner_key k ON k.partner_id = p.id AND k.source = 'card'
          WHERE p.id = $1 ORDER BY k.id LIMIT 1`,
        [id],
      );
      if (!partner) throw partnerUnknown();
      if (partner.ours || partner.state === 'refused') throw partnerState(partner.state, 'an answer');
      const { invitationId: invitation, issuer, kid, certificateSha256 } = partner;
      const to = { issuer, kid, certificate_sha256: certificateSha256 };
      const expiresAt = new Date(this.clock.now().getTime() + DAYS_MS);
      return this.answers.make(tx, { invitation, to, expiresAt });
    });
  }
}
