import { Injectable } from '@nestjs/common';
import { importJWK } from 'jose';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { type AgreementTerms, readTerms } from '../directory/agreement-terms.js';
import { Agreements } from '../directory/agreements.js';
import { TellPartners } from '../key-notices/tell-partners.js';
import { PartnerChanges } from '../directory/partner-changes.js';
import { agreementUnusable, partnerState } from '../partners.errors.js';

/** Says what a partner may get: a new version each time. The first one makes him active. */
@Injectable()
export class SetAgreement {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly partners: PartnerChanges,
    private readonly agreements: Agreements,
    private readonly tell: TellPartners,
    private readonly clock: Clock,
  ) {}

  /**
   * @param wanted `version` is the partner's
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.UNKNOWN` (404), `PARTNERS.STALE`, `PARTNERS.STATE` (409),
   *   `PARTNERS.AGREEMENT_UNUSABLE` (422)
   */
  async execute(
    actor: Actor,
    id: string,
    wanted: { version: number; terms: AgreementTerms; reason: string | null },
  ): Promise<void> {
    this.access.require(actor, 'partners.manage');
    const terms = readTerms(wanted.terms);
    for (const { jwk, name } of terms.named) await checkKey(jwk, name);
    await this.database.transaction(async (tx) => {
      const partner = await this.partners.lock(tx, id, wanted.version);
      if (partner.state === 'invited' || partner.state === 'refused')
        throw partnerState(partner.state, 'an agreement');
      const before = await this.agreements.of(tx, id);
      const version = (before?.version ?? 0) + 1;
      await this.insert(tx, { id, version, terms, reason: wanted.reason, by: actor.name });
      await this.partners.change(tx, partner, {
        actor,
        action: 'partner.agreed',
        set: partner.state === 'verified' ? { state: 'active' } : {},
        reason: wanted.reason,
        detail: { changes: changesOf(before, terms), agreement: version, version: partner.version + 1 },
      });
      if (partner.state === 'verified') await this.tell.ifNews(tx, partner);
    });
  }

  private async insert(
    tx: Transaction,
    made: { id: string; version: number; terms: AgreementTerms; reason: string | null; by: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO sharing.agreement (partner_id, version, terms, reason, made_at, made_by)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6)`,
      [made.id, made.version, JSON.stringify(made.terms), made.reason, this.clock.now(), made.by],
    );
  }
}

/** What RED is encrypted to has to be something that jose encrypts to: better said now than at the first RED case. */
async function checkKey(jwk: Record<string, unknown>, name: string): Promise<void> {
  const { kty, crv, d } = jwk;
  const usable = (kty === 'OKP' && crv === 'X25519') || (kty === 'EC' && crv === 'P-256');
  if (!usable || d !== undefined) throw agreementUnusable('bad-key', [name]);
  try {
    await importJWK(jwk, 'ECDH-ES+A256KW');
  } catch {
    throw agreementUnusable('bad-key', [name]);
  }
}

/** Field → before and after, of those that changed. */
function changesOf(before: AgreementTerms | null, after: AgreementTerms): Record<string, unknown> {
  const fields = ['labels', 'allowed', 'byDefault', 'hopLimit', 'drills', 'seesPartners'] as const;
  const changed = fields
    .filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]))
    .map((field): [string, unknown] => [field, { from: before?.[field] ?? null, to: after[field] }]);
  const names = (terms: AgreementTerms | null) => terms?.named.map(({ name }) => name) ?? [];
  if (String(names(before)) !== String(names(after)))
    changed.push(['named', { from: names(before), to: names(after) }]);
  return Object.fromEntries(changed);
}
