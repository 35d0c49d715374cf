/**
 * `held`: may be taken back until its time. `queued`: waits for its turn, its next try, or to be fetched. `delivering`:
 * it is on the line. Then it ends: `delivered`, `dead` (given up, a person decides), `cancelled`.
 */
export const OUTGOING_STATES = ['held', 'queued', 'delivering', 'delivered', 'dead', 'cancelled'] as const;
export type OutgoingState = (typeof OUTGOING_STATES)[number];

/** `dropped`: taken, and on purpose without effect (a loop). `failed`: stored, but it could not be worked on. */
export const INCOMING_STATES = ['received', 'processed', 'dropped', 'failed'] as const;
export type IncomingState = (typeof INCOMING_STATES)[number];

/** What somebody has to look at. */
export const ALARM_KINDS = [
  'jti-reused',
  'bad-signature',
  'unknown-partner',
  'nonce-reused',
  'dead-letter',
  'not-processed',
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

export const FETCH_STATES = ['waiting', 'fetched', 'failed', 'refused'] as const;
export type FetchState = (typeof FETCH_STATES)[number];
