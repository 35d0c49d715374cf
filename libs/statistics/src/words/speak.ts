import { type DimensionName } from '../figures/dimensions.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ru } from './ru.js';
import { type Words } from './words.js';
import { zh } from './zh.js';

/** Languages that exports and reports are written in. A further one is a file beside these and a line here. */
export const REPORT_LOCALES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
export type ReportLocale = (typeof REPORT_LOCALES)[number];
const WORDS: Record<ReportLocale, Words> = { en, fr, es, ar, ru, zh };

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** One language with its ways of writing numbers, days and lengths of time. Digits are Latin in every language. */
export class Speech {
  readonly words: Words;
  private readonly numbers: Intl.NumberFormat;
  private readonly countries: Intl.DisplayNames;

  constructor(readonly locale: ReportLocale) {
    const tag = `${locale}-u-nu-latn`;
    this.words = WORDS[locale];
    this.numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
    this.countries = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  }

  text(key: string, values: Record<string, string | number> = {}): string {
    const text = this.words.text[key];
    if (text === undefined) throw new Error(`statistics: no text "${key}" in ${this.locale}`);
    return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
  }

  /** "–" where a number is withheld. */
  number(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : this.numbers.format(value);
  }

  /** In its largest sensible unit: 45 min, 7.5 h, 12 d. */
  duration(seconds: number | null): string {
    if (seconds === null) return '–';
    const { minute, hour, day } = this.words.unit;
    if (seconds < HOUR) return `${this.numbers.format(Math.round(seconds / MINUTE))} ${minute}`;
    if (seconds < 2 * DAY) return `${this.numbers.format(seconds / HOUR)} ${hour}`;
    return `${this.numbers.format(seconds / DAY)} ${day}`;
  }

  moment(at: Date, timeZone: string): string {
    const local = new Intl.DateTimeFormat(`${this.locale}-u-nu-latn`, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone,
    });
    return `${local.format(at)} (${at.toISOString()})`;
  }

  /** A value of a dimension as people call it. */
  valueOf(dimension: DimensionName, key: string): string {
    if (key === '') return this.text('notKnown');
    if (key === 'several') return this.text('several');
    const { vocabulary, reporter, outcome } = this.words;
    if (dimension === 'channel' && key === 'own') return this.text('ownFinding');
    if (dimension === 'reporter') return reporter[key] ?? key;
    if (dimension === 'outcome') return outcome[key] ?? key;
    if (dimension === 'country') return /^[A-Z]{2}$/u.test(key) ? (this.countries.of(key) ?? key) : key;
    return vocabulary[dimension][key] ?? key;
  }

  figure(name: string): string {
    return this.words.figure[name] ?? name;
  }

  definition(name: string): string {
    return this.words.definition[name] ?? name;
  }
}
