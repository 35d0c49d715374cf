import { type TlpLabel } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { submittedUnseen, visibleIncidents } from '@tocsin/incidents';
import { type ReportChannel, type ReportKind, type ReportState, unlessSealed } from '@tocsin/intake';

export interface NamedView {
  id: string;
  name: string;
}

export interface SenderView {
  name: string | null;
  address: string | null;
}

/** What stands beside a report in a list: the best of each suggestion. */
export interface RowSuggestion {
  class: string | null;
  type: string | null;
  /** 0 baseline … 5 emergency. */
  level: number;
  organisation: { id: string; name: string; sector: string | null } | null;
  /** The likeliest incident (or report) that tells of the same; `count` shared observables. */
  duplicate: { ref: string; kind: 'incident' | 'report'; count: number } | null;
}

/** A report as a line of a list, and the answer to a decision on it. */
export interface ReportRow {
  ref: string;
  channel: ReportChannel;
  state: ReportState;
  kind: ReportKind;
  /** Sealed evidence: `subject` and `excerpt` are empty. */
  sealed: boolean;
  /** Its partner took it back: `subject` and `excerpt` are empty. */
  withdrawn: boolean;
  subject: string;
  from: SenderView;
  messageId: string | null;
  /** What the sender states. */
  date: Date | null;
  receivedAt: Date;
  excerpt: string;
  /** 0 emergency … 5 baseline. */
  priority: number;
  tlp: TlpLabel;
  dueAt: Date;
  snoozedUntil: Date | null;
  assignee: NamedView | null;
  team: NamedView | null;
  version: number;
  /** Null until the report is examined. */
  suggestion: RowSuggestion | null;
}

/** The assignee and team of a report `r`. */
export const ASSIGNED = `
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p WHERE p.id = r.assignee_id) AS assignee,
  (SELECT json_build_object('id', t.id, 'name', t.name) FROM identity.team t WHERE t.id = r.team_id) AS team`;

/**
 * The columns of `ReportRow`; `r` is the report. Of likely duplicates only those that the actor may see, and in place of
 * a report the incident that holds it. All of it stands in the select list, so it is read for the rows of one page only.
 */
export function rowColumns(actor: Actor, params: unknown[]): string {
  return `
  r.reference AS ref, r.channel, r.state, r.kind, r.sealed_at IS NOT NULL AS sealed, r.withdrawn_at IS NOT NULL AS withdrawn,
  ${unlessSealed('r', 'r.subject')} AS subject,
  json_build_object('name', r.from_name, 'address', r.from_address) AS from, r.message_id AS "messageId",
  r.sent_at AS date, r.received_at AS "receivedAt", ${unlessSealed('r', 'substr(r.body_text, 1, 240)')} AS excerpt, r.priority, r.tlp,
  r.due_at AS "dueAt", r.snoozed_until AS "snoozedUntil", ${ASSIGNED}, r.version,
  (SELECT json_build_object(
            'class', s.classification->0->>'class', 'type', s.classification->0->>'type',
            'level', (s.severity->>'level')::int,
            'organisation', CASE WHEN s.organisations->0 IS NOT NULL THEN json_build_object(
               'id', s.organisations->0->>'id', 'name', s.organisations->0->>'name',
               'sector', s.organisations->0->>'sector') END,
            'duplicate', ${bestDuplicate(actor, params)})
     FROM triage.suggestion s WHERE s.report_id = r.id) AS suggestion`;
}

function bestDuplicate(actor: Actor, params: unknown[]): string {
  return `(
      SELECT json_build_object('ref', coalesce(held.reference, d.reference), 'count', d.count,
                               'kind', CASE WHEN held.reference IS NULL THEN 'report' ELSE 'incident' END)
        FROM (SELECT (e.entry->>'id')::uuid AS id, e.entry->>'kind' AS kind, (e.entry->>'count')::int AS count, e.n,
                     dr.reference
                FROM jsonb_array_elements(s.duplicates) WITH ORDINALITY AS e(entry, n)
                LEFT JOIN intake.report dr ON e.entry->>'kind' = 'report' AND dr.id = (e.entry->>'id')::uuid
                                          AND dr.state <> 'rejected' AND dr.withdrawn_at IS NULL) d
        LEFT JOIN LATERAL (${heldBy('d', actor, params)}) held ON true
       WHERE held.reference IS NOT NULL
          OR (d.reference IS NOT NULL
              AND NOT EXISTS (SELECT FROM incidents.incident_report hl WHERE hl.report_id = d.id)
              AND NOT ${submittedUnseen('d.id', actor, params)})
       ORDER BY held.reference IS NULL, d.n LIMIT 1)`;
}

/** The incident that a candidate is, or that holds it: one in work first, then the latest. */
export function heldBy(candidate: string, actor: Actor, params: unknown[]): string {
  return `
          SELECT i.id, i.reference, i.title, i.state FROM incidents.incident i
           WHERE i.id IN (SELECT ${candidate}.id WHERE ${candidate}.kind = 'incident'
                          UNION ALL
                          SELECT ir.incident_id FROM incidents.incident_report ir
                           WHERE ${candidate}.kind = 'report' AND ir.report_id = ${candidate}.id)
             AND i.state <> 'abandoned' AND ${visibleIncidents('i', actor, params)}
           ORDER BY i.state = 'closed', i.opened_at DESC LIMIT 1`;
}
