import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Enrichment, type ObservableDetail, observables } from '../api/observables.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { Icon } from '../theme/icons.js';
import { Ago } from '../theme/time.js';
import classes from './observables.module.css';

/**
 * What plug-ins say, with where they have it from and how old it is. What is worked out here is asked for at the first
 * look; whoever asks somebody else tells him that we look, so that is a person's press each time.
 */
export function EnrichmentSheet({ detail }: { detail: ObservableDetail }) {
  const { t } = useTranslation('observables');
  const { can } = useRights();
  const queries = useQueryClient();
  const { type, value, enrichment } = detail;
  const ask = useMutation({
    mutationFn: (outside: boolean) => observables.enrich({ type, value }, outside),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['observable', type, value] }),
  });
  const { mutate, isIdle } = ask;
  const isNew = enrichment.some(({ askedAt, asksOutside }) => askedAt === null && !asksOutside);
  useEffect(() => {
    if (isNew && isIdle) mutate(false);
  }, [isNew, isIdle, mutate]);
  if (enrichment.length === 0) return null;
  const outside = enrichment.some(({ asksOutside }) => asksOutside);
  return (
    <Sheet label={t('enrichment.title')}>
      <h2 className={classes.sheetTitle}>{t('enrichment.title')}</h2>
      <ul className={classes.lines}>
        {enrichment.map((each) => (
          <li key={each.plugin}>
            <Answer answer={each} />
          </li>
        ))}
      </ul>
      <div className={classes.chips}>
        <Button
          size="xs"
          variant="default"
          loading={ask.isPending}
          leftSection={<Icon name="refresh" size={13} />}
          onClick={() => mutate(false)}
        >
          {t('enrichment.again')}
        </Button>
        {outside && can('report.triage') && (
          <Button
            size="xs"
            variant="default"
            loading={ask.isPending}
            leftSection={<Icon name="globe" size={13} />}
            onClick={() => mutate(true)}
          >
            {t('enrichment.outside')}
          </Button>
        )}
      </div>
      {ask.error && <ProblemNote error={ask.error} retry={() => mutate(false)} />}
    </Sheet>
  );
}

function Answer({ answer }: { answer: Enrichment }) {
  const { t } = useTranslation('observables');
  const { plugin, ending, facts, source, askedAt, answeredAt } = answer;
  const state =
    askedAt === null
      ? t('enrichment.notAsked')
      : ending === null
        ? t('enrichment.asking')
        : ending === 'found'
          ? ''
          : t(`enrichment.ending.${ending}`);
  return (
    <>
      <span className={classes.line}>
        <strong>{t(`enrichment.plugin.${plugin}`, { defaultValue: plugin })}</strong>
        {state && <span className={classes.soft}>{state}</span>}
      </span>
      {facts.length > 0 && (
        <dl className={classes.facts} style={{ padding: '4px 0' }}>
          {facts.map((fact, index) => (
            <div key={index} style={{ display: 'contents' }}>
              <dt>{t(`enrichment.label.${fact.label}`, { defaultValue: fact.label })}</dt>
              <dd>
                <bdi dir="auto">{fact.value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {answeredAt && (
        <p>
          {source ?? t('enrichment.here')} · <Ago at={answeredAt} />
        </p>
      )}
    </>
  );
}
