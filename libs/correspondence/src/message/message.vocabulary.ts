import { type ReportKind } from '@tocsin/intake';

export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `portal`: shown on the reporter's status page instead of mailed. */
export const MESSAGE_CHANNELS = ['email', 'portal'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

export const AUDIENCES = ['reporter', 'third-party'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Of what leaves: `held` can be taken back; `queued` and `retrying` are on their way; `dead` needs a person. */
export const OUTGOING_STATES = ['held', 'queued', 'retrying', 'sent', 'dead', 'cancelled'] as const;
export type OutgoingState = (typeof OUTGOING_STATES)[number];
export type MessageState = OutgoingState | 'received';

/** What an incoming mail is by its nature. */
export type MessageKind = ReportKind;

/** `name` may be empty; never trust it. */
export interface Correspondent {
  name: string;
  address: string;
}

/** Why a message was not taken; the server's own words stand beside it. */
export const FAILURES = [
  'refused',
  'busy',
  'too-large',
  'unreachable',
  'login',
  'tls',
  'silent',
  'release',
  'loop',
  'unwritable',
] as const;
export type Failure = (typeof FAILURES)[number];

/** What one recipient's server said to a message of ours. */
export interface Delivery {
  /** Lower case. */
  address: string;
  state: 'taken' | 'deferred' | 'refused';
  /** The server's words where it did not take it; one line. */
  reply: string | null;
}
