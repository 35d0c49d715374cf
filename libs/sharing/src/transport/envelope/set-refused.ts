/** RFC 8935 §2.4 and its registry: what the sender is told. */
export const SET_ERRORS = [
  'invalid_request',
  'invalid_key',
  'invalid_issuer',
  'invalid_audience',
  'authentication_failed',
  'access_denied',
] as const;
export type SetError = (typeof SET_ERRORS)[number];

/** What exactly was wrong, for our own record and the console's words. */
export const REFUSAL_REASONS = [
  'too-large',
  'not-a-jws',
  'header',
  'algorithm',
  'embedded-key',
  'unknown-key',
  'key-not-valid',
  'key-revoked',
  'signature',
  'not-json',
  'duplicate-member',
  'too-deep',
  'claims',
  'issuer',
  'audience',
  'in-the-future',
  'too-old',
  'event',
  'content-hash',
  'hops',
  'jti-reused',
  'unknown-partner',
  'partner-not-active',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A Security Event Token that is not taken. `message` goes back to its sender: it names no other partner and no key. */
export class SetRefused extends Error {
  constructor(
    readonly err: SetError,
    readonly reason: RefusalReason,
    description: string,
  ) {
    super(description);
    this.name = 'SetRefused';
  }
}
