import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Misp, misps, mispsQuery } from '../api/feeds.js';
import { ProblemNote } from '../shell/page-states.js';
import { Ago } from '../theme/time.js';
import classes from './feeds.module.css';

/** What went to a MISP lately; what did not get there stands there with why. */
export function MispPushes({ misp }: { misp: Misp }) {
  const { t } = useTranslation('feeds');
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => misps.retry(misp.id),
    onSettled: () => queries.invalidateQueries({ queryKey: mispsQuery.queryKey }),
  });
  const { recentPushes: pushes } = misp;
  return (
    <>
      {misp.pushes && misp.partner && (
        <span className={classes.soft}>
          {t('misp.sends')} <bdi>{misp.partner}</bdi>
        </span>
      )}
      {pushes.length > 0 && (
        <ul className={classes.pushes}>
          {pushes.map((push) => (
            <li key={push.id} className={push.state === 'dead' || push.lastError ? classes.bad : undefined}>
              <bdi dir="ltr">{push.caseId}</bdi> {t('misp.revision', { revision: push.revision })} ·{' '}
              {push.deletes && <>{t('misp.deletion')} · </>}
              {t(`misp.state.${push.state}`)} <Ago at={push.endedAt ?? push.createdAt} />{' '}
              {push.lastError && <bdi dir="auto">{push.lastError}</bdi>}
            </li>
          ))}
        </ul>
      )}
      {pushes.some(({ state }) => state === 'dead') && (
        <span>
          <Button
            size="compact-sm"
            variant="default"
            loading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {t('misp.retry')}
          </Button>
        </span>
      )}
      {retry.error && <ProblemNote error={retry.error} />}
    </>
  );
}
