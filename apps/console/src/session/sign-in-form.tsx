import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { signIn } from '../api/session.js';
import type { Session } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';
import { formSecret, formText } from '../shell/form-text.js';
import classes from './session.module.css';

export function SignInForm({ email, onDone }: { email?: string; onDone: (session: Session) => void }) {
  const { t } = useTranslation('session');
  const login = useMutation({
    mutationFn: (form: { email: string; password: string }) => signIn(form.email, form.password),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    login.mutate({ email: formText(form, 'email'), password: formSecret(form, 'password') });
  };
  const refused = login.error instanceof ApiProblem && login.error.status === 401;
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        defaultValue={email}
        readOnly={email !== undefined}
        required
        withAsterisk={false}
        data-autofocus={email === undefined || undefined}
        dir="ltr"
        size="md"
      />
      <PasswordInput
        name="password"
        label={t('password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus={email !== undefined || undefined}
        error={refused ? t('refused') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        dir="ltr"
        size="md"
      />
      {login.error && !refused && <ProblemNote error={login.error} />}
      <Button type="submit" size="md" fullWidth loading={login.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
