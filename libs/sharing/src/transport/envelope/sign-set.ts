import { CompactSign } from 'jose';
import { type SigningKey } from '../../partners/identity/own-identity.js';
import { type SetClaims } from './set-claims.js';

/** The type of a Security Event Token (RFC 8417 §2.3): nothing else that is signed can be taken for one. */
export const SET_TYPE = 'secevent+jwt';

/** A token in compact form (RFC 7515 §3.1), Ed25519 (RFC 8037). */
export async function signSet(claims: SetClaims, { kid, key }: SigningKey): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ typ: SET_TYPE, alg: 'EdDSA', kid })
    .sign(key);
}
