import { createInstance } from 'i18next';
import { CATALOGUES, LOCALES } from './catalogues.js';

/** One language's words. A key that it lacks is answered in English: visible, and found by the catalogues' test. */
export interface Translator {
  readonly locale: string;
  readonly dir: string;
  t(key: string, params?: Record<string, string | number>): string;
  list(key: string): string[];
  has(key: string): boolean;
  /** Day and time in the site's zone, which is named. */
  time(at: Date): string;
}

const i18n = createInstance();
await i18n.init({
  resources: Object.fromEntries([...CATALOGUES].map(([locale, words]) => [locale, { translation: words }])),
  fallbackLng: 'en',
  supportedLngs: LOCALES,
  nsSeparator: false,
  // The templates escape.
  interpolation: { escapeValue: false },
});

export function translatorFor(locale: string, timeZone: string): Translator {
  const translate = i18n.getFixedT(locale);
  const format = new Intl.DateTimeFormat(translate('language.dates'), {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'short' });
  return {
    locale,
    dir: translate('language.dir'),
    t: (key, params) => translate(key, params ?? {}),
    list: (key) => translate(key, { returnObjects: true }) as unknown as string[],
    has: (key) => i18n.exists(key, { lng: locale }),
    time: (at) => {
      const name = zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
      return `${format.format(at)} (${name})`;
    },
  };
}
