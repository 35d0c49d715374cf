import { type TlpLabel } from '@tocsin/config';

export const FEED_AUTHS = ['none', 'bearer', 'basic'] as const;
export type FeedAuth = (typeof FEED_AUTHS)[number];

/** A collection of another server, as people see it: the key is never shown. */
export interface FeedView {
  id: string;
  title: string;
  /** API root. */
  url: string;
  collection: string;
  auth: FeedAuth;
  userName: string | null;
  /** There is a key. */
  hasKey: boolean;
  owner: string;
  tlp: TlpLabel;
  intervalMinutes: number;
  active: boolean;
  nextPollAt: Date;
  polledAt: Date | null;
  succeededAt: Date | null;
  /** In a row. */
  failures: number;
  lastError: string | null;
  objectsTaken: number;
  version: number;
}

/** What a person writes about a feed. */
export interface FeedFacts {
  title: string;
  url: string;
  collection: string;
  auth: FeedAuth;
  userName?: string | null;
  /** Absent: as it is; null: none. */
  key?: string | null;
  owner: string;
  tlp: TlpLabel;
  intervalMinutes: number;
  active: boolean;
}

export const FEED_VIEW = `f.id, f.title, f.url, f.collection, f.auth, f.user_name AS "userName",
  f.secret_key IS NOT NULL AS "hasKey", f.owner, f.tlp, f.interval_minutes AS "intervalMinutes", f.active,
  f.next_poll_at AS "nextPollAt", f.polled_at AS "polledAt", f.succeeded_at AS "succeededAt", f.failures,
  f.last_error AS "lastError", f.objects_taken AS "objectsTaken", f.version`;
