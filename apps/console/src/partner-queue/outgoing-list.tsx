import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type OutgoingRow, outgoingQuery } from '../api/partner-queue.js';
import { Ago } from '../theme/time.js';
import { MessageCells } from './message-cells.js';
import { QueueButton } from './queue-button.js';
import { QueueList } from './queue-list.js';
import classes from './queue.module.css';

const idOf = ({ jti }: OutgoingRow) => jti;

/** What leaves, what left, what was given up; newest first. */
export function OutgoingList() {
  const { t } = useTranslation('queue');
  const query = useInfiniteQuery(outgoingQuery);
  const heads = (['state', 'partner', 'what', 'when', 'actions'] as const).map((head) => t(`column.${head}`));
  return <QueueList query={query} label={t('tab.outgoing')} heads={heads} idOf={idOf} line={Row} />;
}

function Row({ row }: { row: OutgoingRow }) {
  const { t } = useTranslation('queue');
  return (
    <tr>
      <td>
        <span className={row.state === 'dead' ? classes.bad : undefined}>{t(`out.${row.state}`)}</span>
        {row.failure && row.state !== 'delivered' && (
          <div className={classes.words}>
            {t(`failure.${row.failure}`)}
            {row.detail && (
              <>
                {' '}
                · <bdi>{row.detail}</bdi>
              </>
            )}
          </div>
        )}
        {row.state === 'queued' && row.attempts > 0 && row.nextAttemptAt && (
          <div className={classes.soft}>
            {t('nextTry')} <Ago at={row.nextAttemptAt} />
          </div>
        )}
      </td>
      <MessageCells row={row} />
      <td>
        <Ago at={row.endedAt ?? row.createdAt} />
      </td>
      <td>
        {(row.state === 'held' || row.state === 'queued') && (
          <QueueButton action="cancel" id={row.jti} words={t('cancel')} />
        )}
        {row.state === 'dead' && <QueueButton action="retry" id={row.jti} words={t('retry')} />}
      </td>
    </tr>
  );
}
