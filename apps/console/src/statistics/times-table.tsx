import { useTranslation } from 'react-i18next';
import type { Figures } from '../api/statistics.js';
import { intlLocale, useFormat } from '../i18n/format.js';
import table from '../shell/table.module.css';
import classes from './statistics.module.css';

const HOUR = 3_600;
const DAY = 86_400;

/** Median and 90th percentile of what is over; what still runs is counted beside, never averaged away. */
export function TimesTable({ figures }: { figures: Figures }) {
  const { t, i18n } = useTranslation('statistics');
  const format = useFormat();
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(intlLocale(i18n.language), {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(value);
  const length = (seconds: number | null) => {
    if (seconds === null) return '–';
    if (seconds < HOUR) return unit(Math.round(seconds / 60), 'minute');
    return seconds < 2 * DAY ? unit(seconds / HOUR, 'hour') : unit(seconds / DAY, 'day');
  };
  return (
    <section className={classes.card} aria-labelledby="times-title">
      <h2 id="times-title">{t('times')}</h2>
      <p className={classes.meaning}>{t('timesNote')}</p>
      <div className={classes.scroll}>
        <table className={`${table.table} ${classes.numbers}`}>
          <thead>
            <tr>
              <th scope="col">{t('figureHead')}</th>
              <th scope="col">{t('median')}</th>
              <th scope="col">{t('p90')}</th>
              <th scope="col">{t('finished')}</th>
              <th scope="col">{t('running')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.times.map(({ figure, before, ...now }) => {
              const cells = [
                ['median', length(now.medianSeconds), before && length(before.medianSeconds)],
                ['p90', length(now.p90Seconds), before && length(before.p90Seconds)],
                ['finished', format.number(now.count ?? 0), before && format.number(before.count ?? 0)],
                ['running', format.number(now.running ?? 0), before && format.number(before.running ?? 0)],
              ] as const;
              return (
                <tr key={figure}>
                  <th scope="row" title={figures.definitions.find(({ name }) => name === figure)?.words}>
                    {t(`figure.${figure}`)}
                  </th>
                  {cells.map(([name, value, was]) => (
                    <td key={name}>
                      <span className={classes.phoneLabel}>{t(name)} </span>
                      {value}
                      {was !== null && <span className={classes.was}> {t('was', { value: was })}</span>}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
