import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  figuresQuery,
  REPORT_LOCALES,
  statistics,
  type ReportLocale,
  type StatisticsParams,
} from '../api/statistics.js';
import { useRights } from '../session/session-context.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { Ago } from '../theme/time.js';
import { ExportMenu } from './export-menu.js';
import { FiguresView } from './figures-view.js';
import { Freezing } from './freezing.js';
import { periodAt } from './periods.js';
import { ReportWordsCard } from './report-words.js';
import classes from './statistics.module.css';
import { StatisticsToolbar } from './statistics-toolbar.js';

const route = getRouteApi('/signed-in/statistics');

/** The languages that definitions and reports are written in; others get English. */
export const reportLocale = (language: string): ReportLocale =>
  REPORT_LOCALES.find((each) => each === language) ?? 'en';

/** The figures of a period: numbers, charts with their tables, exports, freezing and the report. */
export default function StatisticsPage() {
  const { t, i18n } = useTranslation('statistics');
  const { can } = useRights();
  const search = route.useSearch();
  const [now] = useState(() => new Date());
  const period = search.period ?? periodAt('quarter', now);
  const { restricted, compare, ...filters } = search;
  const params: StatisticsParams = {
    ...filters,
    period,
    compare: compare ?? 'before',
    locale: reportLocale(i18n.language),
    ...(restricted ? { withRestricted: true } : {}),
  };
  const { data: figures, error, refetch, isPlaceholderData } = useQuery(figuresQuery(params));
  const isNothing = figures?.cutOff === null;
  return (
    <Page
      wide
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {figures?.cutOff && <CutOff at={figures.cutOff} />}
          <ExportMenu params={params} />
        </>
      }
    >
      <StatisticsToolbar period={period} search={search} />
      {error && <ProblemNote error={error} kept={figures && t('keptOld')} retry={() => void refetch()} />}
      {!figures && !error && (
        <Sheet>
          <Waiting lines={10} />
        </Sheet>
      )}
      {isNothing && (
        <Sheet>
          <EmptyState icon="bars" title={t('notCounted')} text={t('notCountedText')} action={<CountNow />} />
        </Sheet>
      )}
      {figures && !isNothing && (
        <>
          <FiguresView figures={figures} isOld={isPlaceholderData} />
          <Freezing figures={figures} />
          {can('statistics.publish') && <ReportWordsCard period={period} params={params} />}
        </>
      )}
      <p className={classes.note}>
        <Link to="/board" search={{}}>
          {t('toBoard')}
        </Link>
      </p>
    </Page>
  );
}

function CutOff({ at }: { at: string }) {
  const { t } = useTranslation('statistics');
  return (
    <span className={classes.cutOff}>
      {t('cutOff')} <Ago at={at} />
      <CountNow />
    </span>
  );
}

/** The worker needs seconds; the page looks again by itself. */
const LOOK_AFTER_MS = [1_500, 4_000, 9_000];

function CountNow() {
  const { t } = useTranslation('statistics');
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const ask = async () => {
    setAsked(true);
    try {
      await statistics.countNow();
      for (const wait of LOOK_AFTER_MS)
        setTimeout(() => void queries.invalidateQueries({ queryKey: ['statistics'] }), wait);
    } catch {
      toast.problem(t('countFailed'));
    } finally {
      setTimeout(() => setAsked(false), LOOK_AFTER_MS[0]);
    }
  };
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={isAsked}
      onClick={() => void ask()}
      leftSection={<Icon name="refresh" size={13} />}
    >
      {t('countNow')}
    </Button>
  );
}
