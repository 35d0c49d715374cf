import { Button, Modal, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { apiKeys, apiKeysQuery } from '../api/directory.js';
import type { ApiKey, Right } from '../api/schemas.js';
import { useSession } from '../session/session-context.js';
import { EmptyState, ProblemNote, useProblemText, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { Ago, Moment } from '../theme/time.js';
import { formText } from '../shell/form-text.js';
import classes from './people.module.css';

export default function ApiKeysPage() {
  const { t } = useTranslation(['people', 'shell']);
  const query = useQuery(apiKeysQuery);
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>
      {t('addKey')}
    </Button>
  );
  return (
    <Page title={t('shell:nav.keys')} lead={t('keysLead')} actions={add}>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting />}
        {query.data?.length === 0 && (
          <EmptyState icon="key" title={t('noKeys.title')} text={t('noKeys.text')} action={add} />
        )}
        {query.data && query.data.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                {(['name', 'scopes', 'expires', 'lastUsed', 'actions'] as const).map((field) => (
                  <th key={field} scope="col">
                    {t(field)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {query.data.map((key) => (
                <KeyRow key={key.id} apiKey={key} />
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('addKey')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {adding && (
          <KeyForm
            onDone={(key) => {
              setAdding(false);
              setSecret(key);
            }}
          />
        )}
      </Modal>
      <Modal
        opened={secret !== null}
        onClose={() => setSecret(null)}
        title={t('keyOnce')}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {secret && <Secret secret={secret} />}
      </Modal>
    </Page>
  );
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [sure, setSure] = useState(false);
  const revoke = useMutation({
    mutationFn: () => apiKeys.revoke(apiKey.id),
    onSuccess: () => toast.done(t('keyRevoked', { name: apiKey.name })),
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
    onSettled: () => queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
  return (
    <tr>
      <td>
        <bdi>{apiKey.name}</bdi>{' '}
        {apiKey.prefix !== '' && (
          <bdi className="mono" dir="ltr">
            {apiKey.prefix}…
          </bdi>
        )}
      </td>
      <td className={table.grow}>
        <span className="mono" dir="ltr">
          {apiKey.scopes.join(' ')}
        </span>
      </td>
      <td>{apiKey.expiresAt ? <Moment at={apiKey.expiresAt} /> : t('never')}</td>
      <td>{apiKey.lastUsedAt ? <Ago at={apiKey.lastUsedAt} /> : t('never')}</td>
      <td>
        {apiKey.revokedAt ? (
          <span className={table.soft}>{t('revoked')}</span>
        ) : (
          <>
            {/* A key cannot be brought back, so the first press only asks. */}
            <Button
              size="compact-sm"
              variant={sure ? 'filled' : 'default'}
              color={sure ? 'red' : undefined}
              loading={revoke.isPending}
              onBlur={() => setSure(false)}
              onClick={() => (sure ? revoke.mutate() : setSure(true))}
            >
              {sure ? t('revokeSure') : t('revoke')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}

function KeyForm({ onDone }: { onDone: (key: string) => void }) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const { rights } = useSession();
  const [scopes, setScopes] = useState<Right[]>(['report.create']);
  const create = useMutation({
    mutationFn: (form: { name: string; expires: string }) =>
      apiKeys.create({
        name: form.name,
        scopes,
        ...(form.expires ? { expiresAt: new Date(`${form.expires}T23:59:59`).toISOString() } : {}),
      }),
    onSuccess: (made) => onDone(made.key),
    onSettled: () => queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    create.mutate({ name: formText(form, 'name'), expires: formText(form, 'expires') });
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <TextInput name="name" label={t('keyName')} required withAsterisk={false} dir="auto" data-autofocus />
      <MultiSelect
        label={t('scopes')}
        value={scopes}
        onChange={(values) => setScopes(rights.filter((right) => values.includes(right)))}
        data={rights}
        dir="ltr"
        clearButtonProps={{ 'aria-label': t('clear') }}
      />
      <TextInput name="expires" type="date" label={t('expiresOptional')} />
      {create.error && <ProblemNote error={create.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={create.isPending} disabled={scopes.length === 0}>
          {t('makeKey')}
        </Button>
      </div>
    </form>
  );
}

function Secret({ secret }: { secret: string }) {
  const { t } = useTranslation('people');
  return (
    <div className={classes.key}>
      <p>{t('keyOnceWhy')}</p>
      <code className={classes.secret} dir="ltr">
        {secret}
      </code>
      <Button
        leftSection={<Icon name="copy" size={14} />}
        data-autofocus
        onClick={() => void navigator.clipboard.writeText(secret).then(() => toast.done(t('keyCopied')))}
      >
        {t('copy')}
      </Button>
    </div>
  );
}
