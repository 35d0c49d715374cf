import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor, ApiKeys } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { Partners } from '../../partners/directory/partners.js';
import { partnerUnknown } from '../../partners/partners.errors.js';
import { PublishToTaxii } from '../publishing/publish-to-taxii.js';
import { clientUnknown } from '../taxii.errors.js';

/** A key that a partner reads with; moments in RFC 3339. */
export interface TaxiiClientView {
  id: string;
  name: string;
  /** The key's first characters, to recognise it by. */
  prefix: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

/** What a partner may fetch, and with which keys. */
export interface PartnerTaxiiView {
  /** Null: nothing was published for him and no key made. */
  collectionId: string | null;
  lastAdded: Date | null;
  /** Objects that he can fetch, at most 1001. */
  objects: number;
  cases: { owner: string; id: string; revision: number; publishedAt: string; revoked: boolean }[];
  clients: TaxiiClientView[];
}

const CLIENT = `k.id, k.name, k.prefix, k.created_at AS "createdAt", k.expires_at AS "expiresAt",
  k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt"`;

/** Keys with which a partner's machine reads its own collection and nothing else. */
@Injectable()
export class TaxiiClients {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly keys: ApiKeys,
    private readonly publishing: PublishToTaxii,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `PARTNERS.UNKNOWN` (404) */
  async view(actor: Actor, partnerId: string): Promise<PartnerTaxiiView> {
    this.access.require(actor, 'partners.manage');
    if (!(await this.partners.byId(partnerId))) throw partnerUnknown();
    const [found] = await this.database.query<PartnerTaxiiView>(VIEW, [partnerId]);
    return found ?? { collectionId: null, lastAdded: null, objects: 0, cases: [], clients: [] };
  }

  /**
   * Makes a key for a partner. @returns the key itself, which is shown this once
   * @throws DomainError `PARTNERS.UNKNOWN` (404)
   */
  async add(
    actor: Actor,
    partnerId: string,
    { name, expiresAt = null }: { name: string; expiresAt?: Date | null },
  ): Promise<TaxiiClientView & { key: string }> {
    this.access.require(actor, 'partners.manage');
    return this.database.transaction(async (tx) => {
      const partner = await this.partners.byId(partnerId, tx);
      if (!partner) throw partnerUnknown();
      await this.publishing.locked(tx, partnerId);
      const { key, id } = await this.keys.createForMachine(tx, actor, {
        name,
        scopes: ['taxii.read'],
        expiresAt,
      });
      await tx.query(
        `INSERT INTO sharing.taxii_client (api_key_id, partner_id, bound_at, bound_by) VALUES ($1, $2, $3, $4)`,
        [id, partnerId, this.clock.now(), actor.name],
      );
      await this.audit.append(tx, {
        actor,
        action: 'partner.taxii-key-made',
        subject: { kind: 'partner', id: partnerId, ref: partner.name },
        detail: { name },
      });
      const { view } = await tx.one<{ view: TaxiiClientView }>(
        `SELECT to_json(v) AS view FROM (SELECT ${CLIENT} FROM identity.api_key k WHERE k.id = $1) v`,
        [id],
      );
      return { ...view, key };
    });
  }

  /** @throws DomainError `TAXII.CLIENT_UNKNOWN` (404) */
  async revoke(actor: Actor, partnerId: string, clientId: string): Promise<void> {
    this.access.require(actor, 'partners.manage');
    await this.database.transaction(async (tx) => {
      const [bound] = await tx.query<{ name: string }>(
        `SELECT p.name FROM sharing.taxii_client c JOIN sharing.partner p ON p.id = c.partner_id
          WHERE c.api_key_id = $1 AND c.partner_id = $2`,
        [clientId, partnerId],
      );
      if (!bound) throw clientUnknown();
      await this.keys.revokeForMachine(tx, actor, clientId);
      await this.audit.append(tx, {
        actor,
        action: 'partner.taxii-key-revoked',
        subject: { kind: 'partner', id: partnerId, ref: bound.name },
      });
    });
  }
}

const VIEW = `
  SELECT c.id AS "collectionId", c.last_added AS "lastAdded",
         (SELECT count(*)::int FROM (SELECT FROM sharing.taxii_object o
           WHERE o.collection_id = c.id AND o.is_latest AND o.withdrawn_at IS NULL LIMIT 1001) found) AS objects,
         coalesce((SELECT json_agg(p ORDER BY p."publishedAt" DESC) FROM (
           SELECT DISTINCT ON (p.case_owner, p.case_id) p.case_owner AS owner, p.case_id AS id, p.revision,
                  p.published_at AS "publishedAt", p.revoked_at IS NOT NULL AS revoked
             FROM sharing.taxii_publication p WHERE p.collection_id = c.id
            ORDER BY p.case_owner, p.case_id, p.published_at DESC LIMIT 200) p), '[]') AS cases,
         coalesce((SELECT json_agg(k ORDER BY k."createdAt" DESC) FROM (
           SELECT ${CLIENT} FROM sharing.taxii_client t JOIN identity.api_key k ON k.id = t.api_key_id
            WHERE t.partner_id = c.partner_id LIMIT 100) k), '[]') AS clients
    FROM sharing.taxii_collection c WHERE c.partner_id = $1`;
