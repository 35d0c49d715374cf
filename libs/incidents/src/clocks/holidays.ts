import { type HolidayDate } from './business-calendar.js';

interface Day {
  year: number;
  month: number;
  day: number;
}

/** The day on which a holiday falls in a year, `YYYY-MM-DD`; null where it does not (30 February, a fifth Monday). Pure. */
export function holidayIn(year: number, on: HolidayDate): string | null {
  if ('date' in on) return on.date.startsWith(`${String(year).padStart(4, '0')}-`) ? on.date : null;
  if ('easter' in on) return iso(shifted(on.easter === 'western' ? western(year) : orthodox(year), on.days));
  const { month } = on;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if ('day' in on) return on.day <= last ? iso({ year, month, day: on.day }) : null;
  const first = weekdayOf({ year, month, day: 1 });
  const earliest = 1 + ((on.weekday - first + 7) % 7);
  const day =
    on.nth > 0
      ? earliest + 7 * (on.nth - 1)
      : earliest + 7 * (Math.floor((last - earliest) / 7) + 1 + on.nth);
  return day >= 1 && day <= last ? iso({ year, month, day }) : null;
}

/** Gregorian Easter (Meeus, Astronomical Algorithms, ch. 8; good for every year from 1583). */
function western(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** Julian Easter (Meeus), moved into the Gregorian calendar by the centuries' leap days that it has too many. */
function orthodox(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  const days = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return shifted({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }, days);
}

function shifted({ year, month, day }: Day, days: number): Day {
  const at = new Date(Date.UTC(year, month - 1, day + days));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** 1 Monday … 7 Sunday. */
function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

function iso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
