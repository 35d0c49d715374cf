import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../api/directory.js';
import { investigations, THIRD_PARTY_KINDS, type ThirdPartyKind } from '../api/investigations.js';
import type { Incident } from '../api/schemas.js';
import incidentClasses from '../incident/incident.module.css';
import { useIncidentChange } from '../incident/use-incident.js';
import { useLanguageName } from '../i18n/language-name.js';
import { ProblemNote } from '../shell/page-states.js';
import { fromWallClock } from '../tasks/local-moment.js';
import classes from './investigations.module.css';

interface Props {
  incident: Incident;
  kind: ThirdPartyKind | undefined;
  onOpened: (ref: string) => void;
  onCancel: () => void;
}

interface Fields {
  kind: ThirdPartyKind;
  organisationId: string;
  party: string;
  to: string;
  subject: string;
  language: (typeof LANGUAGES)[number];
  followUp: string;
}

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;

/** Whom to talk to, about what; organisations of the case bring their contacts. Nothing of the reporter is offered here. */
export function OpenInvestigationForm({ incident, kind, onOpened, onCancel }: Props) {
  const { t, i18n } = useTranslation('investigations');
  const languageName = useLanguageName();
  const [form, setForm] = useState<Fields>({
    kind: kind ?? 'hoster',
    organisationId: '',
    party: '',
    to: '',
    subject: '',
    language: LANGUAGES.find((each) => each === i18n.language) ?? 'en',
    followUp: '',
  });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const organisation = useQuery({
    ...organisationQuery(form.organisationId),
    enabled: form.organisationId !== '',
  });
  const contacts = (organisation.data?.contacts ?? []).flatMap(({ email }) => email ?? []);
  const open = useIncidentChange(
    incident.ref,
    () =>
      investigations.open(incident.ref, {
        kind: form.kind,
        party: form.party.trim(),
        organisationId: form.organisationId || null,
        to: addresses(form.to),
        subject: form.subject.trim(),
        language: form.language,
        followUpAt: fromWallClock(form.followUp),
      }),
    ({ ref }) => onOpened(ref),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate(undefined);
  };
  return (
    <form className={incidentClasses.stack} onSubmit={submit}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('who')}
          value={form.kind}
          onChange={(event) =>
            set({ kind: THIRD_PARTY_KINDS.find((each) => each === event.currentTarget.value) ?? form.kind })
          }
          data={THIRD_PARTY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        {incident.organisations.length > 0 && (
          <NativeSelect
            label={t('organisation')}
            value={form.organisationId}
            onChange={(event) => {
              const id = event.currentTarget.value;
              const name = incident.organisations.find((each) => each.id === id)?.name;
              set({ organisationId: id, party: form.party || (name ?? '') });
            }}
            data={[
              { value: '', label: t('noOrganisation') },
              ...incident.organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <TextInput
          label={t('party')}
          required
          withAsterisk={false}
          dir="auto"
          maxLength={200}
          value={form.party}
          onChange={(event) => set({ party: event.currentTarget.value })}
        />
        <TextInput
          label={t('to')}
          description={t('toHint')}
          required
          withAsterisk={false}
          dir="ltr"
          value={form.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
      </div>
      {contacts.length > 0 && (
        <div className={classes.contacts} role="group" aria-label={t('contacts')}>
          {contacts.map((address) => (
            <button
              key={address}
              type="button"
              dir="ltr"
              onClick={() =>
                set({ to: [...addresses(form.to).filter((each) => each !== address), address].join(', ') })
              }
            >
              + {address}
            </button>
          ))}
        </div>
      )}
      <TextInput
        label={t('subject')}
        description={t('subjectHint')}
        required
        withAsterisk={false}
        dir="auto"
        maxLength={200}
        value={form.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('language')}
          value={form.language}
          onChange={(event) =>
            set({ language: LANGUAGES.find((each) => each === event.currentTarget.value) ?? form.language })
          }
          data={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        />
        <TextInput
          label={t('followUpAt')}
          type="datetime-local"
          value={form.followUp}
          onChange={(event) => set({ followUp: event.currentTarget.value })}
        />
      </div>
      {open.error && <ProblemNote error={open.error} kept={t('kept')} />}
      <div className={incidentClasses.foot}>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={open.isPending}>
          {t('begin')}
        </Button>
      </div>
    </form>
  );
}

const addresses = (text: string): string[] => text.split(/[\s,;]+/u).filter(Boolean);
