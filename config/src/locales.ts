/** The languages that people read and write us in: the six of the United Nations (BCP 47). */
export const LOCALES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];
