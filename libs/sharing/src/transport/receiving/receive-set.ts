import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, newId, sha256Hex } from '@tocsin/platform';
import { type PartnerRecord } from '../../partners/directory/partner.view.js';
import { Partners } from '../../partners/directory/partners.js';
import { OwnIdentity } from '../../partners/identity/own-identity.js';
import { type RefusalReason, SetRefused } from '../envelope/set-refused.js';
import { unprovenJti, type VerifiedSet, verifySet } from '../envelope/verify-set.js';
import { IncomingMessages } from './incoming-messages.js';
import { type RefusedBytes, Refusals } from './refusals.js';

/** `taken`: it is stored, now or before. */
export type ReceiveAnswer = { taken: true; jti: string } | { taken: false; refusal: SetRefused };

/**
 * What a token was not when we took it, and may be when it comes again because our answer was lost: told that it is refused,
 * its sender would hold for lost what we have – first of all the notice with which a key ends itself.
 */
const OUTLIVED: ReadonlySet<RefusalReason> = new Set(['key-revoked', 'key-not-valid', 'too-old']);

/**
 * Takes a token: verified, then its raw bytes and the job that works on it in one statement, then "taken" (rule 1).
 * The same once more has no second effect; other bytes under the same `jti` are refused and raise an alarm (rule 2).
 */
@Injectable()
export class ReceiveSet {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly identity: OwnIdentity,
    private readonly messages: IncomingMessages,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @param certificateSha256 of whoever connected; null: nobody showed one */
  async execute(
    bytes: Buffer,
    { certificateSha256 }: { certificateSha256: string | null },
  ): Promise<ReceiveAnswer> {
    const partner = certificateSha256 === null ? null : await this.partners.byCertificate(certificateSha256);
    if (partner) return this.from(partner, bytes, 'push', certificateSha256);
    const refusal = new SetRefused(
      'authentication_failed',
      'unknown-partner',
      'the client certificate is not one that was agreed on',
    );
    return this.refuse({ partnerId: null, certificateSha256, bytes, refusal, at: this.clock.now() });
  }

  /** The same of a partner that is known already, because it is his own queue that we read. */
  async from(
    partner: PartnerRecord,
    bytes: Buffer,
    way: 'push' | 'poll',
    certificateSha256: string | null = null,
  ): Promise<ReceiveAnswer> {
    const at = this.clock.now();
    const refused = { partnerId: partner.id, certificateSha256, bytes, at };
    try {
      const set = await this.verify(partner, bytes, at);
      const sha256 = sha256Hex(bytes);
      const stored = { id: newId(), partnerId: partner.id, set, raw: bytes, sha256, way, receivedAt: at };
      const before = await this.messages.store(stored);
      if (before === null || before === sha256) return { taken: true, jti: set.jti };
      const refusal = new SetRefused(
        'invalid_request',
        'jti-reused',
        'jti was used before, for other bytes than these',
      );
      return await this.refuse({ ...refused, refusal, about: set.jti });
    } catch (error) {
      if (!(error instanceof SetRefused)) throw error;
      const jti = OUTLIVED.has(error.reason) ? unprovenJti(bytes) : null;
      if (jti !== null && (await this.messages.isHeld(partner.id, jti, sha256Hex(bytes))))
        return { taken: true, jti };
      return this.refuse({ ...refused, refusal: error });
    }
  }

  private async verify(partner: PartnerRecord, bytes: Buffer, now: Date): Promise<VerifiedSet> {
    if (partner.state !== 'active')
      throw new SetRefused('access_denied', 'partner-not-active', 'no exchange with you at this time');
    const { clockSkewMs, maxAgeMs, maxBytes } = this.config.federation;
    return verifySet(bytes, {
      issuer: partner.issuer,
      audience: this.identity.issuer,
      now,
      clockSkewMs,
      maxAgeMs,
      maxBytes,
      keyOf: (kid) => this.partners.keyFor(partner.id, kid, now),
    });
  }

  private async refuse(refused: RefusedBytes): Promise<ReceiveAnswer> {
    await this.database.transaction((tx) => this.refusals.keep(tx, refused));
    return { taken: false, refusal: refused.refusal };
  }
}
