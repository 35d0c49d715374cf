import { intlLocale } from '../i18n/format.js';

export const PERIOD_KINDS = ['month', 'quarter', 'year', 'custom'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const pad = (value: number) => String(value).padStart(2, '0');

/** What a period's key names: `2026`, `2026-Q3`, `2026-07`, `2026-07-01..2026-07-15`. Pure. */
export function kindOf(key: string): PeriodKind | null {
  if (/^\d{4}$/u.test(key)) return 'year';
  if (/^\d{4}-Q[1-4]$/u.test(key)) return 'quarter';
  if (/^\d{4}-(0[1-9]|1[0-2])$/u.test(key)) return 'month';
  return /^\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}$/u.test(key) ? 'custom' : null;
}

/** The month, quarter or year that a day lies in; of "custom", the last thirty days. */
export function periodAt(kind: PeriodKind, day: Date): string {
  const year = day.getFullYear();
  const month = day.getMonth();
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return `${year}-Q${Math.floor(month / 3) + 1}`;
  if (kind === 'month') return `${year}-${pad(month + 1)}`;
  const from = new Date(year, month, day.getDate() - 29);
  return `${dayKey(from)}..${dayKey(day)}`;
}

const dayKey = (day: Date) => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;

/** The next (1) or the one before (−1); a custom one moves by its own length. */
export function moved(key: string, by: 1 | -1): string {
  const kind = kindOf(key);
  const year = Number(key.slice(0, 4));
  if (kind === 'year') return String(year + by);
  if (kind === 'quarter') return periodAt('quarter', new Date(year, (Number(key.slice(6)) - 1 + by) * 3, 1));
  if (kind === 'month') return periodAt('month', new Date(year, Number(key.slice(5)) - 1 + by, 1));
  const [from = '', to = ''] = key.split('..');
  const DAY = 86_400_000;
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  const shift = (day: string) => new Date(Date.parse(day) + by * length * DAY).toISOString().slice(0, 10);
  return `${shift(from)}..${shift(to)}`;
}

/** As people say it: "Q3 2026", "July 2026", "1–15 Jul 2026". */
export function periodName(key: string, language: string): string {
  const locale = intlLocale(language);
  const kind = kindOf(key);
  const [from = '', to = ''] = key.split('..');
  if (kind === 'month')
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${key}-01`),
    );
  if (kind === 'custom')
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
      new Date(from),
      new Date(to),
    );
  return key;
}

/** A step's name under its bar. */
export function stepName(unit: 'day' | 'week' | 'month', from: string, language: string): string {
  const options: Intl.DateTimeFormatOptions =
    unit === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(intlLocale(language), { ...options, timeZone: 'UTC' }).format(
    new Date(from),
  );
}
