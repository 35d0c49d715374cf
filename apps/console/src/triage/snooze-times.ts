export const SNOOZES = ['hour', 'four-hours', 'tomorrow', 'monday'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** When a snoozed report comes back; mornings are eight o'clock where the analyst sits. */
export function snoozeUntil(snooze: Snooze, now: Date): Date {
  const until = new Date(now);
  if (snooze === 'hour') until.setHours(until.getHours() + 1);
  else if (snooze === 'four-hours') until.setHours(until.getHours() + 4);
  else {
    const days = snooze === 'tomorrow' ? 1 : (8 - until.getDay()) % 7 || 7;
    until.setDate(until.getDate() + days);
    until.setHours(8, 0, 0, 0);
  }
  return until;
}
