import { type TlpLabel } from '@tocsin/config';

export const MISP_PUSH_STATES = ['queued', 'done', 'dead'] as const;
export type MispPushState = (typeof MISP_PUSH_STATES)[number];

/** An event that went to a MISP, or its deletion, or one that is on its way. */
export interface MispPushView {
  id: string;
  owner: string;
  caseId: string;
  revision: number;
  /** It was called back: the event is deleted there. */
  deletes: boolean;
  state: MispPushState;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  endedAt: string | null;
}

/** A MISP, as people see it: the key is never shown. */
export interface MispView {
  id: string;
  title: string;
  url: string;
  hasKey: boolean;
  owner: string;
  tlp: TlpLabel;
  /** Whose agreement says what may go there; null: nothing goes there. */
  partnerId: string | null;
  partner: string | null;
  pushes: boolean;
  pulls: boolean;
  intervalMinutes: number;
  active: boolean;
  nextPollAt: Date;
  polledAt: Date | null;
  succeededAt: Date | null;
  failures: number;
  lastError: string | null;
  eventsTaken: number;
  /** The latest, newest first. */
  recentPushes: MispPushView[];
  version: number;
}

/** What a person writes about a MISP. */
export interface MispFacts {
  title: string;
  url: string;
  /** Absent: as it is; null: none. */
  key?: string | null;
  owner: string;
  tlp: TlpLabel;
  partnerId?: string | null;
  pushes: boolean;
  pulls: boolean;
  intervalMinutes: number;
  active: boolean;
}

export const MISP_VIEW = `m.id, m.title, m.url, m.secret_key IS NOT NULL AS "hasKey", m.owner, m.tlp,
  m.partner_id AS "partnerId", (SELECT p.name FROM sharing.partner p WHERE p.id = m.partner_id) AS partner, m.pushes, m.pulls,
  m.interval_minutes AS "intervalMinutes", m.active, m.next_poll_at AS "nextPollAt", m.polled_at AS "polledAt",
  m.succeeded_at AS "succeededAt", m.failures, m.last_error AS "lastError", m.events_taken AS "eventsTaken",
  coalesce((SELECT json_agg(x ORDER BY x."createdAt" DESC) FROM (
    SELECT id, case_owner AS owner, case_id AS "caseId", revision, content_sha256 IS NULL AS deletes, state, attempts, last_error AS "lastError",
           created_at AS "createdAt", ended_at AS "endedAt"
      FROM sharing.misp_push WHERE instance_id = m.id ORDER BY created_at DESC LIMIT 10) x), '[]') AS "recentPushes",
  m.version`;
