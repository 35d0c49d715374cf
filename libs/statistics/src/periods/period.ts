/** A day of the site's own calendar, `2026-11-22`. */
export type Day = string;

export const PERIOD_KINDS = ['month', 'quarter', 'year', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Whole days of the site's time zone, both ends included. */
export interface Period {
  kind: PeriodKind;
  /** `2026-03`, `2026-Q1`, `2026`, `2026-01-05..2026-02-04`. */
  key: string;
  from: Day;
  to: Day;
}

const DAY_MS = 86_400_000;
const KEY =
  /^(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$|^(?<from>\d{4}-\d{2}-\d{2})\.\.(?<to>\d{4}-\d{2}-\d{2})$/u;
/** Nothing was reported before there were computers to report; beyond is a slip of the pen. */
const FIRST_YEAR = 1988;
const LAST_YEAR = 2999;
const LONGEST_DAYS = 3_700;

/** Reads a period's key; null where it names none. Pure. */
export function readPeriod(key: string): Period | null {
  const parts = KEY.exec(key)?.groups;
  if (!parts) return null;
  if (parts['from'] && parts['to']) return customPeriod(parts['from'], parts['to']);
  const year = Number(parts['year']);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (parts['quarter']) return months('quarter', key, year, (Number(parts['quarter']) - 1) * 3, 3);
  if (parts['month']) return months('month', key, year, Number(parts['month']) - 1, 1);
  return months('year', key, year, 0, 12);
}

function customPeriod(from: Day, to: Day): Period | null {
  const length = daysBetween(from, to) + 1;
  if (!isDay(from) || !isDay(to) || length < 1 || length > LONGEST_DAYS) return null;
  if (Number(from.slice(0, 4)) < FIRST_YEAR || Number(to.slice(0, 4)) > LAST_YEAR) return null;
  return { kind: 'custom', key: `${from}..${to}`, from, to };
}

/** Month 0 is January; a month before or after the year runs over as Date.UTC does. */
function months(kind: PeriodKind, key: string, year: number, month: number, count: number): Period {
  return { kind, key, from: utcDay(Date.UTC(year, month, 1)), to: utcDay(Date.UTC(year, month + count, 0)) };
}

/** The month, quarter or year that a day lies in. */
export function periodAround(kind: Exclude<PeriodKind, 'custom'>, day: Day): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1;
  if (kind === 'year') return months(kind, String(year), year, 0, 12);
  const quarter = Math.floor(month / 3);
  if (kind === 'quarter') return months(kind, `${year}-Q${quarter + 1}`, year, quarter * 3, 3);
  return months(kind, day.slice(0, 7), year, month, 1);
}

/** The period just before: of the same kind, or as many days. */
export function periodBefore(period: Period): Period {
  const last = addDays(period.from, -1);
  if (period.kind !== 'custom') return periodAround(period.kind, last);
  const from = addDays(last, -daysBetween(period.from, period.to));
  return { kind: 'custom', key: `${from}..${last}`, from, to: last };
}

/** The same period a year earlier; 29 February becomes 28 February. */
export function yearBefore(period: Period): Period {
  if (period.kind !== 'custom') return periodAround(period.kind, addYears(period.from, -1));
  const from = addYears(period.from, -1);
  const to = addYears(period.to, -1);
  return { kind: 'custom', key: `${from}..${to}`, from, to };
}

export function addDays(day: Day, count: number): Day {
  return utcDay(Date.parse(day) + count * DAY_MS);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function addYears(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4)) + count;
  const moved = `${year}${day.slice(4)}`;
  return isDay(moved) ? moved : `${year}-02-28`;
}

/** A day that the calendar has: 2026-02-30 is none. */
function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && utcDay(time) === day;
}

function utcDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

/** The calendar's day at a moment, where the site is. */
export function dayIn(timeZone: string, at: Date): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
