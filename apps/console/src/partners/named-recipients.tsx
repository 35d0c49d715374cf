import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementTerms } from '../api/partners.js';
import classes from './partners.module.css';

type Named = AgreementTerms['named'][number];

/** The persons for whom RED is encrypted. */
export function NamedRecipients({ named, onNamed }: { named: Named[]; onNamed: (named: Named[]) => void }) {
  const { t } = useTranslation('partners');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [key, setKey] = useState('');
  const jwk = jwkOf(key);
  const add = () => {
    if (!jwk) return;
    onNamed([...named, { name: name.trim(), email: email.trim(), jwk }]);
    setName('');
    setEmail('');
    setKey('');
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('named.title')}</legend>
      <p className={classes.soft}>{t('named.why')}</p>
      <ul className={classes.history}>
        {named.map((person, index) => (
          <li key={`${person.email}-${index}`}>
            <bdi>{person.name}</bdi> <bdi dir="ltr">{person.email}</bdi>{' '}
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onNamed(named.filter((each) => each !== person))}
            >
              {t('named.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <TextInput
        label={t('named.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={120}
        dir="auto"
      />
      <TextInput
        label={t('named.email')}
        type="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        dir="ltr"
      />
      <Textarea
        label={t('named.key')}
        description={t('named.keyHint')}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
        error={key.trim() !== '' && !jwk ? t('named.keyWrong') : undefined}
        autosize
        minRows={2}
        dir="ltr"
        spellCheck={false}
        classNames={{ input: classes.source }}
      />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={add}
          disabled={!jwk || name.trim() === '' || !email.includes('@')}
        >
          {t('named.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function jwkOf(text: string): Named['jwk'] | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'kty' in value ? { ...value } : null;
  } catch {
    return null;
  }
}
