import { type Translator } from '../i18n/translator.js';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** "due 14 Oct 2026, 09:12 UTC, in 51 hours": the hour in UTC, as the law counts it, and how long that is from now. */
export function dueText(dueAt: Date | null, now: Date, { t, locale }: Translator): string | null {
  if (!dueAt) return null;
  const time = new Intl.DateTimeFormat(t('language.dates'), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(dueAt);
  const left = dueAt.getTime() - now.getTime();
  if (left < 0) return t('stages.overdue', { time });
  const hours = Math.floor(left / HOUR_MS);
  const long = hours >= 4 * DAY_HOURS;
  const amount = long ? Math.floor(hours / DAY_HOURS) : hours;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const inTime =
    hours === 0
      ? relative.format(Math.max(1, Math.floor(left / 60_000)), 'minute')
      : relative.format(amount, long ? 'day' : 'hour');
  return t('stages.due', { time, left: inTime });
}
