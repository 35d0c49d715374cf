import { Inject, Injectable } from '@nestjs/common';
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, type Transaction } from '@tocsin/platform';
import { inUse, isCurrent } from './key-choice.js';
import { ofPurpose, OwnKeys } from './own-keys.js';
import { type StoredKey } from './own-keys.repository.js';

/** What signs a message; `kid` goes into its header. */
export interface SigningKey {
  kid: string;
  /** Private, Ed25519: for `EdDSA` of jose. */
  key: CryptoKey;
}

/** A key as partners are told of it. */
export interface PublishedOwnKey {
  kid: string;
  jwk: JWK;
  notBefore: Date;
  notAfter: Date;
}

/** What TLS needs, for both ends of a connection; all in PEM. */
export interface TlsIdentity {
  certificate: string;
  privateKey: string;
  /** Of the DER form, lower-case hexadecimal: what partners pin. */
  sha256: string;
}

/**
 * Who we are towards partners. Keys and certificate are made at first need, by whichever process needs them first.
 * Opened keys stay in memory as long as their row is unchanged. Where the keyring has no secret, each method that needs
 * a private part throws `KEYRING.SECRET_MISSING` (503).
 */
@Injectable()
export class OwnIdentity {
  private readonly opened = new Map<string, { version: number; key: CryptoKey }>();

  constructor(
    private readonly own: OwnKeys,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** `iss` of our messages. */
  get issuer(): string {
    return this.config.federation.issuer;
  }

  /** Where our paths begin, without a slash at the end: `…/federation/v1`; messages go to `/events` below it. */
  get endpoint(): string {
    return `${this.config.federation.issuer}/v1`;
  }

  /** Of our case ids. */
  get domain(): string {
    return this.config.federation.domain;
  }

  /** The key that signs now. */
  async signing(tx?: Transaction): Promise<SigningKey> {
    const { keys } = await this.own.all(tx);
    const key = inUse(ofPurpose(keys, 'signing'), this.clock.now());
    if (!key) throw new Error('no signing key, although one was made');
    return { kid: key.kid, key: await this.openKey(key, 'EdDSA') };
  }

  /** Our public keys that partners may meet, the one in use first. */
  async publicKeys(tx?: Transaction): Promise<PublishedOwnKey[]> {
    const { keys } = await this.own.all(tx);
    const now = this.clock.now();
    const signing = ofPurpose(keys, 'signing').filter((key) => isCurrent(key, now));
    const first = inUse(signing, now);
    return signing
      .toSorted((one, other) => Number(other === first) - Number(one === first))
      .map(({ kid, jwk, notBefore, notAfter }) => ({ kid, jwk, notBefore, notAfter }));
  }

  /** The public key that others encrypt to. */
  async encryption(tx?: Transaction): Promise<PublishedOwnKey> {
    const { keys } = await this.own.all(tx);
    const key = inUse(ofPurpose(keys, 'encryption'), this.clock.now());
    if (!key) throw new Error('no encryption key, although one was made');
    const { kid, jwk, notBefore, notAfter } = key;
    return { kid, jwk, notBefore, notAfter };
  }

  /** The private key that opens a JWE with this `kid`; null: it is not to us. Ended keys open what is old. */
  async decryption(kid: string, tx?: Transaction): Promise<CryptoKey | null> {
    const { keys } = await this.own.all(tx);
    const key = ofPurpose(keys, 'encryption').find((each) => each.kid === kid && each.secretKey !== null);
    return key ? this.openKey(key, 'ECDH-ES+A256KW') : null;
  }

  /** The certificate in use and its key. */
  async tls(tx?: Transaction): Promise<TlsIdentity> {
    const { certificates } = await this.own.all(tx);
    const found = inUse(certificates, this.clock.now());
    if (!found) throw new Error('no certificate, although one was made');
    const { certificate, sha256 } = found;
    return { certificate, privateKey: this.own.open(found).toString(), sha256 };
  }

  /** SHA-256 of the certificates that partners have to take: the one in use first, then one that follows it. */
  async certificates(tx?: Transaction): Promise<{ sha256: string; notAfter: Date }[]> {
    const { certificates } = await this.own.all(tx);
    const now = this.clock.now();
    const first = inUse(certificates, now);
    return certificates
      .filter((each) => isCurrent(each, now))
      .toSorted((one, other) => Number(other === first) - Number(one === first))
      .slice(0, 2)
      .map(({ sha256, notAfter }) => ({ sha256, notAfter }));
  }

  private async openKey(key: StoredKey, alg: string): Promise<CryptoKey> {
    const known = this.opened.get(key.id);
    if (known?.version === key.version) return known.key;
    const opened = await importJWK(JSON.parse(this.own.open(key).toString()) as JWK, alg);
    if (opened instanceof Uint8Array) throw new Error('a secret key where a private one was stored');
    this.opened.set(key.id, { version: key.version, key: opened });
    return opened;
  }
}
