/**
 * `proposed`: chosen, nothing has left. `released`: at least one revision left. `revoked`: all that left was called back.
 * `withdrawn`: dropped before anything left. How a release is answered stands with the release.
 */
export const SHARE_STATES = ['proposed', 'released', 'revoked', 'withdrawn'] as const;
export type ShareState = (typeof SHARE_STATES)[number];

/** What people at the partner's say of a revision (RFC 6545 §5.2); null: nothing yet. */
export const ANSWERS = ['Pending', 'Approved', 'Denied'] as const;
export type Answer = (typeof ANSWERS)[number];

export const REVOCATION_KINDS = ['retract', 'correct', 'purge-request'] as const;
export type RevocationKind = (typeof REVOCATION_KINDS)[number];

/** As the partner states it; null: he has not answered. */
export const REVOCATION_STATES = [
  'hidden',
  'purge-pending',
  'purged',
  'purge-declined',
  'unknown-case',
] as const;
export type RevocationState = (typeof REVOCATION_STATES)[number];
