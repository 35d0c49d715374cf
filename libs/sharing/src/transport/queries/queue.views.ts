import { type RidEventName } from '@tocsin/formats';
import { type RefusalReason, type SetError } from '../envelope/set-refused.js';
import { type DeliveryFailure } from '../sending/delivery-outcome.js';
import { type AlarmKind, type IncomingState, type OutgoingState } from '../transport.vocabulary.js';

/** Whom a row is about. */
export interface QueuePartner {
  id: string;
  name: string;
}

export interface OutgoingRow {
  jti: string;
  partner: QueuePartner;
  event: RidEventName;
  /** `<owner>#<id>`, and the revision that it is about. */
  case: string | null;
  revision: number | null;
  exercise: boolean;
  /** Bytes. */
  size: number;
  state: OutgoingState;
  createdAt: Date;
  /** Until then it can be taken back. */
  sendAt: Date;
  attempts: number;
  lastAttemptAt: Date | null;
  /** Null once it has ended. */
  nextAttemptAt: Date | null;
  failure: DeliveryFailure | null;
  err: string | null;
  detail: string | null;
  status: number | null;
  endedAt: Date | null;
  version: number;
}

export interface IncomingRow {
  id: string;
  jti: string;
  partner: QueuePartner;
  event: RidEventName;
  case: string | null;
  revision: number | null;
  exercise: boolean;
  size: number;
  way: 'push' | 'poll';
  state: IncomingState;
  receivedAt: Date;
  processedAt: Date | null;
  attempts: number;
  detail: string | null;
  version: number;
}

export interface RefusedRow {
  id: string;
  /** Null: from nobody that we know. */
  partner: QueuePartner | null;
  certificateSha256: string | null;
  firstAt: Date;
  lastAt: Date;
  times: number;
  err: SetError;
  reason: RefusalReason;
  description: string;
  size: number;
  /** Its bytes are there for a look. */
  kept: boolean;
}

export interface AlarmRow {
  id: string;
  kind: AlarmKind;
  partner: QueuePartner | null;
  about: string;
  facts: Record<string, string | number | null>;
  firstAt: Date;
  lastAt: Date;
  times: number;
  seenAt: Date | null;
  seenBy: string | null;
  version: number;
}

/** How the exchange stands, with one partner or with all. */
export interface QueueSummary {
  /** Wait for their time, their turn or their next try. */
  waiting: number;
  /** Of those, they have failed at least once. */
  retrying: number;
  /** When the one that waits longest was written. */
  oldest: Date | null;
  dead: number;
  /** Came, and are not worked on yet. */
  received: number;
  failed: number;
  refusedToday: number;
  alarms: number;
  /** With one partner: until when nothing is tried, because he is away. */
  pausedUntil: Date | null;
}

export interface QueueFilter {
  partnerId?: string;
  cursor?: string;
  limit: number;
}

export interface Page<Row> {
  items: Row[];
  next: string | null;
}
