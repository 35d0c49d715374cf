/** Why a message under a key is not believed. */
export type KeyRefusal = 'unknown' | 'revoked' | 'not-yet' | 'expired';

/**
 * Whether a key may be believed at a moment; null: it may. A revoked key is refused whatever moment a message claims,
 * because whoever stole it writes any moment he likes.
 */
export function judgeKey(
  key: { notBefore: Date; notAfter: Date; revokedAt: Date | null } | null,
  at: Date,
): KeyRefusal | null {
  if (key === null) return 'unknown';
  if (key.revokedAt !== null) return 'revoked';
  if (at < key.notBefore) return 'not-yet';
  return at >= key.notAfter ? 'expired' : null;
}
