/** How a report reached us. */
export const REPORT_CHANNELS = ['email', 'web', 'api', 'bulk', 'partner', 'phone'] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

/** Snoozing is a date, not a state (DOMAIN: Report). */
export const REPORT_STATES = ['received', 'accepted', 'rejected'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What a mail is by its nature; everything that a person wrote is `human`. */
export const REPORT_KINDS = ['human', 'auto-reply', 'bounce', 'delivery-notice', 'abuse-report'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REJECT_REASONS = ['spam', 'duplicate', 'out-of-scope', 'false-positive', 'referred'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** What the reporter's status page shows: Received → Being examined → Waiting for you → Action taken → Closed. */
export const PUBLIC_STATES = ['received', 'examined', 'waiting', 'actioned', 'closed'] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];

/** Something about the input that a person should know; never a reason to drop it. */
export interface Problem {
  code: string;
  detail: string;
}

export interface MailAddress {
  name: string | null;
  address: string;
}
