import {
  type BusinessCalendar,
  type HolidayDate,
  minuteOf,
  ROUND_THE_CLOCK,
  type Span,
} from '../clocks/business-calendar.js';
import { addBusinessMinutes, BusinessTimeError } from '../clocks/business-time.js';
import { holidayIn } from '../clocks/holidays.js';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const END = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MOST_SPANS = 8;
const MOST_DAYS = 500;

/**
 * What is wrong with a calendar, in sentences; empty = it can be used. `longest` minutes have to pass in it. Pure.
 */
export function calendarProblems(calendar: BusinessCalendar, longest: number, now: Date): string[] {
  const { timeZone, week, holidays, exceptions } = calendar;
  const problems: string[] = [];
  if (!isTimeZone(timeZone)) problems.push(`There is no time zone ${timeZone}.`);
  if (week.length !== 7) problems.push('A week has seven days.');
  const days = [...week, ...exceptions.map(({ open }) => open), ...holidays.map(({ open = [] }) => open)];
  if (days.some((spans) => spans.length > MOST_SPANS))
    problems.push(`A day has at most ${MOST_SPANS} spans.`);
  for (const { from, to } of days.flat()) {
    if (!TIME.test(from) || !END.test(to)) problems.push(`${from}–${to} is no time of day.`);
  }
  if (holidays.length > MOST_DAYS || exceptions.length > MOST_DAYS) problems.push('There are too many days.');
  for (const { date } of exceptions) if (!isDate(date)) problems.push(`${date} is no date.`);
  for (const { name, on } of holidays) {
    if (!isHolidayDate(on)) problems.push(`${name}: this is no day of a year.`);
  }
  const dates = exceptions.map(({ date }) => date);
  if (new Set(dates).size < dates.length) problems.push('A day has at most one exception.');
  if (problems.length > 0) return [...new Set(problems)];
  return hoursProblem(calendar, longest, now);
}

function hoursProblem(calendar: BusinessCalendar, longest: number, now: Date): string[] {
  try {
    addBusinessMinutes(calendar, now, longest);
    return [];
  } catch (error) {
    if (!(error instanceof BusinessTimeError)) throw error;
    return [`Its hours are too few for the longest promise: ${error.message}.`];
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

function isHolidayDate(on: HolidayDate): boolean {
  if ('date' in on) return isDate(on.date);
  if ('easter' in on) return Math.abs(on.days) <= 100;
  if (on.month < 1 || on.month > 12) return false;
  // 29 February is a holiday of leap years; 30 February is none of any.
  return 'day' in on
    ? holidayIn(2028, on) !== null
    : on.weekday >= 1 && on.weekday <= 7 && on.nth !== 0 && on.nth >= -1 && on.nth <= 5;
}

function isDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** Hours of an ordinary week, for lists. */
export function hoursAWeek({ week }: BusinessCalendar = ROUND_THE_CLOCK): number {
  return week.flat().reduce((sum, span) => sum + lengthOf(span), 0) / 60;
}

function lengthOf({ from, to }: Span): number {
  const length = minuteOf(to) - minuteOf(from);
  return length > 0 ? length : length + 1440;
}
