import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Feed, type Misp } from '../api/feeds.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { TlpText } from '../theme/marks.js';
import { Ago } from '../theme/time.js';
import classes from './feeds.module.css';

interface Props {
  source: Feed | Misp;
  taken: number;
  poll: (id: string) => Promise<unknown>;
  onEdit: () => void;
  more?: ReactNode;
  children?: ReactNode;
}

/** A feed or a MISP: how it stands, what went wrong, and what can be done about it. */
export function SourceLine({ source, taken, poll, onEdit, more, children }: Props) {
  const { t } = useTranslation('feeds');
  const format = useFormat();
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: () => poll(source.id),
    onSuccess: () => toast.done(t('asked')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feeds'] }),
  });
  return (
    <li className={classes.source}>
      <div className={classes.facts}>
        <span className={classes.name}>
          <bdi>{source.title}</bdi> <TlpText tlp={source.tlp} />
        </span>
        <span className={classes.soft}>
          <bdi dir="ltr">{source.url}</bdi>
        </span>
        <State source={source} />
        <span className={classes.soft}>{t('taken', { number: format.number(taken) })}</span>
        {children}
        {ask.error && <ProblemNote error={ask.error} />}
      </div>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          loading={ask.isPending}
          disabled={!source.active}
          onClick={() => ask.mutate()}
        >
          {t('poll')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onEdit}>
          {t('edit')}
        </Button>
        {more}
      </div>
    </li>
  );
}

function State({ source }: { source: Feed | Misp }) {
  const { t } = useTranslation('feeds');
  if (!source.active) return <span className={classes.soft}>{t('state.off')}</span>;
  if (source.failures > 0)
    return (
      <span className={classes.bad} role="status">
        {t('state.failing', { count: source.failures })} <bdi dir="auto">{source.lastError}</bdi> ·{' '}
        {t('state.again')} <Ago at={source.nextPollAt} />
      </span>
    );
  if (!source.succeededAt) return <span className={classes.soft}>{t('state.never')}</span>;
  return (
    <span className={classes.ok}>
      {t('state.well')} <Ago at={source.succeededAt} />
    </span>
  );
}
