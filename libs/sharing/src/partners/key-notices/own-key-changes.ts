import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { inUse, isCurrent } from '../identity/key-choice.js';
import { ofPurpose, OwnKeys } from '../identity/own-keys.js';
import {
  OwnKeysRepository,
  type StoredCertificate,
  type StoredKey,
} from '../identity/own-keys.repository.js';
import { onlyCertificate, ownKeyEnded, ownKeyStale, ownKeyUnknown } from '../partners.errors.js';
import { type OwnKeyPurpose } from '../partners.vocabulary.js';
import { TellPartners } from './tell-partners.js';

const HOUR_MS = 60 * 60 * 1000;
/** The one before stays valid for so long after: longer than any message waits for delivery. */
const OVERLAP_MS = 30 * 24 * HOUR_MS;
/** The notice about a new key is signed by the old one, even where the new one is wanted at once. */
const LEAST_LEAD_MS = 60_000;

export interface OwnPartEnd {
  version: number;
  reason: string;
}

/** Renews and revokes our own keys and certificates; partners are told in the same transaction. */
@Injectable()
export class OwnKeyChanges {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly own: OwnKeys,
    private readonly repository: OwnKeysRepository,
    private readonly tell: TellPartners,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the next key or certificate. Partners hear of it now and take both; it takes over after `inHours`.
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `KEYRING.SECRET_MISSING` (503)
   */
  async renew(
    actor: Actor,
    { kind, inHours }: { kind: OwnKeyPurpose | 'certificate'; inHours: number },
  ): Promise<void> {
    this.access.require(actor, 'partners.manage');
    // Who changes them sees them afterwards: refused before anything is done, not when it is to be shown.
    this.access.require(actor, 'sharing.read');
    await this.database.transaction(async (tx) => {
      await this.repository.lock(tx);
      const { keys, certificates } = await this.own.all(tx);
      const now = this.clock.now();
      const from = new Date(now.getTime() + Math.max(inHours * HOUR_MS, LEAST_LEAD_MS));
      const notAfter = new Date(from.getTime() + OVERLAP_MS);
      if (kind === 'certificate') {
        await this.own.addCertificate(tx, actor, from);
        const shown = inUse(certificates, now);
        // Partners hold two: one that was still to come gives way, or they would shut us out while we showed it.
        for (const each of certificates.filter((one) => isCurrent(one, now)))
          await this.repository.endCertificate(tx, each.id, {
            notAfter: each !== shown && each.activeFrom > now ? now : notAfter,
          });
      } else {
        await this.own.addKey(tx, kind, actor, from);
        for (const { id } of ofPurpose(keys, kind).filter((each) => isCurrent(each, now)))
          await this.repository.endKey(tx, id, { notAfter });
      }
      await this.tell.execute(tx);
    });
  }

  /**
   * Ends a key at once, because somebody else may have it. Where it was the only one, the next one is made; partners
   * hear of both in a notice that the ended key signs last.
   * @throws DomainError `IDENTITY.FORBIDDEN` (403), `PARTNERS.OWN_KEY_UNKNOWN` (404), `PARTNERS.OWN_KEY_STALE`,
   *   `PARTNERS.OWN_KEY_ENDED`, `PARTNERS.ONLY_CERTIFICATE` (409)
   */
  async revoke(actor: Actor, id: string, { version, reason }: OwnPartEnd): Promise<void> {
    this.access.require(actor, 'partners.manage');
    // Who changes them sees them afterwards: refused before anything is done, not when it is to be shown.
    this.access.require(actor, 'sharing.read');
    await this.database.transaction(async (tx) => {
      await this.repository.lock(tx);
      const { keys, certificates } = await this.own.all(tx);
      const key = keys.find((each) => each.id === id);
      const certificate = certificates.find((each) => each.id === id);
      const part = key ?? certificate;
      if (!part) throw ownKeyUnknown();
      this.check(part, version);
      if (key) await this.revokeKey(tx, actor, key, keys, reason);
      else if (certificate) await this.revokeCertificate(tx, certificate, certificates, reason);
      await this.audit.append(tx, {
        actor,
        action: 'key.federation-revoked',
        subject: { kind: 'key', id, ref: key?.kid ?? certificate?.sha256 },
        reason,
        detail: { version: version + 1 },
      });
    });
  }

  private check(part: StoredKey | StoredCertificate, version: number): void {
    if (part.version !== version)
      throw ownKeyStale({
        current: { version: part.version },
        changedBy: null,
        changedAt: null,
        changes: {},
      });
    if (!isCurrent(part, this.clock.now())) throw ownKeyEnded();
  }

  private async revokeKey(
    tx: Transaction,
    actor: Actor,
    key: StoredKey,
    keys: readonly StoredKey[],
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    const others = ofPurpose(keys, key.purpose).filter((each) => each !== key && isCurrent(each, now));
    const revoked = { at: now, reason };
    if (others.length === 0)
      await this.own.addKey(tx, key.purpose, actor, new Date(now.getTime() + LEAST_LEAD_MS));
    if (others.length === 0 && key.purpose === 'signing') {
      // Partners know no other key yet: this one tells them, and ends with it.
      await this.tell.execute(tx, { revoking: [{ kid: key.kid, at: now.toISOString(), reason }] });
      await this.repository.endKey(tx, key.id, { revoked });
      return;
    }
    await this.repository.endKey(tx, key.id, { revoked });
    await this.tell.execute(tx);
  }

  private async revokeCertificate(
    tx: Transaction,
    certificate: StoredCertificate,
    certificates: readonly StoredCertificate[],
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    const others = certificates.filter((each) => each !== certificate && isCurrent(each, now));
    // With a certificate that partners never heard of nobody would let us in to tell them.
    if (inUse(others, now) === null) throw onlyCertificate();
    await this.repository.endCertificate(tx, certificate.id, { revoked: { at: now, reason } });
    await this.tell.execute(tx);
  }
}
