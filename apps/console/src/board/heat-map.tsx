import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board } from '../api/statistics.js';
import { useFormat } from '../i18n/format.js';
import { EmptyState } from '../shell/page-states.js';
import classes from './board.module.css';
import { heatList } from './board-lists.js';

const LEVELS = [5, 4, 3, 2, 1, 0];
const SHADES = 4;

/** Severity across, sectors down: a table whose cells are also shaded, never a picture alone. */
export function HeatMap({ cells, large }: { cells: Board['heat']; large?: boolean }) {
  const { t } = useTranslation(['board', 'words']);
  const format = useFormat();
  if (cells.length === 0)
    return <EmptyState icon="check" title={t('board:noneActive')} text={t('board:noneActiveText')} />;
  const most = Math.max(...cells.map(({ count }) => count));
  const totalOf = (sector: string) =>
    cells.reduce((sum, cell) => sum + (cell.sector === sector ? cell.count : 0), 0);
  const sectors = [...new Set(cells.map(({ sector }) => sector))].toSorted((a, b) => totalOf(b) - totalOf(a));
  return (
    <div className={classes.scroll} role="region" aria-label={t('board:heat')} tabIndex={0}>
      <table className={classes.heat} data-large={large || undefined}>
        <caption className={classes.caption}>{t('board:heatNote')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board:sector')}</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                {t(`words:severity.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sectors.map((sector) => (
            <tr key={sector}>
              <th scope="row">{sector ? t(`words:sector.${sector}`) : t('board:unknownSector')}</th>
              {LEVELS.map((level) => {
                const count =
                  cells.find((cell) => cell.sector === sector && cell.severity === level)?.count ?? 0;
                const shade = count === 0 ? 0 : Math.ceil((count / most) * SHADES);
                return (
                  <td key={level} data-shade={shade}>
                    {count > 0 && sector ? (
                      <Link to="/search" search={{ q: heatList(level, sector) }}>
                        {format.number(count)}
                      </Link>
                    ) : (
                      <span>{format.number(count)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
