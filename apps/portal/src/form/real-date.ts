import { latinDigits } from '@tocsin/intake';

/** Before this nothing was reported to a CIRT that still matters; a year like 0026 or 9999 is a slip. */
const FIRST_YEAR = 1990;

export type DateReading =
  { date: string } | { wrong: 'date' | 'dateRange'; part: 'day' | 'month' | 'year' } | null;

/**
 * The date in three boxes as `YYYY-MM-DD`; null if all are empty. Takes digits of any script and 2-digit years.
 * @param today the latest day that is possible; a day later is let through for other time zones
 */
export function readDate(typed: { day: string; month: string; year: string }, today: Date): DateReading {
  const day = latinDigits(typed.day).trim();
  const month = latinDigits(typed.month).trim();
  const year = latinDigits(typed.year).trim();
  if (day + month + year === '') return null;
  if (!/^\d{1,2}$/.test(day)) return { wrong: 'date', part: 'day' };
  if (!/^\d{1,2}$/.test(month)) return { wrong: 'date', part: 'month' };
  if (!/^(\d{2}|\d{4})$/.test(year)) return { wrong: 'date', part: 'year' };
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = new Date(Date.UTC(fullYear, Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1)
    return { wrong: 'date', part: Number(month) > 12 ? 'month' : 'day' };
  if (fullYear < FIRST_YEAR || date.getTime() > today.getTime() + 24 * 3_600_000) {
    return { wrong: 'dateRange', part: 'year' };
  }
  return { date: date.toISOString().slice(0, 10) };
}
