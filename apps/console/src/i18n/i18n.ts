import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language under its own name, so that it is found by those who read it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'Français', ar: 'العربية' };

const catalogues = {
  en: () => import('../locales/en/index.js'),
  fr: () => import('../locales/fr/index.js'),
  ar: () => import('../locales/ar/index.js'),
};

const STORED = 'tocsin.language';

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((each) => each === value);

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** Before anybody is signed in: the last choice here, else the browser's first language that we have. */
function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
  return wanted.find(isLanguage) ?? 'en';
}

async function load(language: Language): Promise<void> {
  const { default: namespaces } = await catalogues[language]();
  for (const [namespace, texts] of Object.entries(namespaces)) {
    i18next.addResourceBundle(language, namespace, texts, true, true);
  }
}

/** Loads one catalogue, switches to it and turns the page to its direction. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: undefined,
    fallbackLng: false,
    defaultNS: 'shell',
    interpolation: { escapeValue: false }, // React escapes
    returnEmptyString: false,
  });
  await speak(firstLanguage());
}
