import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figures } from '../api/statistics.js';
import { FigureCard, type FigureRow } from './figure-card.js';
import { stepName } from './periods.js';
import classes from './statistics.module.css';
import { TimesTable } from './times-table.js';
import { Totals } from './totals.js';
import { useValueName } from './value-names.js';

const COUNTED = ['reports', 'reports-to-incident', 'incidents', 'significant-incidents'];
/** Reports are what these are about; everywhere else the picture shows incidents. */
const OF_REPORTS = new Set(['channel', 'reporter', 'outcome']);

/** All figures of a period: totals, times, then a chart with its table for each way of counting. */
export function FiguresView({ figures, isOld }: { figures: Figures; isOld: boolean }) {
  const { t, i18n } = useTranslation('statistics');
  const nameOf = useValueName();
  const isCompared = figures.compared !== null;
  const columns = useMemo(() => COUNTED.map((name) => ({ name, title: t(`figure.${name}`) })), [t]);
  const column = (name: string) => columns.find((each) => each.name === name) ?? { name, title: name };
  const meaning = (name: string) => figures.definitions.find((each) => each.name === name)?.words ?? '';
  const series = useMemo(
    () =>
      figures.series.steps.map((step): FigureRow => {
        const text = stepName(figures.series.unit, step.from, i18n.language);
        return { ...step, id: step.from, label: text, text };
      }),
    [figures, i18n.language],
  );
  const breakdowns = useMemo(
    () =>
      figures.breakdowns.map(({ dimension, rows }) => ({
        dimension,
        rows: rows.map((row): FigureRow => {
          const name = nameOf(dimension, row.key);
          const text = row.parent === null ? name : `${nameOf('class', row.parent)}: ${name}`;
          return {
            id: `${row.parent ?? ''}/${row.key}`,
            label: <bdi>{text}</bdi>,
            text: row.parent === null || row.key !== '' ? name : text,
            partial: false,
            values: row.values,
            before: row.before,
          };
        }),
      })),
    [figures, nameOf],
  );
  return (
    <div className={classes.figures} data-old={isOld || undefined} aria-busy={isOld}>
      <Totals figures={figures} />
      {figures.period.running && <p className={classes.runs}>{t('runs')}</p>}
      <p className={classes.note}>
        {t('leftOut', {
          drill: figures.leftOut.drill,
          test: figures.leftOut.test,
          spam: figures.leftOut.spam,
          automatic: figures.leftOut.automatic,
          merged: figures.leftOut.merged,
        })}{' '}
        {figures.scope === 'all' ? t('withRestrictedNote') : t('withoutRestrictedNote')}{' '}
        {figures.restrictedAtLeast > 0 && t('restrictedAtLeast', { count: figures.restrictedAtLeast })}
      </p>
      <FigureCard
        title={t('series')}
        meaning={meaning('reports')}
        rowTitle={t('periodHead')}
        columns={columns}
        rows={series}
        drawn={column('reports')}
        upright
        isCompared={isCompared}
      />
      <TimesTable figures={figures} />
      <div className={classes.grid}>
        {breakdowns.map(({ dimension, rows }) => (
          <FigureCard
            key={dimension}
            title={t(`dimension.${dimension}`)}
            meaning={meaning(dimension)}
            rowTitle={t(`dimension.${dimension}`)}
            columns={columns}
            rows={rows}
            drawn={column(OF_REPORTS.has(dimension) ? 'reports' : 'incidents')}
            upright={false}
            isCompared={isCompared}
          />
        ))}
      </div>
    </div>
  );
}
