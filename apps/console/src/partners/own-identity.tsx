import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FederationIdentity, identityQuery, type OwnPart, ownParts } from '../api/partners.js';
import { Expiry } from '../keyring/expiry.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { Moment } from '../theme/time.js';
import classes from './partners.module.css';

const KINDS = ['signing', 'encryption', 'certificate'] as const;
/** Hours; a certificate that partners have not heard of shuts us out, so it is given the most time. */
const DELAYS = ['0', '24', '168', '336'];

/** Who we are to partners: name, addresses, keys. */
export function OwnIdentity() {
  const { t } = useTranslation(['partners', 'refusals']);
  const { can } = useRights();
  const { data, error, refetch } = useQuery(identityQuery);
  const [renewing, setRenewing] = useState(false);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('own.title')}</h2>
        {data && can('partners.manage') && !renewing && (
          <Button variant="default" onClick={() => setRenewing(true)}>
            {t('own.renew')}
          </Button>
        )}
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data && (
        <Sheet label={t('own.title')}>
          <div className={classes.padded}>
            {!data.isOn && <p className={classes.warn}>{t('own.off')}</p>}
            <dl className={classes.facts}>
              <dt>{t('facts.issuer')}</dt>
              <dd>
                <bdi dir="ltr">{data.issuer}</bdi>
              </dd>
              <dt>{t('own.domain')}</dt>
              <dd>
                <bdi dir="ltr">{data.domain}</bdi>
              </dd>
              <dt>{t('own.delivery')}</dt>
              <dd>{data.isReachable ? t('own.reachable') : t('own.unreachable')}</dd>
            </dl>
            {renewing && <Renew onDone={() => setRenewing(false)} />}
          </div>
          <ul className={classes.keys}>
            {data.parts.map((part) => (
              <li key={part.id}>
                <PartCard part={part} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}

function useOwnChange<Wanted>(
  change: (wanted: Wanted) => Promise<FederationIdentity>,
  said: string,
  onDone: () => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (identity) => {
      queries.setQueryData(identityQuery.queryKey, identity);
      toast.done(said);
      onDone();
    },
  });
}

function Renew({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('signing');
  const [hours, setHours] = useState('24');
  const renew = useOwnChange(
    () => ownParts.renew({ kind, inHours: Number(hours) }),
    t('own.renewed'),
    onDone,
  );
  return (
    <form
      className={classes.padded}
      onSubmit={(event) => {
        event.preventDefault();
        renew.mutate(undefined);
      }}
    >
      <p className={classes.soft}>{t('own.renewWhy')}</p>
      <NativeSelect
        label={t('own.which')}
        value={kind}
        onChange={(event) => {
          const chosen = KINDS.find((each) => each === event.currentTarget.value) ?? 'signing';
          setKind(chosen);
          setHours(chosen === 'certificate' ? '336' : '24');
        }}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <NativeSelect
        label={t('own.when')}
        value={hours}
        onChange={(event) => setHours(event.currentTarget.value)}
        data={DELAYS.map((value) => ({ value, label: t(`delay.${value}`) }))}
      />
      {renew.error && <ProblemNote error={renew.error} />}
      <div className={classes.buttons}>
        <Button type="submit" loading={renew.isPending}>
          {t('own.renewNow')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function PartCard({ part }: { part: OwnPart }) {
  const { t } = useTranslation('partners');
  const { can } = useRights();
  const [revoking, setRevoking] = useState(false);
  const current = ['in-use', 'coming', 'valid'].includes(part.state);
  return (
    <>
      <div className={classes.keyFacts}>
        <p className={classes.keyName}>
          <span className={classes.state} data-state={part.state}>
            {t(`partState.${part.state}`)}
          </span>
          {t(`kind.${part.kind}`)}
        </p>
        <code className={classes.fingerprint} dir="ltr">
          {part.kind === 'certificate' ? part.fingerprint : part.ref}
        </code>
        <span className={classes.soft}>
          {part.state === 'coming' && (
            <>
              {t('own.from')} <Moment at={part.activeFrom} /> ·{' '}
            </>
          )}
          <Expiry at={part.notAfter} />
        </span>
        {part.revokedReason && <bdi className={classes.soft}>{part.revokedReason}</bdi>}
        {revoking && <Revoke part={part} onDone={() => setRevoking(false)} />}
      </div>
      {current && can('partners.manage') && !revoking && (
        <Button size="compact-sm" variant="default" onClick={() => setRevoking(true)}>
          {t('keys.revoke')}
        </Button>
      )}
    </>
  );
}

function Revoke({ part, onDone }: { part: OwnPart; onDone: () => void }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const [reason, setReason] = useState('');
  const revoke = useOwnChange(
    () => ownParts.revoke(part.id, { version: part.version, reason: reason.trim() }),
    t('own.revoked'),
    onDone,
  );
  return (
    <form
      className={classes.buttons}
      onSubmit={(event) => {
        event.preventDefault();
        revoke.mutate(undefined);
      }}
    >
      <p className={classes.soft}>{t('own.revokeWhy')}</p>
      <TextInput
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        dir="auto"
      />
      <Button type="submit" color="red" loading={revoke.isPending} disabled={reason.trim() === ''}>
        {t('keys.revokeNow')}
      </Button>
      {revoke.error && <ProblemNote error={revoke.error} />}
    </form>
  );
}
