export const KEY_KINDS = ['pgp', 'smime'] as const;
/** OpenPGP (RFC 9580) or a certificate for S/MIME (RFC 8551). */
export type KeyKind = (typeof KEY_KINDS)[number];

/**
 * `active`: signs, and is what others encrypt to. `retired`: replaced by a newer one; still opens what was sent to it.
 * `revoked`: nobody should use it any more; it too opens what was sent to it, or that mail would be lost.
 */
export const TEAM_KEY_STATES = ['active', 'retired', 'revoked'] as const;
export type TeamKeyState = (typeof TEAM_KEY_STATES)[number];

/**
 * `offered`: found, and used for nothing but to say that a signature fits. `trusted`: a person verified whose it is;
 * mail is encrypted to it. `rejected`: a person found it wrong. `revoked`: its owner, or a person here, ended it.
 */
export const CONTACT_KEY_STATES = ['offered', 'trusted', 'rejected', 'revoked'] as const;
export type ContactKeyState = (typeof CONTACT_KEY_STATES)[number];

/** Where a key of somebody else came from; the first three are of a message. */
export const KEY_SOURCES = ['attachment', 'signature', 'autocrypt', 'wkd', 'upload'] as const;
export type KeySource = (typeof KEY_SOURCES)[number];

/** How a person made sure whose key it is. */
export const VERIFICATION_WAYS = [
  'in-person',
  'phone',
  'signed-by-partner',
  'published-fingerprint',
  'other',
] as const;
export type VerificationWay = (typeof VERIFICATION_WAYS)[number];

/** What a team key can be made as; each of them GnuPG 2.2 takes. */
export const KEY_ALGORITHMS = ['ed25519', 'rsa3072', 'rsa4096'] as const;
export type KeyAlgorithm = (typeof KEY_ALGORITHMS)[number];
