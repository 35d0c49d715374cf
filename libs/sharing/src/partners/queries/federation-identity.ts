import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Config } from '@tocsin/platform';
import { type Capability } from '../capability/capability.js';
import { OwnCapability } from '../capability/own-capability.js';
import { inUse } from '../identity/key-choice.js';
import { fingerprintOf } from '../identity/make-key.js';
import { ofPurpose, OwnKeys } from '../identity/own-keys.js';
import { OwnIdentity } from '../identity/own-identity.js';
import { type OwnKeyPurpose } from '../partners.vocabulary.js';

/** How one of our keys or certificates stands; `coming`: partners are told, and it takes over at `activeFrom`. */
export type OwnPartState = 'in-use' | 'coming' | 'valid' | 'ended' | 'revoked' | 'discarded';

export interface OwnPartView {
  id: string;
  kind: OwnKeyPurpose | 'certificate';
  /** `kid`; of a certificate its SHA-256. */
  ref: string;
  /** Lower-case hexadecimal. */
  fingerprint: string;
  state: OwnPartState;
  activeFrom: Date;
  notAfter: Date;
  createdAt: Date;
  createdBy: string;
  revokedAt: Date | null;
  revokedReason: string | null;
  version: number;
}

export interface FederationIdentityView {
  isOn: boolean;
  name: string;
  country: string | null;
  issuer: string;
  endpoint: string;
  domain: string;
  isReachable: boolean;
  capability: Capability;
  parts: OwnPartView[];
}

type Part = Parameters<typeof inUse>[0][number] & { id: string };

/** Who we are towards partners, with our keys and certificates, the ended ones too. */
@Injectable()
export class FederationIdentity {
  constructor(
    private readonly access: AccessPolicy,
    private readonly identity: OwnIdentity,
    private readonly own: OwnKeys,
    private readonly capability: OwnCapability,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `IDENTITY.FORBIDDEN` (403), `KEYRING.SECRET_MISSING` (503) where no key could be made */
  async execute(actor: Actor): Promise<FederationIdentityView> {
    this.access.require(actor, 'sharing.read');
    const { federation, site } = this.config;
    const { keys, certificates } = await this.own.all();
    const parts: OwnPartView[] = [];
    for (const purpose of ['signing', 'encryption'] as const) {
      const those = ofPurpose(keys, purpose);
      for (const key of those)
        parts.push({
          ...viewOf(key),
          kind: purpose,
          ref: key.kid,
          fingerprint: await fingerprintOf(key.jwk),
          state: this.stateOf(key, those),
        });
    }
    for (const each of certificates)
      parts.push({
        ...viewOf(each),
        kind: 'certificate',
        ref: each.sha256,
        fingerprint: each.sha256,
        state: this.stateOf(each, certificates),
      });
    return {
      isOn: federation.isOn,
      name: site.name,
      country: site.country,
      issuer: this.identity.issuer,
      endpoint: this.identity.endpoint,
      domain: this.identity.domain,
      isReachable: federation.isReachable,
      capability: this.capability.now(),
      parts,
    };
  }

  private stateOf(part: Part, all: readonly Part[]): OwnPartState {
    const now = this.clock.now();
    if (part.revokedAt !== null) return 'revoked';
    if (part.secretKey === null) return 'discarded';
    if (part.notAfter <= now) return 'ended';
    if (inUse(all, now)?.id === part.id) return 'in-use';
    return part.activeFrom > now ? 'coming' : 'valid';
  }
}

function viewOf(part: Omit<OwnPartView, 'kind' | 'ref' | 'fingerprint' | 'state'>) {
  const { id, activeFrom, notAfter, createdAt, createdBy, revokedAt, revokedReason, version } = part;
  return { id, activeFrom, notAfter, createdAt, createdBy, revokedAt, revokedReason, version };
}
