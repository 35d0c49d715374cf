import { useId, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import table from '../shell/table.module.css';
import { Chart } from './chart.js';
import { type ChartData, MOST_BARS } from './chart-data.js';
import classes from './statistics.module.css';

export interface FigureColumn {
  name: string;
  title: string;
}

export interface FigureRow {
  id: string;
  label: ReactNode;
  /** The same as plain text, for the picture. */
  text: string;
  partial: boolean;
  values: Record<string, number | null>;
  before: Record<string, number | null> | null;
}

/** A chart with its table: one heading, the picture, and every number in rows. */
export function FigureCard(props: {
  title: string;
  meaning: string;
  rowTitle: string;
  columns: FigureColumn[];
  rows: FigureRow[];
  /** Which column the picture shows. */
  drawn: FigureColumn;
  upright: boolean;
  isCompared: boolean;
}) {
  const { title, meaning, rowTitle, columns, rows, drawn, upright, isCompared } = props;
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const id = useId();
  const data = useMemo(
    (): ChartData => ({
      upright,
      name: drawn.title,
      beforeName: isCompared ? t('before') : null,
      bars: (upright ? rows : rows.filter((row) => isShown(row, drawn.name)).slice(0, MOST_BARS)).map(
        (row) => ({
          label: row.text,
          value: row.values[drawn.name] ?? 0,
          before: row.before?.[drawn.name] ?? null,
          partial: row.partial,
        }),
      ),
    }),
    [rows, drawn, upright, isCompared, t],
  );
  const hasPartial = data.bars.some(({ partial }) => partial);
  const isEmpty = !rows.some((row) => isShown(row, drawn.name));
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={classes.meaning}>{meaning}</p>
      {isEmpty ? (
        <p className={classes.nothing}>{t('nothing')}</p>
      ) : (
        <>
          <Chart data={data} />
          {hasPartial && <p className={classes.note}>{t('partialNote')}</p>}
          {!upright && rows.length > MOST_BARS && (
            <p className={classes.note}>{t('firstBars', { count: MOST_BARS })}</p>
          )}
        </>
      )}
      <details className={classes.behind}>
        <summary>{t('table', { title })}</summary>
        <div className={classes.scroll} role="region" aria-label={t('table', { title })} tabIndex={0}>
          <table className={`${table.table} ${classes.numbers}`}>
            <thead>
              <tr>
                <th scope="col">{rowTitle}</th>
                {columns.map(({ name, title: head }) => (
                  <th key={name} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    {row.label} {row.partial && <span className={classes.partial}>{t('partial')}</span>}
                  </th>
                  {columns.map(({ name, title: head }) => (
                    <td key={name}>
                      <span className={classes.phoneLabel}>{head} </span>
                      {format.number(row.values[name] ?? 0)}
                      {row.before && (
                        <span className={classes.was}>
                          {' '}
                          {t('was', { value: format.number(row.before[name] ?? 0) })}
                        </span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

const isShown = ({ values, before }: FigureRow, name: string) =>
  (values[name] ?? 0) > 0 || (before?.[name] ?? 0) > 0;
