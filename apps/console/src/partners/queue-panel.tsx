import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deadMessagesQuery,
  failedMessagesQuery,
  federationAlarmsQuery,
  queueActions,
  type QueueSummary,
  queueSummaryQuery,
} from '../api/partner-queue.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote, useProblemText, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { Ago } from '../theme/time.js';
import classes from './partners.module.css';

/** Messages to and from a partner, or all of them: what waits, what was given up, what asks for a look. */
export function QueuePanel({ partnerId }: { partnerId: string | null }) {
  const { t } = useTranslation(['queues', 'refusals']);
  const summary = useQuery(queueSummaryQuery(partnerId));
  return (
    <>
      <div className={classes.head}>
        <h2>{t('title')}</h2>
      </div>
      {summary.error && <ProblemNote error={summary.error} retry={() => void summary.refetch()} />}
      {summary.isPending && <Waiting lines={2} />}
      {summary.data && (
        <Sheet label={t('title')}>
          <Counts summary={summary.data} />
          {summary.data.alarms > 0 && <Alarms partnerId={partnerId} />}
          {summary.data.dead > 0 && <Dead partnerId={partnerId} />}
          {summary.data.failed > 0 && <Failed partnerId={partnerId} />}
        </Sheet>
      )}
    </>
  );
}

const COUNTS = ['waiting', 'retrying', 'dead', 'received', 'failed', 'refusedToday'] as const;

function Counts({ summary }: { summary: QueueSummary }) {
  const { t } = useTranslation('queues');
  const shown = COUNTS.filter((count) => summary[count] > 0);
  return (
    <div className={classes.padded}>
      {shown.length === 0 ? (
        <p className={classes.soft}>{t('quiet')}</p>
      ) : (
        <dl className={classes.facts}>
          {shown.map((count) => (
            <div key={count} style={{ display: 'contents' }}>
              <dt>{t(`count.${count}`)}</dt>
              <dd className={count === 'dead' || count === 'failed' ? classes.bad : undefined}>
                {summary[count]}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {summary.oldest && (
        <p className={classes.soft}>
          {t('oldest')} <Ago at={summary.oldest} />
        </p>
      )}
      {summary.pausedUntil && (
        <p className={classes.warn}>
          {t('paused')} <Ago at={summary.pausedUntil} />
        </p>
      )}
    </div>
  );
}

/** Something is done to a message, and everything about the queues is asked again. */
function useDone(act: (id: string) => Promise<unknown>, said: string) {
  const queries = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: act,
    onSuccess: () => toast.done(said),
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
    onSettled: () => queries.invalidateQueries({ queryKey: ['partner-queue'] }),
  });
}

function Line(props: { partner?: string; what: string; more: ReactNode; actions: ReactNode }) {
  return (
    <li>
      <div className={classes.keyFacts}>
        <p className={classes.keyName}>
          {props.what} {props.partner && <bdi className={classes.soft}>{props.partner}</bdi>}
        </p>
        <span className={classes.soft}>{props.more}</span>
      </div>
      <div className={classes.buttons}>{props.actions}</div>
    </li>
  );
}

interface Of {
  partnerId: string | null;
}

function Alarms({ partnerId }: Of) {
  const { t } = useTranslation('queues');
  const { can } = useRights();
  const { data } = useQuery(federationAlarmsQuery(partnerId));
  const seen = useDone(queueActions.seen, t('seenDone'));
  return (
    <ul className={classes.keys} aria-label={t('alarms')}>
      {(data?.items ?? []).map((alarm) => (
        <Line
          key={alarm.id}
          what={t(`alarm.${alarm.kind}`)}
          partner={partnerId === null ? (alarm.partner?.name ?? t('stranger')) : undefined}
          more={
            <>
              {t('times', { count: alarm.times })}, <Ago at={alarm.lastAt} /> ·{' '}
              <bdi dir="ltr">{alarm.about}</bdi>
            </>
          }
          actions={
            can('sharing.write') && (
              <Button size="compact-sm" variant="default" onClick={() => seen.mutate(alarm.id)}>
                {t('seen')}
              </Button>
            )
          }
        />
      ))}
    </ul>
  );
}

function Dead({ partnerId }: Of) {
  const { t } = useTranslation('queues');
  const { can } = useRights();
  const { data } = useQuery(deadMessagesQuery(partnerId));
  const retry = useDone(queueActions.retry, t('retryDone'));
  return (
    <ul className={classes.keys} aria-label={t('count.dead')}>
      {(data?.items ?? []).map((message) => (
        <Line
          key={message.jti}
          what={t(`event.${message.event}`)}
          partner={partnerId === null ? message.partner.name : undefined}
          more={
            <>
              <bdi dir="ltr">{message.case}</bdi> {t('attempts', { count: message.attempts })},{' '}
              <Ago at={message.lastAttemptAt ?? message.createdAt} /> ·{' '}
              <bdi>{message.detail ?? message.err}</bdi>
            </>
          }
          actions={
            can('sharing.write') && (
              <Button size="compact-sm" variant="default" onClick={() => retry.mutate(message.jti)}>
                {t('retry')}
              </Button>
            )
          }
        />
      ))}
    </ul>
  );
}

function Failed({ partnerId }: Of) {
  const { t } = useTranslation('queues');
  const { can } = useRights();
  const { data } = useQuery(failedMessagesQuery(partnerId));
  const again = useDone(queueActions.again, t('againDone'));
  return (
    <ul className={classes.keys} aria-label={t('count.failed')}>
      {(data?.items ?? []).map((message) => (
        <Line
          key={message.id}
          what={t(`event.${message.event}`)}
          partner={partnerId === null ? message.partner.name : undefined}
          more={
            <>
              <bdi dir="ltr">{message.case}</bdi> <Ago at={message.receivedAt} /> ·{' '}
              <bdi>{message.detail}</bdi>
            </>
          }
          actions={
            can('sharing.write') && (
              <Button size="compact-sm" variant="default" onClick={() => again.mutate(message.id)}>
                {t('again')}
              </Button>
            )
          }
        />
      ))}
    </ul>
  );
}
