import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Partner, partners } from '../api/partners.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import classes from './partners.module.css';
import { usePartnerChange } from './use-partner-change.js';

const WAYS = ['push', 'poll'] as const;

interface ContactDraft {
  name: string;
  email: string;
  phone: string;
}

/** What a person may write about a partner; its names and addresses in messages are its own, and its keys vouch for them. */
export function FactsForm({ partner, onDone }: { partner: Partner; onDone: () => void }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const [country, setCountry] = useState(partner.country ?? '');
  const [delivery, setDelivery] = useState(partner.delivery);
  const [contacts, setContacts] = useState<ContactDraft[]>(
    partner.contacts.map(({ name, email, phone }) => ({ name, email: email ?? '', phone: phone ?? '' })),
  );
  const change = usePartnerChange(
    () =>
      partners.change(partner.id, {
        version: partner.version,
        country: country.trim().toUpperCase() || null,
        delivery,
        contacts: contacts
          .filter(({ name }) => name.trim() !== '')
          .map(({ name, email, phone }) => ({
            name: name.trim(),
            email: email.trim() || null,
            phone: phone.trim() || null,
          })),
      }),
    { said: t('facts.saved'), onDone },
  );
  const setContact = (index: number, part: Partial<ContactDraft>) =>
    setContacts(contacts.map((contact, at) => (at === index ? { ...contact, ...part } : contact)));
  return (
    <form
      className={classes.padded}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(undefined);
      }}
    >
      <h2>{t('facts.title')}</h2>
      <TextInput
        label={t('facts.country')}
        value={country}
        onChange={(event) => setCountry(event.currentTarget.value)}
        maxLength={2}
        dir="ltr"
      />
      <NativeSelect
        label={t('facts.delivery')}
        value={delivery}
        onChange={(event) => setDelivery(WAYS.find((way) => way === event.currentTarget.value) ?? 'push')}
        data={WAYS.map((value) => ({ value, label: t(`delivery.${value}`) }))}
      />
      {contacts.map((contact, index) => (
        <fieldset key={index} className={classes.group}>
          <legend>{t('facts.contact')}</legend>
          <div className={table.formGrid}>
            <TextInput
              label={t('named.name')}
              value={contact.name}
              onChange={(event) => setContact(index, { name: event.currentTarget.value })}
              maxLength={120}
              dir="auto"
            />
            <TextInput
              label={t('named.email')}
              type="email"
              value={contact.email}
              onChange={(event) => setContact(index, { email: event.currentTarget.value })}
              dir="ltr"
            />
            <TextInput
              label={t('facts.phone')}
              value={contact.phone}
              onChange={(event) => setContact(index, { phone: event.currentTarget.value })}
              maxLength={40}
              dir="ltr"
            />
          </div>
          <div className={classes.buttons}>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => setContacts(contacts.filter((_, at) => at !== index))}
            >
              {t('named.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={contacts.length >= 10}
          onClick={() => setContacts([...contacts, { name: '', email: '', phone: '' }])}
        >
          {t('facts.addContact')}
        </Button>
      </div>
      {change.error && <ProblemNote error={change.error} kept={t('kept')} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={change.isPending}>
          {t('facts.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
