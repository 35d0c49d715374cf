import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Invitation, invitationsQuery, partners } from '../api/partners.js';
import { ProblemNote, useProblemText } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { Moment } from '../theme/time.js';
import { FilePanel } from './file-panel.js';
import { isolated } from './isolated.js';
import classes from './partners.module.css';

const DAYS = ['3', '7', '14', '30'];

/** Makes a file for the other team, and shows those that still wait for an answer. */
export function Invite() {
  const { t } = useTranslation(['partners', 'refusals']);
  const queries = useQueryClient();
  const [addressee, setAddressee] = useState('');
  const [days, setDays] = useState('14');
  const invite = useMutation({
    mutationFn: () => partners.invite({ addressee: addressee.trim(), days: Number(days) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  return (
    <Sheet label={t('invite.title')}>
      <form
        className={classes.padded}
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <h2>{t('invite.title')}</h2>
        <p className={classes.soft}>{t('invite.text')}</p>
        <TextInput
          label={t('invite.addressee')}
          description={t('invite.addresseeHint')}
          value={addressee}
          onChange={(event) => setAddressee(event.currentTarget.value)}
          maxLength={200}
          dir="auto"
        />
        <NativeSelect
          label={t('invite.days')}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          data={DAYS.map((value) => ({ value, label: t('invite.daysOf', { count: Number(value) }) }))}
        />
        {invite.error && <ProblemNote error={invite.error} kept={t('kept')} />}
        {invite.data ? (
          <>
            <FilePanel file={invite.data} />
            <p className={classes.soft} role="status">
              {t('invite.next')}
            </p>
          </>
        ) : (
          <div className={classes.buttons}>
            <Button type="submit" loading={invite.isPending} disabled={addressee.trim() === ''}>
              {t('invite.now')}
            </Button>
          </div>
        )}
      </form>
      <OpenInvitations />
    </Sheet>
  );
}

function OpenInvitations() {
  const { t } = useTranslation('partners');
  const { data, error, refetch } = useQuery(invitationsQuery);
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <section aria-label={t('invite.open')}>
      <p className={classes.padded}>
        <strong>{t('invite.open')}</strong>
      </p>
      <ul className={classes.keys}>
        {data.map((invitation) => (
          <OpenInvitation key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function OpenInvitation({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('partners');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const withdraw = useMutation({
    mutationFn: () => partners.withdraw(invitation.id),
    onSuccess: () => toast.done(t('invite.withdrawn')),
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  return (
    <li>
      <div className={classes.keyFacts}>
        <bdi>{invitation.addressee}</bdi>
        <span className={classes.soft}>
          {t('invite.by', { name: isolated(invitation.createdBy) })} · {t('invite.until')}{' '}
          <Moment at={invitation.expiresAt} />
        </span>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate()}
      >
        {t('invite.withdraw')}
      </Button>
    </li>
  );
}
