import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { Organisation, OrganisationForm, OrganisationKind } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import classes from './constituents.module.css';

type Contact = OrganisationForm['contacts'][number];

interface Props {
  organisation: Organisation;
  busy: boolean;
  error: unknown;
  onSave: (form: OrganisationForm) => void;
  onCancel: () => void;
}

const KINDS: OrganisationKind[] = ['constituent', 'partner', 'third-party'];
const NO_CONTACT: Contact = { name: '', email: null, phone: null, aroundTheClock: false };

/** One value a line; commas and blanks are taken as well, because lists are pasted. */
const linesOf = (text: string) => text.split(/[\s,;]+/).filter(Boolean);
const orNull = (text: string) => text.trim() || null;

/** The contact at `index` one place nearer to the top: who is called first stands first. */
function earlier(contacts: readonly Contact[], index: number): Contact[] {
  const [moved] = contacts.slice(index, index + 1);
  if (!moved) return [...contacts];
  return [
    ...contacts.slice(0, index - 1),
    moved,
    ...contacts.slice(index - 1, index),
    ...contacts.slice(index + 1),
  ];
}

export function ConstituentForm({ organisation, busy, error, onSave, onCancel }: Props) {
  const { t } = useTranslation(['constituents', 'words']);
  const { data: reference } = useQuery(referenceQuery);
  const [name, setName] = useState(organisation.name);
  const [kind, setKind] = useState(organisation.kind);
  const [sector, setSector] = useState(organisation.sector ?? '');
  const [legalClass, setLegalClass] = useState(organisation.legalClass ?? '');
  const [country, setCountry] = useState(organisation.country ?? '');
  const [ranges, setRanges] = useState(organisation.ranges.join('\n'));
  const [asns, setAsns] = useState(organisation.asns.join('\n'));
  const [domains, setDomains] = useState(organisation.domains.join('\n'));
  const [contacts, setContacts] = useState<Contact[]>(organisation.contacts);

  const save = () =>
    onSave({
      name: name.trim(),
      kind,
      sector: orNull(sector),
      legalClass: orNull(legalClass),
      country: orNull(country)?.toUpperCase() ?? null,
      ranges: linesOf(ranges),
      asns: linesOf(asns),
      domains: linesOf(domains),
      contacts: contacts.filter((contact) => contact.name.trim() !== ''),
    });
  const setContact = (index: number, change: Partial<Contact>) =>
    setContacts(contacts.map((contact, place) => (place === index ? { ...contact, ...change } : contact)));
  const asset = { autosize: true, minRows: 3, dir: 'ltr', classNames: { input: 'mono' } } as const;

  return (
    <form
      className={table.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={t('field.name')}
        value={name}
        required
        withAsterisk={false}
        dir="auto"
        autoFocus
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={table.formGrid}>
        <NativeSelect
          label={t('field.kind')}
          value={kind}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => setKind(event.currentTarget.value as OrganisationKind)}
        />
        <NativeSelect
          label={t('field.sector')}
          value={sector}
          data={[
            { value: '', label: '–' },
            ...(reference?.sectors ?? []).map(({ id: value, name }) => ({
              value,
              label: t(`words:sector.${value}`, { defaultValue: name }),
            })),
          ]}
          onChange={(event) => setSector(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('field.legalClass')}
          value={legalClass}
          data={[
            { value: '', label: '–' },
            ...(reference?.legalClasses ?? []).map(({ id: value, name }) => ({
              value,
              label: t(`words:legalClass.${value}`, { defaultValue: name }),
            })),
          ]}
          onChange={(event) => setLegalClass(event.currentTarget.value)}
        />
        <TextInput
          label={t('field.country')}
          value={country}
          dir="ltr"
          maxLength={2}
          onChange={(event) => setCountry(event.currentTarget.value)}
        />
      </div>
      <div className={table.formGrid}>
        <Textarea
          label={t('field.ranges')}
          value={ranges}
          {...asset}
          onChange={(event) => setRanges(event.currentTarget.value)}
        />
        <Textarea
          label={t('field.asns')}
          value={asns}
          {...asset}
          onChange={(event) => setAsns(event.currentTarget.value)}
        />
        <Textarea
          label={t('field.domains')}
          value={domains}
          {...asset}
          onChange={(event) => setDomains(event.currentTarget.value)}
        />
      </div>
      <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
        <legend>{t('field.contacts')}</legend>
        <p className={table.soft}>{t('contact.order')}</p>
        {contacts.map((contact, index) => (
          <div key={index} className={classes.contact}>
            <TextInput
              label={t('contact.name')}
              value={contact.name}
              dir="auto"
              onChange={(event) => setContact(index, { name: event.currentTarget.value })}
            />
            <TextInput
              label={t('contact.email')}
              type="email"
              value={contact.email ?? ''}
              dir="ltr"
              onChange={(event) => setContact(index, { email: orNull(event.currentTarget.value) })}
            />
            <TextInput
              label={t('contact.phone')}
              type="tel"
              value={contact.phone ?? ''}
              dir="ltr"
              onChange={(event) => setContact(index, { phone: orNull(event.currentTarget.value) })}
            />
            <TextInput
              label={t('contact.role')}
              value={contact.role ?? ''}
              dir="auto"
              maxLength={100}
              onChange={(event) => setContact(index, { role: orNull(event.currentTarget.value) })}
            />
            <TextInput
              label={t('contact.timeZone')}
              placeholder="Europe/Brussels"
              value={contact.timeZone ?? ''}
              dir="ltr"
              maxLength={60}
              onChange={(event) => setContact(index, { timeZone: orNull(event.currentTarget.value) })}
            />
            <Switch
              label={t('aroundTheClock')}
              checked={contact.aroundTheClock}
              onChange={(event) => setContact(index, { aroundTheClock: event.currentTarget.checked })}
            />
            {index > 0 && (
              <Button variant="default" onClick={() => setContacts(earlier(contacts, index))}>
                {t('contact.earlier')}
              </Button>
            )}
            <Button
              variant="default"
              onClick={() => setContacts(contacts.filter((_, place) => place !== index))}
            >
              {t('contact.remove')}
            </Button>
          </div>
        ))}
        <Button
          mt="sm"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setContacts([...contacts, NO_CONTACT])}
        >
          {t('contact.add')}
        </Button>
      </fieldset>
      {error !== null && error !== undefined && <ProblemNote error={error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
