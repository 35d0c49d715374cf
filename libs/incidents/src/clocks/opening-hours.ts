import { Temporal } from 'temporal-polyfill';
import { type BusinessCalendar, minuteOf, type Span } from './business-calendar.js';
import { holidayIn } from './holidays.js';

/** A stretch of work as two instants, epoch milliseconds. */
export type Stretch = readonly [open: number, close: number];

/**
 * The hours of single days as instants. A calendar is asked for the same days again and again (each clock of an
 * incident, each level of a preview), and a time zone's rules cost most: what was found is kept as long as the calendar.
 */
const KEPT = new WeakMap<BusinessCalendar, Map<string, Stretch[]>>();

/** The stretches of work that begin on a local day, in their order, without those that a gap of local time swallows. */
export function stretchesOf(calendar: BusinessCalendar, day: Temporal.PlainDate): Stretch[] {
  const days = KEPT.get(calendar) ?? new Map<string, Stretch[]>();
  KEPT.set(calendar, days);
  const key = day.toString();
  const known = days.get(key);
  if (known) return known;
  const found = spansOf(calendar, day, key)
    .map((span): Stretch => instantsOf(calendar.timeZone, day, span))
    .filter(([open, close]) => open < close)
    .toSorted(([a], [b]) => a - b);
  days.set(key, found);
  return found;
}

function spansOf(calendar: BusinessCalendar, day: Temporal.PlainDate, key: string): readonly Span[] {
  const exception = calendar.exceptions.find(({ date }) => date === key);
  if (exception) return exception.open;
  const usual = calendar.week[day.dayOfWeek - 1] ?? [];
  const holidays = calendar.holidays.filter(({ on }) => holidayIn(day.year, on) === key);
  return holidays.reduce<readonly Span[]>((spans, { open = [] }) => within(spans, open), usual);
}

/** Of some spans, what lies within others; both as minutes from the day's beginning, so that midnight is no border. */
function within(spans: readonly Span[], limits: readonly Span[]): Span[] {
  return spans.flatMap((span) =>
    limits.flatMap((limit) => {
      const from = Math.max(minuteOf(span.from), minuteOf(limit.from));
      const to = Math.min(endOf(span), endOf(limit));
      return from < to ? [{ from: wall(from), to: wall(to) }] : [];
    }),
  );
}

function endOf({ from, to }: Span): number {
  const end = minuteOf(to);
  return end > minuteOf(from) ? end : end + 1440;
}

function wall(minute: number): string {
  const inDay = minute > 1440 ? minute - 1440 : minute;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

function instantsOf(timeZone: string, day: Temporal.PlainDate, span: Span): Stretch {
  const midnight = day.toPlainDateTime();
  // Added to the wall time, not to an instant: nine o'clock is nine o'clock on the day of 23 hours too.
  const at = (minutes: number) => midnight.add({ minutes });
  return [
    instantOf(timeZone, at(minuteOf(span.from)), 'earlier'),
    instantOf(timeZone, at(endOf(span)), 'later'),
  ];
}

/**
 * The instant of a wall time. One that comes twice (clocks turned back) opens at the first and closes at the second, so
 * that nobody goes home for an hour; one that does not come (clocks turned forward) is the moment of the change.
 */
function instantOf(timeZone: string, time: Temporal.PlainDateTime, which: 'earlier' | 'later'): number {
  const chosen = time.toZonedDateTime(timeZone, { disambiguation: which });
  if (chosen.toPlainDateTime().equals(time)) return chosen.epochMilliseconds;
  const before = time.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return (before.getTimeZoneTransition('next') ?? before).epochMilliseconds;
}
