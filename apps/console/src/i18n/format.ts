import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Latin digits in every language: references, addresses and times stand side by side and are read aloud by phone. */
export const intlLocale = (language: string) => `${language}-u-nu-latn`;

export function makeFormat(language: string, timeZone?: string) {
  const locale = intlLocale(language);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const local = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const utc = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  const size = (unit: 'byte' | 'kilobyte' | 'megabyte') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      // The short form of byte has no plural in English: "563 byte"
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: 1,
    });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    relative(at: string, now: number): string {
      const distance = Date.parse(at) - now;
      for (const [unit, length] of STEPS) {
        if (Math.abs(distance) >= length) return relative.format(Math.trunc(distance / length), unit);
      }
      return relative.format(0, 'minute');
    },
    /** A length of time in its largest whole unit: "3 h", "12 min". */
    duration(milliseconds: number): string {
      const [unit, length] = STEPS.find(([, each]) => milliseconds >= each) ?? ['minute', 60_000];
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
        Math.trunc(milliseconds / length),
      );
    },
    local: (at: string) => local.format(new Date(at)),
    utc: (at: string) => `${utc.format(new Date(at))} UTC`,
    both: (at: string) => `${local.format(new Date(at))} · ${utc.format(new Date(at))} UTC`,
    number: (value: number) => number.format(value),
    list: (items: string[]) => list.format(items),
    bytes(value: number): string {
      if (value < 1_000) return size('byte').format(value);
      if (value < 1_000_000) return size('kilobyte').format(value / 1_000);
      return size('megabyte').format(value / 1_000_000);
    },
  };
}

export type Format = ReturnType<typeof makeFormat>;

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => makeFormat(i18n.language), [i18n.language]);
}
