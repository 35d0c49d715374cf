import { Inject, Injectable } from '@nestjs/common';
import { rsit, type TocsinConfig } from '@tocsin/config';
import { Clock, Config, type Transaction } from '@tocsin/platform';
import { type Agreement } from '@tocsin/release';
import { OwnIdentity } from '../identity/own-identity.js';
import { buildCapability } from './build-capability.js';
import { type Capability } from './capability.js';

/** The document that partners fetch: what we can take, with our present keys and certificates. */
export interface CapabilityDocument extends Capability {
  keys: { kid: string; jwk: object; not_before: string; not_after: string }[];
  certificates: string[];
}

/** Says of this system what partners have to know before they send something. */
@Injectable()
export class OwnCapability {
  constructor(
    private readonly identity: OwnIdentity,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @param agreement with whoever asks: drills are a matter of each agreement */
  now(agreement: Agreement | null = null): Capability {
    const { federation } = this.config;
    return buildCapability({
      issuer: this.identity.issuer,
      rsitVersion: rsit.version,
      largestMessage: federation.maxBytes,
      drills: federation.drills && (agreement?.drills ?? true),
      isReachable: federation.isReachable,
      at: this.clock.now(),
    });
  }

  /** The same with keys and certificates, to be signed and served at `/federation/v1/capability`. */
  async document(agreement: Agreement | null, tx?: Transaction): Promise<CapabilityDocument> {
    const keys = await this.identity.publicKeys(tx);
    const certificates = await this.identity.certificates(tx);
    return {
      ...this.now(agreement),
      keys: keys.map(({ kid, jwk, notBefore, notAfter }) => ({
        kid,
        jwk,
        not_before: notBefore.toISOString(),
        not_after: notAfter.toISOString(),
      })),
      certificates: certificates.map(({ sha256 }) => sha256),
    };
  }
}
