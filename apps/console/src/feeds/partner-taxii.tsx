import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type PartnerTaxii as View, partnerTaxiiQuery, taxii } from '../api/feeds.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { Ago, Moment } from '../theme/time.js';
import classes from './feeds.module.css';

/** What a partner may fetch by TAXII, and with which keys; only who may change partners is shown it. */
export default function PartnerTaxii({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation('feeds');
  const { data, error, refetch } = useQuery(partnerTaxiiQuery(partnerId));
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('collection.heading')}</h2>
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && (
        <Sheet label={t('collection.heading')}>
          <div className={classes.padded}>
            <p className={classes.soft}>{t('collection.lead')}</p>
            <p>
              {t('collection.address')} <bdi dir="ltr">{data.discoveryUrl}</bdi>
            </p>
            <p>{t('collection.objects', { count: data.objects })}</p>
            {data.cases.map((one) => (
              <p key={`${one.owner}/${one.id}`} className={one.revoked ? classes.bad : classes.soft}>
                <bdi dir="ltr">{one.id}</bdi> {t('misp.revision', { revision: one.revision })}{' '}
                {one.revoked && t('collection.revoked')} <Moment at={one.publishedAt} />
              </p>
            ))}
            <AddKey partnerId={partnerId} onMade={setSecret} />
          </div>
          <Keys partnerId={partnerId} clients={data.clients} />
        </Sheet>
      )}
      <Modal
        opened={secret !== null}
        onClose={() => setSecret(null)}
        title={t('collection.keyOnce')}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <div className={classes.form}>
          <p>{t('collection.keyOnceWhy')}</p>
          <code className={classes.secret} dir="ltr">
            {secret}
          </code>
          <Button
            data-autofocus
            onClick={() =>
              void navigator.clipboard.writeText(secret ?? '').then(() => toast.done(t('collection.copied')))
            }
          >
            {t('collection.copy')}
          </Button>
        </div>
      </Modal>
    </>
  );
}

function AddKey({ partnerId, onMade }: { partnerId: string; onMade: (key: string) => void }) {
  const { t } = useTranslation('feeds');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: () => taxii.addClient(partnerId, name),
    onSuccess: ({ key }) => {
      setName('');
      onMade(key);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['feeds', 'partner', partnerId] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form className={classes.buttons} onSubmit={submit}>
      <TextInput
        aria-label={t('collection.keyName')}
        placeholder={t('collection.keyName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        required
        maxLength={100}
        dir="auto"
      />
      <Button type="submit" variant="default" loading={add.isPending}>
        {t('collection.makeKey')}
      </Button>
      {add.error && <ProblemNote error={add.error} kept={t('kept')} />}
    </form>
  );
}

function Keys({ partnerId, clients }: { partnerId: string; clients: View['clients'] }) {
  const { t } = useTranslation('feeds');
  const queries = useQueryClient();
  const [sure, setSure] = useState<string | null>(null);
  const revoke = useMutation({
    mutationFn: (id: string) => taxii.revokeClient(partnerId, id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feeds', 'partner', partnerId] }),
  });
  if (clients.length === 0) return null;
  return (
    <ul className={classes.list}>
      {clients.map((key) => (
        <li key={key.id} className={classes.source}>
          <span className={classes.facts}>
            <span>
              <bdi>{key.name}</bdi>{' '}
              <bdi className={classes.soft} dir="ltr">
                {key.prefix}…
              </bdi>
            </span>
            <span className={classes.soft}>
              {key.lastUsedAt ? (
                <>
                  {t('collection.used')} <Ago at={key.lastUsedAt} />
                </>
              ) : (
                t('collection.unused')
              )}
            </span>
          </span>
          {key.revokedAt ? (
            <span className={classes.bad}>{t('collection.revoked')}</span>
          ) : (
            <Button
              size="compact-sm"
              variant={sure === key.id ? 'filled' : 'default'}
              color={sure === key.id ? 'red' : undefined}
              loading={revoke.isPending}
              onBlur={() => setSure(null)}
              onClick={() => (sure === key.id ? revoke.mutate(key.id) : setSure(key.id))}
            >
              {sure === key.id ? t('collection.revokeSure') : t('collection.revoke')}
            </Button>
          )}
        </li>
      ))}
      {revoke.error && <ProblemNote error={revoke.error} />}
    </ul>
  );
}
