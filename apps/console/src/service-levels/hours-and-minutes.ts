/**
 * Promises are written in hours and minutes of the calendar: `15m`, `4h`, `1h 30m`, or a number of minutes. Days are
 * not: a day of office hours and one round the clock are not the same.
 */
const FORM = /^(?:(\d+)\s*h)?\s*(?:(\d+)\s*(?:m|min)?)?$/i;

/** @returns the minutes, or null for what is no such time */
export function readMinutes(text: string): number | null {
  const trimmed = text.trim();
  const found = FORM.exec(trimmed);
  if (!found || trimmed === '') return null;
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
}

export function writeMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
}
