import { type MailWish } from '../notification/notification.vocabulary.js';

/** Nobody wants yesterday's news in the night. */
const MORNING_HOUR = 7;

/**
 * The period whose digest is due, or null where none is: the hour that runs, and from the morning on the day or (on
 * Mondays) the week, in the site's time zone. Its name is its key: at most one digest a person and period. Pure.
 */
export function duePeriod(
  wish: Extract<MailWish, 'hourly' | 'daily'> | 'weekly',
  now: Date,
  timeZone: string,
) {
  const { date, hour, weekday } = localTime(now, timeZone);
  if (wish === 'hourly') return `hour ${date}T${String(hour).padStart(2, '0')}`;
  if (hour < MORNING_HOUR) return null;
  if (wish === 'daily') return `day ${date}`;
  return weekday === 'Mon' ? `week ${date}` : null;
}

function localTime(now: Date, timeZone: string): { date: string; hour: number; weekday: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
    weekday: 'short',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
    weekday: part('weekday'),
  };
}
