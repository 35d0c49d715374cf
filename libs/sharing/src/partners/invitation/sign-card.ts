import { FlattenedSign, flattenedVerify, importJWK } from 'jose';
import { canonicalBytes } from '../../transport/envelope/canonical-json.js';
import { type SigningKey } from '../identity/own-identity.js';
import { type Card, type Unsigned } from './card.schema.js';

const TYP = 'tocsin-card';

/**
 * Signs a card: a detached JWS (RFC 7515 appendix F) over its RFC 8785 form, so that the file stays readable for the
 * person who passes it on.
 */
export async function signCard<Any extends Card>(
  card: Unsigned<Any>,
  { kid, key }: SigningKey,
): Promise<Any> {
  const signed = await new FlattenedSign(canonicalBytes(card))
    .setProtectedHeader({ alg: 'EdDSA', typ: TYP, kid })
    .sign(key);
  return { ...card, signature: `${signed.protected}..${signed.signature}` } as Any;
}

/**
 * Whether a card is signed by one of the keys that stand in it. That proves no identity – the comparison by people does –
 * but that nobody changed it and that its maker holds the key.
 */
export async function isSignedByItself({ signature, ...card }: Card): Promise<boolean> {
  const [header = '', , tail = ''] = signature.split('.');
  const kid = kidOf(header);
  const found = card.keys.find((each) => each.kid === kid);
  if (!found) return false;
  try {
    await flattenedVerify(
      { protected: header, payload: canonicalBytes(card).toString('base64url'), signature: tail },
      await importJWK(found.jwk, 'EdDSA'),
      { algorithms: ['EdDSA'] },
    );
    return true;
  } catch {
    // Whatever is wrong with it, it is not a signature over this card: there is nothing more to tell.
    return false;
  }
}

function kidOf(header: string): string | null {
  try {
    const parsed = JSON.parse(Buffer.from(header, 'base64url').toString()) as unknown;
    if (typeof parsed !== 'object' || parsed === null) return null;
    const { kid, typ } = parsed as { kid?: unknown; typ?: unknown };
    return typeof kid === 'string' && typ === TYP ? kid : null;
  } catch {
    return null;
  }
}
