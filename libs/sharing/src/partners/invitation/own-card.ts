import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, type Transaction } from '@tocsin/platform';
import { OwnCapability } from '../capability/own-capability.js';
import { OwnIdentity } from '../identity/own-identity.js';
import { type InvitationCard, type Unsigned } from './card.schema.js';

type Facts = Omit<Unsigned<InvitationCard>, 'kind'>;

/** What we say of ourselves when we meet a new partner. */
@Injectable()
export class OwnCard {
  constructor(
    private readonly identity: OwnIdentity,
    private readonly capability: OwnCapability,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async facts(tx: Transaction, invitation: string, expiresAt: Date): Promise<Facts> {
    const { site, mail, federation } = this.config;
    const keys = await this.identity.publicKeys(tx);
    const encryption = await this.identity.encryption(tx);
    const { sha256 } = await this.identity.tls(tx);
    return {
      version: 1,
      invitation,
      name: site.name,
      country: site.country,
      issuer: this.identity.issuer,
      endpoint: this.identity.endpoint,
      domain: this.identity.domain,
      contacts: [{ name: site.name, email: mail.address, phone: site.emergencyPhone || null }],
      delivery: federation.isReachable ? 'push' : 'poll',
      keys: keys.slice(0, 5).map(({ kid, jwk, notBefore, notAfter }) => ({
        kid,
        jwk: ed25519(jwk.x),
        not_before: notBefore.toISOString(),
        not_after: notAfter.toISOString(),
      })),
      encryption: { kid: encryption.kid, jwk: { kty: 'OKP', crv: 'X25519', x: encryption.jwk.x ?? '' } },
      certificate_sha256: sha256,
      capability: this.capability.now(),
      created_at: this.clock.now().toISOString(),
      expires_at: expiresAt.toISOString(),
    };
  }
}

const ed25519 = (x = '') => ({ kty: 'OKP' as const, crv: 'Ed25519' as const, x });
