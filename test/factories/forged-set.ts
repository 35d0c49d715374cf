import { type RidEvent, ridEventClaim } from '@tocsin/formats';
import { newId } from '@tocsin/platform';
import { OwnIdentity } from '@tocsin/sharing';
import { CompactSign, type CryptoKey } from 'jose';
import { type Cirt } from './federation-world.js';

export interface Forging {
  jti?: string;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: CryptoKey;
}

/** A token as `from` could have signed it for `to`, with whatever is to be wrong about it. */
export async function signAs(from: Cirt, to: Cirt, event: RidEvent, forging: Forging = {}): Promise<Buffer> {
  const { kid, key } = await from.get(OwnIdentity).signing();
  const claims = {
    iss: from.issuer,
    aud: to.issuer,
    iat: Math.floor(from.clock.now().getTime() / 1000),
    jti: forging.jti ?? newId(),
    events: ridEventClaim({ ...event, hops: event.hops.length > 0 ? event.hops : [from.issuer] }),
    ...forging.claims,
  };
  const header = { typ: 'secevent+jwt', alg: 'EdDSA', kid, ...forging.header };
  const jws = await new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader(header)
    .sign(forging.key ?? key);
  return Buffer.from(jws);
}
