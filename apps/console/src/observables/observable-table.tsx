import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedObservable } from '../api/observables.js';
import { useFormat } from '../i18n/format.js';
import table from '../shell/table.module.css';
import { Ago } from '../theme/time.js';
import { ValueMarks } from './value-marks.js';
import { ValueLink } from './value-link.js';

const COUNTED = 100;

export function ObservableTable({ rows }: { rows: readonly ListedObservable[] }) {
  const { t } = useTranslation(['observables', 'words']);
  const format = useFormat();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {(['type', 'value', 'owner', 'places', 'first', 'last', 'mark'] as const).map((field) => (
            <th key={field} scope="col">
              {t(`field.${field}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.type} ${row.value}`}>
            <td className={table.soft}>{t(`words:observable.${row.type}`)}</td>
            <td className={table.grow}>
              <ValueLink type={row.type} value={row.value} display={row.display} plain />
            </td>
            <td>
              {row.owner && (
                <Link to="/constituents/$id" params={{ id: row.owner.id }}>
                  <bdi>{row.owner.name}</bdi>
                </Link>
              )}
            </td>
            <td>
              {t('places', {
                count: row.count,
                shown: `${format.number(row.count)}${row.count >= COUNTED ? '+' : ''}`,
              })}
            </td>
            <td>
              <Ago at={row.firstSeenAt} />
            </td>
            <td>
              <Ago at={row.lastSeenAt} />
            </td>
            <td>
              <ValueMarks verdict={row.verdict} ignored={row.ignored} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
