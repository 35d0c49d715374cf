import { type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { visibleReports } from '@tocsin/triage';
import { type NotificationKind } from './notification.vocabulary.js';

/** A notification as its person sees it: codes and a reference, no content. */
export interface NotificationView {
  id: string;
  kind: NotificationKind;
  /** `R-2026-000123`, `I-2026-000123`; null where it is about mail as a whole. */
  ref: string | null;
  detail: Record<string, unknown>;
  at: Date;
  readAt: Date | null;
}

/** Columns of `NotificationView` from `notifications.notification n`. */
export const NOTIFICATION_VIEW = `n.id, n.kind, n.subject_ref AS ref, n.detail, n.at, n.read_at AS "readAt"`;

/**
 * The SQL condition that a person may still know of what a notification is about. Asked when it is shown and when it is
 * mailed, not when it is made: a case may have been closed to him in between.
 */
export function visibleNotifications(actor: Actor, params: unknown[]): string {
  if (actor.rights.has('incident.restricted')) return 'true';
  return `(n.report_id IS NULL OR EXISTS (
      SELECT FROM intake.report nr WHERE nr.id = n.report_id AND ${visibleReports('nr', actor, params)}))
    AND (n.incident_id IS NULL OR EXISTS (
      SELECT FROM incidents.incident ni WHERE ni.id = n.incident_id AND ${visibleIncidents('ni', actor, params)}))`;
}
