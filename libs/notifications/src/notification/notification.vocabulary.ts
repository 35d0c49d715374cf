/** What a colleague is told of. The console and the digest have words for each; nothing else is ever said. */
export const NOTIFICATION_KINDS = [
  'report-assigned',
  'incident-assigned',
  'mention',
  'reply-received',
  'third-party-wrote',
  'follow-up-due',
  'task-overdue',
  'countermeasure-due',
  'clock-approaching',
  'clock-missed',
  'escalation',
  'called-for-help',
  'dead-letter',
  'recipient-refused',
  'address-bounced',
  'loop-cut',
  'mail-alarm',
  'partner-alarm',
  'partner-wrote',
  'purge-asked',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What cannot wait for the next digest, whatever a person prefers short of no mail at all. */
const CRITICAL: readonly NotificationKind[] = [
  'dead-letter',
  'escalation',
  'called-for-help',
  'mail-alarm',
  'partner-alarm',
];

export function isCritical(kind: NotificationKind): boolean {
  return CRITICAL.includes(kind);
}

/** How somebody wants to be told by mail. */
export const MAIL_WISHES = ['off', 'immediately', 'hourly', 'daily'] as const;
export type MailWish = (typeof MAIL_WISHES)[number];
