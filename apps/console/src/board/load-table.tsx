import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board } from '../api/statistics.js';
import { useFormat } from '../i18n/format.js';
import { EmptyState } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import classes from './board.module.css';
import { personList } from './board-lists.js';

/** Who holds how much; those on duty first. */
export function LoadTable({ rows }: { rows: Board['load'] }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  if (rows.length === 0) return <EmptyState icon="people" title={t('nobody')} text={t('nobodyText')} />;
  const most = Math.max(1, ...rows.map(({ incidents, reports }) => incidents + reports));
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('incidents')}</th>
          <th scope="col">{t('overdue')}</th>
          <th scope="col">{t('reports')}</th>
          <th scope="col">{t('tasks')}</th>
          <th scope="col" aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.personId}>
            <td>
              <bdi>{row.name}</bdi> {row.onDuty && <span className={classes.duty}>{t('onDuty')}</span>}
            </td>
            <td>
              <span className={classes.phoneLabel}>{t('incidents')} </span>
              {row.incidents > 0 ? (
                <Link to="/search" search={{ q: personList(row.personId) }}>
                  {format.number(row.incidents)}
                </Link>
              ) : (
                format.number(0)
              )}
            </td>
            <td>
              <span className={classes.phoneLabel}>{t('overdue')} </span>
              {format.number(row.overdue)}
            </td>
            <td>
              <span className={classes.phoneLabel}>{t('reports')} </span>
              {format.number(row.reports)}
            </td>
            <td>
              <span className={classes.phoneLabel}>{t('tasks')} </span>
              {format.number(row.tasks)}
            </td>
            <td className={classes.barCell} aria-hidden="true">
              <span
                className={classes.bar}
                style={{ inlineSize: `${((row.incidents + row.reports) / most) * 100}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
