import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { refusedBytesAddress, type RefusedRow, refusedQuery } from '../api/partner-queue.js';
import { useRights } from '../session/session-context.js';
import { Ago } from '../theme/time.js';
import { Partner } from './message-cells.js';
import { QueueList } from './queue-list.js';
import classes from './queue.module.css';

const idOf = ({ id }: RefusedRow) => id;

/** What was not taken, why, and its bytes for a look; newest first. */
export function RefusedList() {
  const { t } = useTranslation('queue');
  const query = useInfiniteQuery(refusedQuery);
  const heads = (['reason', 'partner', 'times', 'when', 'bytes'] as const).map((head) => t(`column.${head}`));
  return <QueueList query={query} label={t('tab.refused')} heads={heads} idOf={idOf} line={Row} />;
}

function Row({ row }: { row: RefusedRow }) {
  const { t } = useTranslation('queue');
  const { can } = useRights();
  return (
    <tr>
      <td>
        {t(`reason.${row.reason}`)}
        <div className={classes.words}>
          <bdi dir="ltr">
            {row.err}: {row.description}
          </bdi>
        </div>
      </td>
      <td>
        <Partner partner={row.partner} />
        {row.certificateSha256 && (
          <div className={classes.soft}>
            <bdi dir="ltr">{row.certificateSha256.slice(0, 16)}…</bdi>
          </div>
        )}
      </td>
      <td>{t('count', { count: row.times })}</td>
      <td>
        <Ago at={row.lastAt} />
      </td>
      <td>
        {row.kept && can('incident.restricted') ? (
          <a href={refusedBytesAddress(row.id)} download>
            {t('save')}
          </a>
        ) : (
          <span className={classes.soft}>{t(row.kept ? 'notForYou' : 'notKept')}</span>
        )}
      </td>
    </tr>
  );
}
