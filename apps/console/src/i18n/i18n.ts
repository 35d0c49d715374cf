import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { deskTexts, pageTexts } from './catalogues.js';

export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language under its own name, so that it is found by those who read it. */
export const LANGUAGE_NAMES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  ru: 'Русский',
  zh: '简体中文',
} satisfies Record<Language, string>;

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
  for (const [namespace, texts] of Object.entries(await deskTexts(language))) {
    i18next.addResourceBundle(language, namespace, texts, true, true);
  }
}

/** Where i18next finds the namespaces that do not come with the first load. */
const PAGES: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    pageTexts(language).then(
      (texts) => done(null, texts[namespace] ?? {}),
      (error: unknown) => done(error instanceof Error ? error : String(error), null),
    );
  },
};

/** Fetches the texts of all pages while nobody waits, so that opening one shows it at once. */
async function fetchPages(): Promise<void> {
  if (!navigator.onLine) return; // The page that needs them will ask.
  await i18next.loadNamespaces(Object.keys(await pageTexts(i18next.language)));
}

function fetchPagesWhenIdle(): void {
  if ('requestIdleCallback' in window)
    window.requestIdleCallback(() => void fetchPages(), { timeout: 5_000 });
  else setTimeout(() => void fetchPages(), 1_000); // Safari
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
  await i18next
    .use(PAGES)
    .use(initReactI18next)
    .init({
      resources: {},
      partialBundledLanguages: true,
      load: 'currentOnly',
      lng: undefined,
      fallbackLng: false,
      defaultNS: 'shell',
      interpolation: { escapeValue: false }, // React escapes
      returnEmptyString: false,
    });
  await speak(firstLanguage());
  fetchPagesWhenIdle();
}
