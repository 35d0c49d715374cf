import {
  Button,
  NativeSelect,
  PasswordInput,
  SegmentedControl,
  Switch,
  useMantineColorScheme,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../api/session.js';
import { LANGUAGE_NAMES, LANGUAGES, isLanguage } from '../i18n/i18n.js';
import { commands } from '../keyboard/command-registry.js';
import { MailWishesForm } from '../notifications/mail-wishes.js';
import { ProblemNote } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { usePreferences } from './preferences.js';
import { useSession } from './session-context.js';
import { formSecret } from '../shell/form-text.js';
import classes from './session.module.css';

export default function SettingsPage() {
  const { t } = useTranslation(['session', 'notifications', 'shell', 'words']);
  const { person } = useSession();
  const { language, setLanguage, density, setDensity, singleKeys, setSingleKeys } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title={t('shell:nav.settings')}>
      <div className={classes.settings}>
        <section className={classes.setting}>
          <h2>{t('you')}</h2>
          <div>
            <bdi>{person.name}</bdi>
          </div>
          <div>
            <bdi className={classes.email}>{person.email}</bdi>
          </div>
          <div>{person.roles.map((role) => t(`words:role.${role}`)).join(' · ')}</div>
        </section>
        <section className={classes.setting}>
          <h2 id="set-language">{t('shell:language')}</h2>
          <NativeSelect
            aria-labelledby="set-language"
            className={classes.narrow}
            value={language}
            onChange={({ currentTarget: { value } }) => isLanguage(value) && setLanguage(value)}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          />
        </section>
        <section className={classes.setting}>
          <h2 id="set-scheme">{t('shell:scheme.label')}</h2>
          <SegmentedControl
            aria-labelledby="set-scheme"
            value={colorScheme}
            onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
            data={['auto', 'light', 'dark'].map((value) => ({ value, label: t(`shell:scheme.${value}`) }))}
          />
        </section>
        <section className={classes.setting}>
          <h2 id="set-density">{t('density.label')}</h2>
          <SegmentedControl
            aria-labelledby="set-density"
            value={density}
            onChange={(value) => setDensity(value === 'compact' ? 'compact' : 'comfortable')}
            data={['comfortable', 'compact'].map((value) => ({ value, label: t(`density.${value}`) }))}
          />
        </section>
        <section className={classes.setting}>
          <h2>{t('keyboard')}</h2>
          <Switch
            checked={singleKeys}
            onChange={(event) => setSingleKeys(event.currentTarget.checked)}
            label={t('singleKeys')}
            description={t('singleKeysWhy')}
          />
          <div className={classes.keyActions}>
            <Button variant="default" onClick={() => commands.run('help')}>
              {t('shell:keys')}
            </Button>
            <Button variant="default" component={Link} to="/settings/keys">
              {t('changeKeys')}
            </Button>
          </div>
        </section>
        <section className={classes.setting}>
          <h2 id="set-mail">{t('notifications:byMail')}</h2>
          <MailWishesForm labelledBy="set-mail" />
        </section>
        <PasswordSection />
      </div>
    </Page>
  );
}

const LEAST_LENGTH = 12;

function PasswordSection() {
  const { t } = useTranslation('session');
  const form = useRef<HTMLFormElement>(null);
  const [mismatch, setMismatch] = useState(false);
  const change = useMutation({
    mutationFn: (passwords: { current: string; next: string }) =>
      changePassword(passwords.current, passwords.next),
    onSuccess: () => {
      form.current?.reset();
      toast.done(t('passwordChanged'));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const next = formSecret(data, 'next');
    const same = next === formSecret(data, 'repeat');
    setMismatch(!same);
    if (same) change.mutate({ current: formSecret(data, 'current'), next });
  };
  const eye = {
    visibilityToggleButtonProps: { 'aria-label': t('showPassword') },
    dir: 'ltr',
    withAsterisk: false,
  } as const;
  return (
    <section className={classes.setting}>
      <h2>{t('changePassword')}</h2>
      <form ref={form} className={`${classes.form} ${classes.narrow}`} onSubmit={submit}>
        <PasswordInput
          name="current"
          label={t('currentPassword')}
          autoComplete="current-password"
          required
          {...eye}
        />
        <PasswordInput
          name="next"
          label={t('nextPassword')}
          description={t('passwordRule', { count: LEAST_LENGTH })}
          autoComplete="new-password"
          minLength={LEAST_LENGTH}
          required
          {...eye}
        />
        <PasswordInput
          name="repeat"
          label={t('repeatPassword')}
          autoComplete="new-password"
          error={mismatch ? t('passwordsDiffer') : undefined}
          required
          {...eye}
        />
        {change.error && <ProblemNote error={change.error} />}
        <div>
          <Button type="submit" loading={change.isPending}>
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </section>
  );
}
