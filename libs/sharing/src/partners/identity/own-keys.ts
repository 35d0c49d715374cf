import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, type ActorRef, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { SecretBox } from '@tocsin/keyring';
import { Clock, Config, Database, newId, type Transaction } from '@tocsin/platform';
import { type OwnKeyPurpose } from '../partners.vocabulary.js';
import { inUse } from './key-choice.js';
import { makeCertificate } from './make-certificate.js';
import { makeKey } from './make-key.js';
import { OwnKeysRepository, type StoredCertificate, type StoredKey } from './own-keys.repository.js';

/** Everything we are towards partners; each list newest first. */
export interface OwnKeySet {
  keys: StoredKey[];
  certificates: StoredCertificate[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Long enough that nobody gets used to renewing without looking, short enough that a lost backup ends some day. */
const KEY_DAYS = 2 * 365;
const CERTIFICATE_DAYS = 5 * 365;
/** A partner whose clock runs behind takes no key from the future. */
const BACKDATED_MS = 60 * 60 * 1000;

/** Makes our keys and certificates and keeps their private parts sealed. */
@Injectable()
export class OwnKeys {
  private readonly box: SecretBox;

  constructor(
    private readonly database: Database,
    private readonly repository: OwnKeysRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {
    this.box = new SecretBox(config.keyring.secrets);
  }

  /**
   * What we have; what is missing is made first, once over all processes.
   * @param tx the caller's transaction, where he has one
   * @throws DomainError `KEYRING.SECRET_MISSING` (503)
   */
  async all(tx?: Transaction): Promise<OwnKeySet> {
    const found = await this.read(tx ?? this.database);
    if (this.isWhole(found)) return found;
    return tx ? this.complete(tx) : this.database.transaction((own) => this.complete(own));
  }

  async read(via: Pick<Transaction, 'query'>): Promise<OwnKeySet> {
    return { keys: await this.repository.keys(via), certificates: await this.repository.certificates(via) };
  }

  /** @throws DomainError `KEYRING.SECRET_WRONG` and its like (503) */
  open({ id, secretKey }: { id: string; secretKey: Buffer | null }): Buffer {
    if (secretKey === null) throw new Error('a key without its private part was to be opened');
    return this.box.open(secretKey, id);
  }

  /** Makes a key that takes over at `activeFrom`. */
  async addKey(tx: Transaction, purpose: OwnKeyPurpose, by: ActorRef, activeFrom: Date): Promise<StoredKey> {
    const now = this.clock.now();
    const { kid, publicJwk, secret } = await makeKey(purpose, this.config.federation.domain, now);
    const id = newId();
    const key = {
      id,
      purpose,
      kid,
      jwk: publicJwk,
      secretKey: this.box.seal(secret, id),
      activeFrom,
      notBefore: new Date(now.getTime() - BACKDATED_MS),
      notAfter: new Date(now.getTime() + KEY_DAYS * DAY_MS),
      createdAt: now,
      createdBy: by.name,
    };
    await this.repository.insertKey(tx, key);
    await this.record(tx, by, 'key.federation-generated', { id, ref: kid }, { purpose, activeFrom });
    return { ...key, revokedAt: null, revokedReason: null, version: 1 };
  }

  async addCertificate(tx: Transaction, by: ActorRef, activeFrom: Date): Promise<StoredCertificate> {
    const now = this.clock.now();
    const notBefore = new Date(now.getTime() - BACKDATED_MS);
    const notAfter = new Date(now.getTime() + CERTIFICATE_DAYS * DAY_MS);
    const { federation, site } = this.config;
    const made = await makeCertificate({
      domain: federation.domain,
      host: new URL(federation.publicUrl).hostname,
      name: site.name,
      country: site.country,
      notBefore,
      notAfter,
    });
    const id = newId();
    const certificate = {
      id,
      sha256: made.sha256,
      certificate: made.certificate,
      secretKey: this.box.seal(Buffer.from(made.privateKey), id),
      activeFrom,
      notBefore,
      notAfter,
      createdAt: now,
      createdBy: by.name,
    };
    await this.repository.insertCertificate(tx, certificate);
    await this.record(tx, by, 'key.federation-certificate-made', { id, ref: made.sha256 }, { activeFrom });
    return { ...certificate, revokedAt: null, revokedReason: null, version: 1 };
  }

  private async complete(tx: Transaction): Promise<OwnKeySet> {
    await this.repository.lock(tx);
    // Read again under the lock: another process may have been first.
    const { keys, certificates } = await this.read(tx);
    const now = this.clock.now();
    for (const purpose of ['signing', 'encryption'] as const) {
      if (inUse(ofPurpose(keys, purpose), now) === null)
        keys.unshift(await this.addKey(tx, purpose, SYSTEM, now));
    }
    if (inUse(certificates, now) === null) certificates.unshift(await this.addCertificate(tx, SYSTEM, now));
    return { keys, certificates };
  }

  private isWhole({ keys, certificates }: OwnKeySet): boolean {
    const now = this.clock.now();
    return (
      inUse(ofPurpose(keys, 'signing'), now) !== null &&
      inUse(ofPurpose(keys, 'encryption'), now) !== null &&
      inUse(certificates, now) !== null
    );
  }

  private record(
    tx: Transaction,
    actor: ActorRef,
    action: string,
    subject: { id: string; ref: string },
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.append(tx, { actor, action, subject: { kind: 'key', ...subject }, detail });
  }
}

export function ofPurpose(keys: readonly StoredKey[], purpose: OwnKeyPurpose): StoredKey[] {
  return keys.filter((key) => key.purpose === purpose);
}
