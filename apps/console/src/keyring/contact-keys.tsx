import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactKeysQuery, type ContactKey } from '../api/keys.js';
import { useRights } from '../session/session-context.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { Icon } from '../theme/icons.js';
import { AddContactKey } from './add-contact-key.js';
import { ContactKeyCard } from './contact-key-card.js';
import { DecideDialog, type Decision } from './decide-dialog.js';
import { filterOf, KEY_VIEWS } from './key-views.js';
import classes from './keys.module.css';

const route = getRouteApi('/signed-in/keys');

/** Keys of others: offers to decide on first, because nothing is encrypted to them before. */
export function ContactKeys() {
  const { view = 'offered', q = '' } = route.useSearch();
  const { t } = useTranslation('keys');
  const { can } = useRights();
  const navigate = useNavigate();
  const query = useInfiniteQuery(contactKeysQuery({ ...filterOf(view), ...(q ? { q } : {}) }));
  const keys = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [adding, setAdding] = useState(false);
  const [deciding, setDeciding] = useState<{ key: ContactKey; decision: Decision } | null>(null);
  const go = (search: { view?: typeof view; q?: string }) =>
    void navigate({ to: '/keys', search: { view, ...(q ? { q } : {}), ...search }, replace: true });
  const ask = useDebouncedCallback((text: string) => go({ q: text || undefined }), 250);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('contacts')}</h2>
        <div className={classes.buttons}>
          <NativeSelect
            aria-label={t('show')}
            value={view}
            onChange={(event) => go({ view: KEY_VIEWS.find((each) => each === event.currentTarget.value) })}
            data={KEY_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          />
          <TextInput
            aria-label={t('find')}
            placeholder={t('find')}
            defaultValue={q}
            dir="auto"
            leftSection={<Icon name="search" size={14} />}
            onChange={(event) => ask(event.currentTarget.value)}
          />
          {can('keyring.manage') && (
            <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>
              {t('addContact')}
            </Button>
          )}
        </div>
      </div>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('contacts')}>
        {query.isPending && <Waiting />}
        {query.isSuccess && keys.length === 0 && (
          <EmptyState icon="key" title={t(`none.${view}.title`)} text={t(`none.${view}.text`)} />
        )}
        {keys.length > 0 && (
          <ul className={classes.keys}>
            {keys.map((key) => (
              <li key={key.id} data-state={key.state}>
                <ContactKeyCard contactKey={key} onDecide={(decision) => setDeciding({ key, decision })} />
              </li>
            ))}
          </ul>
        )}
        <LoadMore query={query} />
      </Sheet>
      <AddContactKey opened={adding} onClose={() => setAdding(false)} />
      <DecideDialog deciding={deciding} onClose={() => setDeciding(null)} />
    </>
  );
}
