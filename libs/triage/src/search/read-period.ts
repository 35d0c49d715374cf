import { type Period } from './query-terms.js';

const UNITS: Record<string, number> = {
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};
const SPAN = /^(<|>)=?(\d{1,4})(min|h|d|w)$/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const BOUND = /^(<|>)=?(\d{4}(?:-\d{2}(?:-\d{2})?)?)$/;

/**
 * A time as the search box takes it: `2026`, `2026-11`, `2026-11-03`, `2026-11-01..2026-11-15` (both days included, either
 * may be missing), `>2026-11` and `<2026-11`, `today`, `yesterday`, and a span from now: `<4h`. For what is to come `<4h`
 * means within four hours, what is over included; for what has been, not longer ago than that. Days are days of UTC, as
 * everybody at the desk reads the same view. Null: no time. Pure.
 */
export function readPeriod(text: string, direction: 'past' | 'future', now: Date): Period | null {
  const lower = text.toLowerCase();
  const span = SPAN.exec(lower);
  if (span) return spanOf(span, direction, now);
  if (lower === 'today') return dayAt(now, 0);
  if (lower === 'yesterday') return dayAt(now, -1);
  const bound = BOUND.exec(lower);
  if (bound) {
    const dates = readDates(bound[2] ?? '');
    if (!dates) return null;
    return bound[1] === '<' ? { from: null, to: dates.from } : { from: dates.to, to: null };
  }
  const [first = '', last, ...rest] = lower.split('..');
  if (rest.length > 0 || (first === '' && !last)) return null;
  const from = first === '' ? { from: null, to: null } : readDates(first);
  const to = last === undefined ? from : last === '' ? { from: null, to: null } : readDates(last);
  return from && to ? { from: from.from, to: to.to } : null;
}

function spanOf([, sign, count, unit = '']: RegExpExecArray, direction: string, now: Date): Period {
  const length = Number(count) * (UNITS[unit] ?? 0);
  if (direction === 'future') {
    const end = new Date(now.getTime() + length);
    return sign === '<' ? { from: null, to: end } : { from: end, to: null };
  }
  const start = new Date(now.getTime() - length);
  return sign === '<' ? { from: start, to: null } : { from: null, to: start };
}

function dayAt(now: Date, days: number): Period {
  const start = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days);
  return { from: new Date(start), to: new Date(start + 86_400_000) };
}

function readDates(text: string): { from: Date; to: Date } | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || year < 1970) return null;
  if (match[2] === undefined) return { from: utc(year, 0, 1), to: utc(year + 1, 0, 1) };
  if (month === undefined || month < 1 || month > 12) return null;
  if (match[3] === undefined) return { from: utc(year, month - 1, 1), to: utc(year, month, 1) };
  const from = utc(year, month - 1, day ?? 0);
  // The thirtieth of February is the second of March to Date, and a mistake to everybody else.
  if (from.getUTCMonth() !== month - 1) return null;
  return { from, to: new Date(from.getTime() + 86_400_000) };
}

function utc(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month, day));
}
