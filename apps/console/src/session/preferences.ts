import { createContext, useContext } from 'react';
import type { PersonalKeys } from '../keyboard/personal-keys.js';
import type { Language } from '../i18n/i18n.js';

export type Density = 'comfortable' | 'compact';

export interface Preferences {
  language: Language;
  setLanguage: (language: Language) => void;
  /** Rows of 44 or 32 px; kept in this browser, as it belongs to the screen. */
  density: Density;
  setDensity: (density: Density) => void;
  /** Single-key commands; off leaves only Ctrl/⌘ combinations (WCAG 2.1.4). */
  singleKeys: boolean;
  setSingleKeys: (on: boolean) => void;
  /** Keys other than the delivered ones; they follow the person. */
  setPersonalKeys: (keys: PersonalKeys) => void;
}

export const PreferencesContext = createContext<Preferences | null>(null);

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('usePreferences outside of its provider');
  return preferences;
}
