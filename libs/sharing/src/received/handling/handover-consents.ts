import { Inject, Injectable } from '@nestjs/common';
import { importJWK, type JWK } from 'jose';
import { type TocsinConfig } from '@tocsin/config';
import { type RidHandover } from '@tocsin/formats';
import { Clock, Config, sha256Hex, type Transaction } from '@tocsin/platform';
import { type CaseEvent, type KnownCase } from '../../protocol/incoming-case.js';
import { type KeyAnswer, Partners } from '../../partners/directory/partners.js';
import { SetRefused } from '../../transport/envelope/set-refused.js';
import { type VerifiedSet, verifySet } from '../../transport/envelope/verify-set.js';

/** Consents lie with the case for as long as it is led; that they are old says nothing against them. */
const ANY_AGE = Number.MAX_SAFE_INTEGER;

/**
 * Whether both sides signed that a case changes hands: the offer of whoever led it and the acceptance of whoever leads
 * it now, each checked with keys that we hold of its signer. Of a signer whom we do not know, nothing is proven.
 */
@Injectable()
export class HandoverConsents {
  constructor(
    private readonly partners: Partners,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async proven(tx: Transaction, event: CaseEvent, issuer: string, known: KnownCase | null): Promise<boolean> {
    const consents = 'consents' in event ? event.consents : undefined;
    if (!consents) return false;
    const to = event.name === 'handover' ? event.to : issuer;
    const from = known?.leader ?? (await this.partners.byDomain(event.case.owner, tx))?.issuer ?? null;
    if (from === null || from === to) return false;
    const [offer, acceptance] = consents;
    if (await this.isUsed(tx, event)) return false;
    return (
      (await this.signed(tx, offer, { from, to, by: from, step: 'offer' }, event)) &&
      (await this.signed(tx, acceptance, { from, to, by: to, step: 'accept' }, event))
    );
  }

  /** An offer moves the lead once: who gave it back does not take it again with the old papers. */
  private async isUsed(tx: Transaction, event: CaseEvent): Promise<boolean> {
    const used = await tx.query(
      `SELECT FROM sharing.foreign_case f JOIN audit.entry e ON e.subject_kind = 'partner-case' AND e.subject_id = f.id
        WHERE f.owner = $1 AND f.case_id = $2 AND e.detail->>'offer' = $3 LIMIT 1`,
      [event.case.owner, event.case.id, usedConsent(event).offer],
    );
    return used.length > 0;
  }

  private async signed(
    tx: Transaction,
    jws: string,
    expected: { from: string; to: string; by: string; step: RidHandover['step'] },
    about: CaseEvent,
  ): Promise<boolean> {
    const { from, to, by, step } = expected;
    const set = await this.opened(tx, jws, by, by === from ? to : from);
    if (set?.event.name !== 'handover') return false;
    const { event } = set;
    return (
      event.step === step &&
      event.to === to &&
      event.case.owner === about.case.owner &&
      event.case.id === about.case.id
    );
  }

  private async opened(
    tx: Transaction,
    jws: string,
    issuer: string,
    audience: string,
  ): Promise<VerifiedSet | null> {
    const { maxBytes, clockSkewMs } = this.config.federation;
    try {
      return await verifySet(Buffer.from(jws), {
        issuer,
        audience,
        now: this.clock.now(),
        clockSkewMs,
        maxAgeMs: ANY_AGE,
        maxBytes,
        keyOf: (kid) => this.key(tx, issuer, kid),
      });
    } catch (error) {
      if (error instanceof SetRefused) return null;
      throw error;
    }
  }

  private async key(tx: Transaction, issuer: string, kid: string): Promise<KeyAnswer> {
    if (issuer === this.config.federation.issuer) return this.ownKey(tx, kid);
    const partner = await this.partners.byIssuer(issuer, tx);
    return partner ? this.partners.keyFor(partner.id, kid, this.clock.now(), tx) : { refused: 'unknown' };
  }

  private async ownKey(tx: Transaction, kid: string): Promise<KeyAnswer> {
    const [own] = await tx.query<{ jwk: JWK }>(
      `SELECT jwk FROM sharing.own_key WHERE kid = $1 AND purpose = 'signing' AND revoked_at IS NULL`,
      [kid],
    );
    const key = own ? await importJWK({ ...own.jwk, alg: undefined }, 'EdDSA') : null;
    return key === null || key instanceof Uint8Array ? { refused: 'unknown' } : { kid, key, compared: true };
  }
}

/** Names the offer by which a lead changed, in the record: SHA-256 of its bytes. Pure. */
export function usedConsent(event: CaseEvent): { offer?: string } {
  const [offer] = ('consents' in event && event.consents) || [];
  return offer === undefined ? {} : { offer: sha256Hex(Buffer.from(offer)) };
}
