import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type KnownCertificate, type KnownPgpKey, type OpenKeys } from '@tocsin/mail';
import { Config, Database } from '@tocsin/platform';
import { PrivateKeys } from '../team-keys/private-keys.js';

/** Verified ones first: anybody can send us twenty certificates that name the address of somebody else. */
const MOST_KEYS = 20;

/**
 * The keys that reading a message may ask for. What a person rejected is as unknown as if it had never come; what he
 * trusts is verified; the team's own keys are.
 */
@Injectable()
export class KnownKeys {
  constructor(
    private readonly database: Database,
    private readonly secrets: PrivateKeys,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @param at when the message came
   * @throws DomainError `KEYRING.SECRET_WRONG` and its like (503)
   */
  async at(at: Date): Promise<OpenKeys> {
    const { pgp, smime } = await this.secrets.all();
    return {
      pgpPrivate: pgp,
      smimePrivate: smime,
      findPgpKeys: (ids) => this.pgpKeys(ids),
      findCertificates: (wanted) => this.certificates(wanted),
      trustedCas: this.config.keyring.authorities,
      at,
    };
  }

  private pgpKeys(ids: readonly string[]): Promise<KnownPgpKey[]> {
    return this.database.query<KnownPgpKey>(
      `SELECT public_key AS armored, state = 'trusted' AS verified FROM keyring.contact_key
        WHERE kind = 'pgp' AND state <> 'rejected' AND (key_ids && $1::text[] OR fingerprint = ANY($1))
       UNION ALL
       SELECT public_key, true FROM keyring.team_key WHERE kind = 'pgp' AND (key_ids && $1::text[] OR fingerprint = ANY($1))
       ORDER BY verified DESC LIMIT ${MOST_KEYS}`,
      [ids],
    );
  }

  private certificates(wanted: {
    fingerprints: readonly string[];
    address: string | null;
  }): Promise<KnownCertificate[]> {
    return this.database.query<KnownCertificate>(
      `SELECT public_key AS pem, state = 'trusted' AS verified FROM keyring.contact_key
        WHERE kind = 'smime' AND state <> 'rejected' AND (fingerprint = ANY($1) OR addresses @> ARRAY[$2::text])
       UNION ALL
       SELECT public_key, true FROM keyring.team_key
        WHERE kind = 'smime' AND (fingerprint = ANY($1) OR addresses @> ARRAY[$2::text])
       ORDER BY verified DESC LIMIT ${MOST_KEYS}`,
      [wanted.fingerprints, wanted.address],
    );
  }
}
