import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { PartnerChanges } from '../directory/partner-changes.js';
import { Partners } from '../directory/partners.js';
import { partnerKeyUnknown, personsOnly } from '../partners.errors.js';
import { type ComparisonWay } from '../partners.vocabulary.js';
import { PartnerKeysRepository } from './partner-keys.repository.js';

export type PartnerKeyDecision = { to: 'compared'; how: ComparisonWay } | { to: 'revoked'; reason: string };

/** A person compared an announced key with the partner, or heard by another way that one of his keys was lost. */
@Injectable()
export class DecidePartnerKey {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly changes: PartnerChanges,
    private readonly keys: PartnerKeysRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `IDENTITY.FORBIDDEN`, `PARTNERS.PERSONS_ONLY` (403), `PARTNERS.UNKNOWN`, `PARTNERS.KEY_UNKNOWN`
   *   (404), `PARTNERS.STALE` (409)
   */
  async execute(
    actor: Actor,
    { partnerId, keyId, version }: { partnerId: string; keyId: string; version: number },
    decision: PartnerKeyDecision,
  ): Promise<void> {
    this.access.require(actor, 'partners.manage');
    if (decision.to === 'compared' && actor.kind !== 'person') throw personsOnly();
    await this.database.transaction(async (tx) => {
      const partner = await this.changes.lock(tx, partnerId, version);
      const key = (await this.partners.keysOf(partnerId, tx)).find(({ id }) => id === keyId);
      if (!key) throw partnerKeyUnknown();
      const now = this.clock.now();
      if (decision.to === 'revoked') await this.keys.revoke(tx, partnerId, key.kid, now, decision.reason);
      else
        await tx.query(
          `UPDATE sharing.partner_key SET verified_at = $2, verified_by = $3, verified_how = $4 WHERE id = $1`,
          [keyId, now, actor.name, decision.how],
        );
      await this.changes.change(tx, partner, {
        actor,
        action: `partner.key-${decision.to}`,
        set: {},
        reason: decision.to === 'revoked' ? decision.reason : null,
        detail: {
          kid: key.kid,
          fingerprint: key.fingerprint,
          ...(decision.to === 'compared' ? { how: decision.how } : {}),
          version: version + 1,
        },
      });
    });
  }
}
