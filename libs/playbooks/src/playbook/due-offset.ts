/** How long after the beginning a step is due. */
export interface DueOffset {
  amount: number;
  unit: 'm' | 'h' | 'd';
  /** Counted in the site's working hours: nights, weekends and holidays do not count. */
  business: boolean;
}

const OFFSET = /^\+(\d{1,4})(m|h|d)(?: (business))?$/;
const LONGEST_DAYS = 366;
const PER_DAY = { m: 24 * 60, h: 24, d: 1 };

/** `+30m`, `+2h`, `+1d`, `+1d business`; null for what is none, or longer than a year. Pure. */
export function readDueOffset(text: string): DueOffset | null {
  const [, digits, unit, business] = OFFSET.exec(text) ?? [];
  if (digits === undefined || (unit !== 'm' && unit !== 'h' && unit !== 'd')) return null;
  const amount = Number(digits);
  if (amount === 0 || amount / PER_DAY[unit] > LONGEST_DAYS) return null;
  return { amount, unit, business: business !== undefined };
}

/** Counts working time; the incidents' own calendar. */
export interface WorkingTime {
  /** A moment so many working minutes later. */
  addMinutes(from: Date, minutes: number): Date;
  /** Length of a working day. */
  minutesPerDay: number;
}

const MINUTES = { m: 1, h: 60, d: 24 * 60 };

/** When a step is due. A working day is as long as the site works in a day. Pure. */
export function dueAt(offset: DueOffset, from: Date, working: WorkingTime): Date {
  const { amount, unit, business } = offset;
  if (!business) return new Date(from.getTime() + amount * MINUTES[unit] * 60_000);
  return working.addMinutes(from, amount * (unit === 'd' ? working.minutesPerDay : MINUTES[unit]));
}
