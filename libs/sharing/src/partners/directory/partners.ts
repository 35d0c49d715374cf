import { Injectable } from '@nestjs/common';
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { Database, type Transaction } from '@tocsin/platform';
import { type Capability, type Unfit, unfit } from '../capability/capability.js';
import { type ComparisonWay, type PartnerKeySource } from '../partners.vocabulary.js';
import { judgeKey, type KeyRefusal } from './judge-key.js';
import { PARTNER_RECORD, type PartnerRecord } from './partner.view.js';

type Via = Pick<Transaction, 'query'>;

/** A partner's key for signatures, with what is known of it. */
export interface PartnerKeyRecord {
  id: string;
  kid: string;
  jwk: JWK;
  /** RFC 7638, lower-case hexadecimal. */
  fingerprint: string;
  notBefore: Date;
  notAfter: Date;
  source: PartnerKeySource;
  addedAt: Date;
  /** Null: announced under a known key, and nobody compared it. */
  verifiedAt: Date | null;
  verifiedBy: string | null;
  verifiedHow: ComparisonWay | null;
  revokedAt: Date | null;
  revokedReason: string | null;
}

/** `compared`: a person compared it out of band; else it is believed because a known key announced it. */
export type KeyAnswer = { kid: string; key: CryptoKey; compared: boolean } | { refused: KeyRefusal };

const KEY_RECORD = `id, kid, jwk, fingerprint, not_before AS "notBefore", not_after AS "notAfter", source,
  added_at AS "addedAt", verified_at AS "verifiedAt", verified_by AS "verifiedBy", verified_how AS "verifiedHow",
  revoked_at AS "revokedAt", revoked_reason AS "revokedReason"`;

/**
 * Who the other CIRTs are. Nobody's rights are asked here: this is for the rest of the library, which acts by itself or
 * has asked already. A partner whose set-up was refused is nobody. The caller looks at `state`.
 */
@Injectable()
export class Partners {
  constructor(private readonly database: Database) {}

  async byId(id: string, via: Via = this.database): Promise<PartnerRecord | null> {
    return this.one('p.id = $1', id, via);
  }

  async byIssuer(issuer: string, via: Via = this.database): Promise<PartnerRecord | null> {
    return this.one(`p.issuer = $1 AND p.state <> 'refused'`, issuer, via);
  }

  /** @param domain of a case id, lower case */
  async byDomain(domain: string, via: Via = this.database): Promise<PartnerRecord | null> {
    return this.one(`p.domain = $1 AND p.state <> 'refused'`, domain, via);
  }

  /** @param sha256 of the certificate that somebody connected with (DER), lower-case hexadecimal */
  async byCertificate(sha256: string, via: Via = this.database): Promise<PartnerRecord | null> {
    return this.one(
      `$1 IN (p.certificate_sha256, p.certificate_next_sha256) AND p.state <> 'refused'`,
      sha256,
      via,
    );
  }

  /** Those whom cases may go to, by name. */
  active(via: Via = this.database): Promise<PartnerRecord[]> {
    return via.query<PartnerRecord>(
      `SELECT ${PARTNER_RECORD} FROM sharing.partner p WHERE p.state = 'active' ORDER BY p.name, p.id`,
    );
  }

  /**
   * The key to check a signature with.
   * @param at when the message came: a key that has ended by then is not believed
   */
  async keyFor(partnerId: string, kid: string, at: Date, via: Via = this.database): Promise<KeyAnswer> {
    const [found = null] = await via.query<PartnerKeyRecord>(
      `SELECT ${KEY_RECORD} FROM sharing.partner_key WHERE partner_id = $1 AND kid = $2`,
      [partnerId, kid],
    );
    const refused = judgeKey(found, at);
    if (found === null || refused !== null) return { refused: refused ?? 'unknown' };
    const key = await importJWK({ ...found.jwk, alg: undefined }, 'EdDSA');
    if (key instanceof Uint8Array) return { refused: 'unknown' };
    return { kid, key, compared: found.verifiedAt !== null };
  }

  /** All his keys, those that end last first. */
  keysOf(partnerId: string, via: Via = this.database): Promise<PartnerKeyRecord[]> {
    return via.query<PartnerKeyRecord>(
      `SELECT ${KEY_RECORD} FROM sharing.partner_key WHERE partner_id = $1 ORDER BY not_after DESC, id DESC`,
      [partnerId],
    );
  }

  /** Why he could not take a message, as far as he told us; null: he can. */
  unfit(partner: { capability: Capability | null }, bytes: number, format: string): Unfit | null {
    return unfit(partner.capability, bytes, format);
  }

  private async one(condition: string, value: string, via: Via): Promise<PartnerRecord | null> {
    const [partner] = await via.query<PartnerRecord>(
      `SELECT ${PARTNER_RECORD} FROM sharing.partner p WHERE ${condition}`,
      [value],
    );
    return partner ?? null;
  }
}
