/** Wall-clock time of a day, `HH:MM`; `24:00` is the end of the day. */
export type WallTime = string;

/** Hours of work within a day. One that ends at or before its beginning goes on into the next day. */
export interface Span {
  from: WallTime;
  to: WallTime;
}

/** On which days a holiday falls. */
export type HolidayDate =
  | { date: string }
  | { month: number; day: number }
  /** The nth of a weekday (1 Monday … 7 Sunday) in a month; -1 is the last. */
  | { month: number; weekday: number; nth: number }
  /** Days from Easter Sunday, by the Gregorian or the Julian reckoning. */
  | { easter: 'western' | 'orthodox'; days: number };

export interface Holiday {
  name: string;
  on: HolidayDate;
  /** Half a day: of the day's usual hours, those within these stay. Without it, the whole day is free. */
  open?: readonly Span[];
}

/** A day that is otherwise than week and holidays say: a working Saturday, a closed week. */
export interface CalendarException {
  date: string;
  name: string;
  open: readonly Span[];
}

/** When a team works. A span belongs, with all its hours, to the day on which it begins. */
export interface BusinessCalendar {
  /** IANA time zone, e.g. `Europe/Vienna`. */
  timeZone: string;
  /** Monday to Sunday. */
  week: readonly (readonly Span[])[];
  holidays: readonly Holiday[];
  exceptions: readonly CalendarException[];
}

const WHOLE_DAY: readonly Span[] = [{ from: '00:00', to: '24:00' }];

/** Never closed: arithmetic over it is plain arithmetic. */
export const ROUND_THE_CLOCK: BusinessCalendar = {
  timeZone: 'UTC',
  week: Array.from({ length: 7 }, () => WHOLE_DAY),
  holidays: [],
  exceptions: [],
};

/** Whether a calendar has no closed minute, in whatever zone. */
export function isRoundTheClock({ week, holidays, exceptions }: BusinessCalendar): boolean {
  return holidays.length === 0 && exceptions.length === 0 && week.every((spans) => spans.some(isWholeDay));
}

function isWholeDay({ from, to }: Span): boolean {
  return minuteOf(from) === minuteOf(to) % 1440 && (to === '24:00' || from === to);
}

/** `09:30` → 570. */
export function minuteOf(time: WallTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
