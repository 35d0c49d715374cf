/** Midnight of the Monday of a week, in the reader's own time; `offset` in weeks from now. Days are counted by the calendar. */
export function weekStart(now: Date, offset: number): Date {
  const monday = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  monday.setDate(monday.getDate() - ((monday.getDay() + 6) % 7) + offset * 7);
  return monday;
}

/** The days of a number of weeks; each begins at its own midnight, so that a day may have 23 or 25 hours. */
export function daysOf(start: Date, weeks: number): Date[] {
  return Array.from({ length: weeks * 7 }, (_, day) => {
    const date = new Date(start);
    date.setDate(date.getDate() + day);
    return date;
  });
}

export const nextDay = (day: Date): Date => {
  const date = new Date(day);
  date.setDate(date.getDate() + 1);
  return date;
};

/** `YYYY-MM-DD` of the reader's own calendar. */
export const dateText = (day: Date): string =>
  new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
