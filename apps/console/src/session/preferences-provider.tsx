import { useDirection } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '../api/schemas.js';
import { savePreferences, sessionQuery } from '../api/session.js';
import { directionOf, isLanguage, speak, type Language } from '../i18n/i18n.js';
import { bindings } from '../keyboard/bindings.js';
import type { PersonalKeys } from '../keyboard/personal-keys.js';
import { toast } from '../shell/toast-store.js';
import { PreferencesContext, type Density } from './preferences.js';

/** Language and key switch follow the person (saved in the account), density stays with the browser. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation('session');
  const { setDirection } = useDirection();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'tocsin.density',
    defaultValue: 'comfortable',
  });
  const [singleKeys, storeSingleKeys] = useLocalStorage({ key: 'tocsin.single-keys', defaultValue: true });
  const language = isLanguage(i18n.language) ? i18n.language : 'en';

  useEffect(() => {
    setDirection(directionOf(language));
  }, [language, setDirection]);

  const save = useCallback(
    async (change: Bodies['preferences']) => {
      if (!queries.getQueryData(sessionQuery.queryKey)) return;
      try {
        await savePreferences(change);
      } catch {
        // It is applied and remembered here; only the other devices will not know.
        toast.problem(t('preferencesNotSaved'));
      }
    },
    [queries, t],
  );

  // What the account says wins at sign-in; later changes go the other way.
  const person = session?.person;
  const applied = useRef<string | null>(null);
  useEffect(() => {
    if (!person || applied.current === person.id) return;
    applied.current = person.id;
    if (isLanguage(person.locale) && person.locale !== i18n.language) void speak(person.locale);
    const kept = 'singleKeys' in person.preferences ? person.preferences.singleKeys : undefined;
    if (typeof kept === 'boolean') storeSingleKeys(kept);
    bindings.replace('keys' in person.preferences ? person.preferences.keys : {});
  }, [i18n.language, person, storeSingleKeys]);

  const value = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        void speak(next);
        void save({ locale: next });
      },
      density,
      setDensity,
      singleKeys,
      setSingleKeys: (on: boolean) => {
        storeSingleKeys(on);
        void save({ preferences: { singleKeys: on } });
      },
      setPersonalKeys: (keys: PersonalKeys) => {
        bindings.replace(keys);
        void save({ preferences: { keys } });
      },
    }),
    [density, language, save, setDensity, singleKeys, storeSingleKeys],
  );
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}
