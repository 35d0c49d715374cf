import { Temporal } from 'temporal-polyfill';

/** Exact hours of UTC: a night in which the clocks change does not make a statutory day longer or shorter. */
export function hoursAfter(start: Date, hours: number): Date {
  return new Date(start.getTime() + hours * 3_600_000);
}

/**
 * The same day number a month on, else that month's last day, until 23:59:59 where the authority sits. The day of
 * `start` is the day on which it fell there, too.
 */
export function monthsAfter(start: Date, months: number, timeZone: string): Date {
  return endOfDay(localDay(start, timeZone).add({ months }, { overflow: 'constrain' }), timeZone);
}

/** Periods in days end with the last hour of their last day (Regulation 1182/71, Article 3(2)(b)). */
export function daysAfter(start: Date, days: number, timeZone: string): Date {
  return endOfDay(localDay(start, timeZone).add({ days }), timeZone);
}

function localDay(at: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

function endOfDay(day: Temporal.PlainDate, timeZone: string): Date {
  const end = day.toZonedDateTime({ timeZone, plainTime: '23:59:59' });
  return new Date(end.epochMilliseconds);
}
