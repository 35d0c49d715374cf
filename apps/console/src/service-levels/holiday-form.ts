import type { HolidayDate } from '../api/service-levels.js';

/** The ways in which a holiday falls. */
export const HOLIDAY_WAYS = ['once', 'yearly', 'weekday', 'easter'] as const;
export type HolidayWay = (typeof HOLIDAY_WAYS)[number];

export function wayOf(on: HolidayDate): HolidayWay {
  if (on.date !== undefined) return 'once';
  if (on.easter !== undefined) return 'easter';
  return on.weekday === undefined ? 'yearly' : 'weekday';
}

/** What stands in the form when a way is chosen. */
export function emptyOf(way: HolidayWay): HolidayDate {
  switch (way) {
    case 'once':
      return { date: new Date().toISOString().slice(0, 10) };
    case 'yearly':
      return { month: 1, day: 1 };
    case 'weekday':
      return { month: 1, weekday: 1, nth: 1 };
    case 'easter':
      return { easter: 'western', days: 1 };
  }
}
