import { Temporal } from 'temporal-polyfill';
import { type BusinessCalendar, isRoundTheClock } from './business-calendar.js';
import { type Stretch, stretchesOf } from './opening-hours.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** No promise runs so long; a calendar that needs longer has hardly any hours, and the walk has to end. */
const MOST_DAYS = 25 * 366;

/** A calendar or an amount of time that no end can be found for. */
export class BusinessTimeError extends RangeError {}

/**
 * When so many minutes of a calendar's hours have passed since `from`: the earliest such moment, so that a full day's
 * work ends at its closing hour and not at the next opening. No minutes at all end where they begin. Pure.
 * @param minutes not negative; parts of a minute count, to the millisecond
 * @throws BusinessTimeError for a negative amount, and where 25 years of the calendar do not hold so many minutes
 */
export function addBusinessMinutes(calendar: BusinessCalendar, from: Date, minutes: number): Date {
  let left = Math.round(minutes * MINUTE);
  if (!(left >= 0)) throw new BusinessTimeError(`not an amount of business time: ${minutes} minutes`);
  if (left === 0) return from;
  if (isRoundTheClock(calendar)) return new Date(from.getTime() + left);
  requireHours(calendar);
  for (const [open, close] of stretchesFrom(calendar, from.getTime())) {
    if (close - open >= left) return new Date(open + left);
    left -= close - open;
  }
  throw new BusinessTimeError(`the calendar has too few hours: ${minutes} minutes do not pass in 25 years`);
}

/**
 * The minutes of a calendar's hours between two moments; negative where the second is the earlier. Pure.
 * @throws BusinessTimeError for more than 25 years
 */
export function businessMinutesBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  if (to < from) return -businessMinutesBetween(calendar, to, from);
  if (isRoundTheClock(calendar)) return (to.getTime() - from.getTime()) / MINUTE;
  const end = to.getTime();
  if (end - from.getTime() > (MOST_DAYS - 2) * DAY)
    throw new BusinessTimeError('business time is counted over at most 25 years');
  let sum = 0;
  for (const [open, close] of stretchesFrom(calendar, from.getTime())) {
    if (open >= end) break;
    sum += Math.min(close, end) - open;
  }
  return sum / MINUTE;
}

/** Whether a moment lies in a calendar's hours. Pure. */
export function isBusinessTime(calendar: BusinessCalendar, at: Date): boolean {
  if (isRoundTheClock(calendar)) return true;
  for (const [open] of stretchesFrom(calendar, at.getTime())) return open === at.getTime();
  return false;
}

function requireHours({ week, exceptions }: BusinessCalendar): void {
  if ([...week, ...exceptions.map(({ open }) => open)].some((spans) => spans.length > 0)) return;
  throw new BusinessTimeError('the calendar has no hours at all');
}

/** Stretches of work from a moment on, cut off before it; where two overlap, their hours come once. */
function* stretchesFrom(calendar: BusinessCalendar, from: number): Generator<Stretch> {
  // The day before may reach over midnight; two before, where a zone has skipped a day (Pacific/Apia, 30 December 2011).
  let day = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(calendar.timeZone)
    .toPlainDate()
    .subtract({ days: 2 });
  let reached = from;
  for (let count = 0; count < MOST_DAYS; count += 1) {
    for (const [open, close] of stretchesOf(calendar, day)) {
      if (close <= reached) continue;
      const begins = Math.max(open, reached);
      reached = close;
      yield [begins, close];
    }
    day = day.add({ days: 1 });
  }
}
