import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The bytes of a JSON value in the one form of RFC 8785, so that two systems hash the same thing.
 * @throws Error for what JSON cannot say (NaN, lone surrogates, `undefined`, circles)
 */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('not a JSON value');
  return Buffer.from(text, 'utf8');
}

/** Base64url SHA-256 over the canonical form: `content_sha256` of the federation profile (rule 9). */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalBytes(value)).digest('base64url');
}
