import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type MailSecurity, secureMail } from '@tocsin/mail';
import { Clock, Config, type Transaction } from '@tocsin/platform';
import { readPublicKeys } from '../contact-keys/public-key-facts.js';
import { type ContactKeyState, type KeyKind } from '../keys.vocabulary.js';
import { PrivateKeys } from '../team-keys/private-keys.js';
import {
  decideProtection,
  type EncryptionWish,
  type Protection,
  type RecipientKeys,
} from './decide-protection.js';
import { ownSecurity } from './own-security.js';

interface KeyRow {
  id: string;
  kind: KeyKind;
  fingerprint: string;
  addresses: string[];
  state: ContactKeyState;
  expiresAt: Date | null;
  publicKey: string;
}

interface SigningKey {
  kind: KeyKind;
  fingerprint: string;
  expiresAt: Date | null;
}

/** Signs and encrypts what leaves: says beforehand how, and does it. */
@Injectable()
export class MailProtection {
  constructor(
    private readonly secrets: PrivateKeys,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** What would become of a mail to these addresses now. Asked for again when it leaves: keys come and go. */
  async plan(tx: Transaction, to: readonly string[], wish: EncryptionWish): Promise<Protection> {
    const addresses = [...new Set(to.map((address) => address.toLowerCase()))];
    const signing = await this.signingKeys(tx);
    const keys = wish === 'off' ? [] : await this.keysOf(tx, addresses);
    const recipients = addresses.map((address) => this.recipient(address, keys));
    const can = (kind: KeyKind) => signing.some((each) => each.kind === kind);
    const decision = decideProtection(recipients, { pgp: can('pgp'), smime: can('smime') }, wish);
    const key = decision.signed ? signing.find(({ kind }) => kind === decision.kind) : undefined;
    return {
      ...decision,
      signer: key ? { fingerprint: key.fingerprint, expiresAt: key.expiresAt } : null,
    };
  }

  /**
   * The bytes as they leave, and what is to be said of them.
   * @param outerSubject what stays readable of the subject where the mail is encrypted
   * @throws MailError `MAIL.KEY_UNUSABLE`; DomainError `KEYRING.SECRET_WRONG` and its like (503)
   */
  async apply(
    tx: Transaction,
    composed: Buffer,
    protection: Protection,
    outerSubject: string,
  ): Promise<{ bytes: Buffer; security: MailSecurity | null }> {
    const { kind, signed, encrypted, recipients } = protection;
    if (kind === null) return { bytes: composed, security: null };
    const { signing } = signed ? await this.secrets.all(tx) : { signing: { pgp: null, smime: null } };
    const encryptTo = encrypted
      ? await this.publicKeys(
          tx,
          recipients.flatMap(({ key }) => key?.id ?? []),
        )
      : [];
    const at = this.clock.now();
    const rest = { encryptTo, at, ...(encrypted ? { outerSubject } : {}) };
    const bytes =
      kind === 'pgp'
        ? await secureMail(composed, { form: 'pgp-mime', sign: signing.pgp, ...rest })
        : await secureMail(composed, { form: 'smime', sign: signing.smime, ...rest });
    return { bytes, security: ownSecurity(protection, this.config.mail.address, at) };
  }

  /** Whether every key that a mail of ours was encrypted to (as `apply` said) is one that we would still encrypt to. */
  async isStillGood(tx: Pick<Transaction, 'query'>, security: MailSecurity | null): Promise<boolean> {
    const fingerprints = [...new Set(security?.encryption?.keyIds)];
    if (fingerprints.length === 0) return true;
    const good = await tx.query(
      `SELECT FROM keyring.contact_key WHERE fingerprint = ANY($1) AND state = 'trusted'`,
      [fingerprints],
    );
    return good.length >= fingerprints.length;
  }

  private async signingKeys(tx: Transaction): Promise<SigningKey[]> {
    if (!this.config.mail.sign) return [];
    return tx.query<SigningKey>(
      `SELECT kind, fingerprint, expires_at AS "expiresAt" FROM keyring.team_key
        WHERE state = 'active' AND secret_key IS NOT NULL AND (expires_at IS NULL OR expires_at > $1)`,
      [this.clock.now()],
    );
  }

  /** The latest verified first, so that a new key goes before the old one that is still there. */
  private keysOf(tx: Transaction, addresses: string[]): Promise<KeyRow[]> {
    return tx.query<KeyRow>(
      `SELECT id, kind, fingerprint, addresses, state, expires_at AS "expiresAt", public_key AS "publicKey"
         FROM keyring.contact_key WHERE addresses && $1::text[] AND state <> 'rejected'
        ORDER BY decided_at DESC NULLS LAST, id DESC LIMIT 500`,
      [addresses],
    );
  }

  private recipient(address: string, keys: readonly KeyRow[]): RecipientKeys {
    const own = keys.filter(({ addresses }) => addresses.includes(address));
    const now = this.clock.now();
    const trusted = own.filter(({ state }) => state === 'trusted');
    const alive = trusted.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
    const usable: RecipientKeys['usable'] = {};
    for (const { id, kind, fingerprint, expiresAt } of alive) usable[kind] ??= { id, fingerprint, expiresAt };
    const has = (wanted: ContactKeyState) => own.some(({ state }) => state === wanted);
    const obstacle =
      trusted.length > 0
        ? 'expired'
        : has('offered')
          ? 'not-verified'
          : has('revoked')
            ? 'revoked'
            : 'no-key';
    return { address, usable, obstacle };
  }

  private async publicKeys(tx: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ publicKey: string }>(
      `SELECT public_key AS "publicKey" FROM keyring.contact_key WHERE id = ANY($1::uuid[]) AND state = 'trusted'`,
      [ids],
    );
    // One that vanished between the plan and now: better no mail than one that somebody can read on the way.
    if (rows.length < new Set(ids).size)
      throw new Error('a key that the mail was to be encrypted to is gone');
    const now = this.clock.now();
    const read = await Promise.all(rows.map(({ publicKey }) => readPublicKeys(publicKey, now)));
    return read.flatMap(([facts]) => (facts ? [facts.publicKey] : []));
  }
}
