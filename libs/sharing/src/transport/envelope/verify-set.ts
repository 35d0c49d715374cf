import { compactVerify, type CryptoKey } from 'jose';
import { type KeyRefusal } from '../../partners/directory/judge-key.js';
import { type KeyAnswer } from '../../partners/directory/partners.js';
import { type CheckedClaims, checkClaims, type ClaimsExpected } from './check-claims.js';
import { SetRefused } from './set-refused.js';
import { SET_TYPE } from './sign-set.js';
import { parseStrictJson, StrictJsonError } from './strict-json.js';

export interface SetExpected extends ClaimsExpected {
  maxBytes: number;
  /** The keys of the partner whose certificate came with it; nobody else's count. */
  keyOf(kid: string): Promise<KeyAnswer>;
}

/** A token that its partner signed, for us, in order. */
export interface VerifiedSet extends CheckedClaims {
  kid: string;
}

/** Header members that bring a key, or the address of one, along: whoever writes a token would choose who wrote it. */
const EMBEDDED = ['jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256'];
const HEADER = ['typ', 'alg', 'kid'];

/**
 * Reads a token and trusts nothing in it before its signature is known to be good (rule 8).
 * @throws SetRefused
 */
export async function verifySet(bytes: Uint8Array, expected: SetExpected): Promise<VerifiedSet> {
  if (bytes.length > expected.maxBytes)
    throw new SetRefused('invalid_request', 'too-large', `it is larger than ${expected.maxBytes} bytes`);
  const compact = Buffer.from(bytes).toString('latin1');
  const [header, payload] = partsOf(compact);
  const kid = checkHeader(json(header, 'header'));
  const answer = await expected.keyOf(kid);
  if ('refused' in answer) throw keyRefused(answer.refused);
  await checkSignature(compact, answer.key);
  return { ...checkClaims(json(payload, 'payload'), expected), kid };
}

/** The `jti` that a token claims, whoever wrote it; null: none. For looking up only. */
export function unprovenJti(bytes: Uint8Array): string | null {
  try {
    const [, payload] = partsOf(Buffer.from(bytes).toString('latin1'));
    const claims = json(payload, 'payload');
    const jti = typeof claims === 'object' && claims !== null && 'jti' in claims ? claims.jti : null;
    return typeof jti === 'string' ? jti : null;
  } catch (error) {
    if (error instanceof SetRefused) return null;
    throw error;
  }
}

function keyRefused(refusal: KeyRefusal): SetRefused {
  if (refusal === 'unknown')
    return new SetRefused('invalid_key', 'unknown-key', 'kid is not a key that we know of you');
  if (refusal === 'revoked') return new SetRefused('invalid_key', 'key-revoked', 'kid was revoked');
  return new SetRefused('invalid_key', 'key-not-valid', 'kid is not valid at this time');
}

function partsOf(compact: string): [string, string] {
  const parts = compact.split('.');
  const [header, payload] = parts;
  if (header === undefined || payload === undefined || parts.length !== 3 || !parts.every(isBase64url))
    throw new SetRefused('invalid_request', 'not-a-jws', 'it is not a signed token in compact form');
  return [header, payload];
}

/** In the one way to write them: else the same token has several forms, and "the same bytes" means nothing. */
function isBase64url(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}

function json(part: string, what: string): unknown {
  try {
    return parseStrictJson(Buffer.from(part, 'base64url'));
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
    throw new SetRefused('invalid_request', error.reason, `${what}: ${error.message}`);
  }
}

/** @returns the kid */
function checkHeader(header: unknown): string {
  if (typeof header !== 'object' || header === null || Array.isArray(header))
    throw new SetRefused('invalid_request', 'header', 'the header is not an object');
  const members: Record<string, unknown> = { ...header };
  const embedded = EMBEDDED.find((name) => name in members);
  if (embedded !== undefined)
    throw new SetRefused('invalid_key', 'embedded-key', `header ${embedded}: keys are exchanged out of band`);
  // RFC 8037 registers EdDSA; `none` and whatever a key might be misused for are all "another".
  if (members.alg !== 'EdDSA')
    throw new SetRefused('invalid_request', 'algorithm', 'header alg: EdDSA is taken, nothing else');
  if (typeof members.typ !== 'string' || members.typ.toLowerCase() !== SET_TYPE)
    throw new SetRefused('invalid_request', 'header', `header typ: ${SET_TYPE} is taken, nothing else`);
  const other = Object.keys(members).find((name) => !HEADER.includes(name));
  if (other !== undefined)
    throw new SetRefused('invalid_request', 'header', `header ${other.slice(0, 40)}: has no place here`);
  if (typeof members.kid !== 'string' || members.kid === '')
    throw new SetRefused('invalid_key', 'unknown-key', 'header kid: is missing');
  return members.kid;
}

async function checkSignature(compact: string, key: CryptoKey): Promise<void> {
  try {
    await compactVerify(compact, key, { algorithms: ['EdDSA'] });
  } catch {
    // Whatever jose says of it: the sender learns no more than that it does not fit.
    throw new SetRefused('authentication_failed', 'signature', 'the signature does not fit');
  }
}
