import { useTranslation } from 'react-i18next';
import type { PlaybookLocale } from '../api/playbooks.js';

const LOCALES: readonly PlaybookLocale[] = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];

/** The language in which playbooks are asked for: the interface's. */
export function usePlaybookLocale(): PlaybookLocale {
  const { i18n } = useTranslation();
  return LOCALES.find((locale) => locale === i18n.language) ?? 'en';
}
