import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { useFormat } from '../i18n/format.js';
import { Icon, type IconName } from '../theme/icons.js';
import classes from './page.module.css';

/** Why there is nothing here, and the one thing to do about it. */
export function EmptyState(props: { icon: IconName; title: string; text: string; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Icon name={props.icon} size={28} />
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.action}
    </div>
  );
}

/** Grey lines, but only when the wait is long enough to be noticed (300 ms). */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation('shell');
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!visible) return null;
  return (
    <div className={classes.waiting} role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={classes.bone} style={{ inlineSize: `${92 - ((line * 17) % 38)}%` }} />
      ))}
    </div>
  );
}

/** A failed call in words: what happened, what was kept, and the id to quote to those who run the system. */
export function ProblemNote(props: {
  error: unknown;
  kept?: string;
  retry?: () => void;
  retryLabel?: string;
}) {
  const { t } = useTranslation('shell');
  const describe = useProblemText();
  const problem = props.error instanceof ApiProblem ? props.error : null;
  return (
    <div className={classes.problem} role="alert">
      <Icon name="alert" size={18} />
      <div>
        <strong>{describe(props.error).title}</strong>
        {describe(props.error).detail && <p>{describe(props.error).detail}</p>}
        {props.kept && <p>{props.kept}</p>}
        {problem?.requestId && (
          <p className={classes.requestId}>
            {t('requestId')}{' '}
            <code className="mono" dir="ltr">
              {problem.requestId}
            </code>
          </p>
        )}
        {props.retry && (
          <Button
            size="xs"
            variant="default"
            onClick={props.retry}
            leftSection={<Icon name="refresh" size={14} />}
          >
            {props.retryLabel ?? t('retry')}
          </Button>
        )}
      </div>
    </div>
  );
}

export interface ProblemText {
  title: string;
  detail?: string;
}

/** Words for a failure: our own for what we know, the API's for the rest. */
export function useProblemText(): (error: unknown) => ProblemText {
  const { t } = useTranslation(['shell', 'words', 'problems']);
  const format = useFormat();
  return (error) => {
    if (!(error instanceof ApiProblem)) return { title: t('problem.unexpected') };
    if (error.isOffline) return { title: t('problem.offline') };
    // `refusals` comes with the pages that need it; elsewhere the API's own words stand.
    const known = t([`problems:code.${error.code}`, `refusals:code.${error.code}`], { defaultValue: '' });
    const because =
      [error.body['reason'], error.body['fault']].find((word) => typeof word === 'string') ?? '';
    if (known) {
      return {
        title: known,
        detail:
          t([`problems:release.${because}`, `refusals:because.${error.code}.${because}`], {
            defaultValue: error.detail ?? '',
          }) || undefined,
      };
    }
    const stale = error.stale;
    if (stale) {
      const fields = Object.keys(stale.changes).map((field) =>
        t(`words:field.${field}`, { defaultValue: field }),
      );
      const who = stale.changedBy ?? t('problem.somebody');
      return {
        title: t('problem.stale', { who }),
        detail: [
          stale.changedAt ? format.both(stale.changedAt) : null,
          fields.length > 0 ? t('problem.staleFields', { fields: format.list(fields) }) : null,
        ]
          .filter(Boolean)
          .join(' – '),
      };
    }
    if (error.status === 401) return { title: t('problem.signedOut') };
    if (error.status === 403) return { title: t('problem.forbidden'), detail: error.detail ?? undefined };
    if (error.status === 404) return { title: t('problem.notFound') };
    if (error.status === 429) return { title: t('problem.throttled') };
    if (error.status >= 500) return { title: t('problem.server') };
    return { title: error.title, detail: error.detail ?? (error.complaints.join('; ') || undefined) };
  };
}
