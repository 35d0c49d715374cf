import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Breakdown } from '../api/statistics.js';
import { intlLocale } from '../i18n/format.js';

type Dimension = Breakdown['dimension'];

/** A value of a dimension as people call it. */
export function useValueName(): (dimension: Dimension, key: string) => string {
  const { t, i18n } = useTranslation(['statistics', 'words', 'rsit']);
  return useMemo(() => {
    const countries = new Intl.DisplayNames(intlLocale(i18n.language), { type: 'region', fallback: 'code' });
    return (dimension: Dimension, key: string) => {
      if (key === '') return t('statistics:notKnown');
      if (key === 'several') return t('statistics:several');
      const named = (name: string) => t(name, { defaultValue: key });
      switch (dimension) {
        case 'class':
          return named(`rsit:class.${key}`);
        case 'type':
          return named(`rsit:type.${key}`);
        case 'severity':
          return named(`words:severity.${key}`);
        case 'sector':
          return named(`words:sector.${key}`);
        case 'channel':
          return key === 'own' ? t('statistics:reporter.own') : named(`words:channel.${key}`);
        case 'reporter':
          return named(`statistics:reporter.${key}`);
        case 'country':
          return /^[A-Z]{2}$/u.test(key) ? (countries.of(key) ?? key) : key;
        case 'outcome':
          return named(`statistics:outcome.${key}`);
      }
    };
  }, [t, i18n.language]);
}
