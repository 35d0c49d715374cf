import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/i18n.js';
import { useTitle } from '../shell/page.js';
import { Bell } from '../theme/bell.js';
import { usePreferences } from './preferences.js';
import classes from './session.module.css';
import { SignInForm } from './sign-in-form.js';

export default function LoginPage() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const { history } = useRouter();
  const { back } = useSearch({ from: '/login' });
  const { language, setLanguage } = usePreferences();
  useTitle(t('signIn'));
  return (
    <main className={classes.login}>
      <div className={classes.card}>
        <div className={classes.mark}>
          <Bell size={40} />
          <h1>{t('product')}</h1>
          <p>{t('purpose')}</p>
        </div>
        <SignInForm
          onDone={(session) => {
            queries.setQueryData(sessionQuery.queryKey, session);
            // A path of this console only: never an address from elsewhere.
            history.push(back?.startsWith('/') && !/^\/[/\\]/.test(back) ? back : '/inbox');
          }}
        />
        <div className={classes.languages} role="group" aria-label={t('language')}>
          {LANGUAGES.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === language}
              onClick={() => setLanguage(each)}
            >
              {LANGUAGE_NAMES[each]}
            </button>
          ))}
        </div>
      </div>
    </main>
  );
}
