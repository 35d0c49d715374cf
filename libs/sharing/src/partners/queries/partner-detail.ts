import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { type AgreementRecord, Agreements } from '../directory/agreements.js';
import { judgeKey, type KeyRefusal } from '../directory/judge-key.js';
import { PARTNER_RECORD, type PartnerRecord } from '../directory/partner.view.js';
import { type PartnerKeyRecord, Partners } from '../directory/partners.js';
import { partnerUnknown } from '../partners.errors.js';

/** Without the invitation's number: while it is open, whoever knows it may answer. */
export interface PartnerDetailView extends Omit<
  PartnerRecord,
  'invitationId' | 'organisationId' | 'encryptionJwk'
> {
  /** His answer came to our invitation; else we answered his. */
  invitedByUs: boolean;
  keys: (PartnerKeyRecord & { refused: KeyRefusal | null })[];
  /** Newest first; the first one is in force. */
  agreements: AgreementRecord[];
  health: {
    heardAt: Date | null;
    deliveredAt: Date | null;
    failedAt: Date | null;
    failure: string | null;
    failures: number;
  };
  organisation: { id: string; name: string } | null;
}

type Row = PartnerRecord & Pick<PartnerDetailView, 'invitedByUs' | 'health' | 'organisation'>;

/** One partner with everything that is known and agreed. */
@Injectable()
export class PartnerDetail {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.UNKNOWN` (404) */
  async execute(actor: Actor, id: string): Promise<PartnerDetailView> {
    this.access.require(actor, 'sharing.read');
    return this.read(id);
  }

  /** For whoever may change partners: what came of it, also for a key that may not read what is shared. */
  async changed(actor: Actor, id: string): Promise<PartnerDetailView> {
    this.access.require(actor, 'partners.manage');
    return this.read(id);
  }

  private async read(id: string): Promise<PartnerDetailView> {
    const [row] = await this.database.query<Row>(
      `SELECT ${PARTNER_RECORD},
              EXISTS (SELECT FROM sharing.invitation i WHERE i.id = p.invitation_id) AS "invitedByUs",
              jsonb_build_object('heardAt', h.heard_at, 'deliveredAt', h.delivered_at, 'failedAt', h.failed_at,
                'failure', h.failure, 'failures', coalesce(h.failures, 0)) AS health,
              CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name) END AS organisation
         FROM sharing.partner p
         LEFT JOIN sharing.partner_health h ON h.partner_id = p.id
         LEFT JOIN constituency.organisation o ON o.id = p.organisation_id
        WHERE p.id = $1`,
      [id],
    );
    if (!row) throw partnerUnknown();
    const now = this.clock.now();
    const keys = await this.partners.keysOf(id);
    const agreements = await this.agreements.history(id);
    const { invitationId: _number, organisationId: _link, encryptionJwk: _jwk, ...shown } = row;
    return { ...shown, keys: keys.map((key) => ({ ...key, refused: judgeKey(key, now) })), agreements };
  }
}
