import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type IncomingRow, incomingQuery } from '../api/partner-queue.js';
import { Ago } from '../theme/time.js';
import { MessageCells } from './message-cells.js';
import { QueueButton } from './queue-button.js';
import { QueueList } from './queue-list.js';
import classes from './queue.module.css';

const idOf = ({ id }: IncomingRow) => id;

/** What came and was believed, and what became of it; newest first. */
export function IncomingList() {
  const { t } = useTranslation('queue');
  const query = useInfiniteQuery(incomingQuery);
  const heads = (['state', 'partner', 'what', 'when', 'actions'] as const).map((head) => t(`column.${head}`));
  return <QueueList query={query} label={t('tab.incoming')} heads={heads} idOf={idOf} line={Row} />;
}

function Row({ row }: { row: IncomingRow }) {
  const { t } = useTranslation('queue');
  return (
    <tr>
      <td>
        <span className={row.state === 'failed' ? classes.bad : undefined}>{t(`in.${row.state}`)}</span>
        {row.detail && row.state === 'failed' && (
          <div className={classes.words}>
            <bdi>{row.detail}</bdi>
          </div>
        )}
      </td>
      <MessageCells row={row} />
      <td>
        <Ago at={row.receivedAt} />
      </td>
      <td>{row.state === 'failed' && <QueueButton action="again" id={row.id} words={t('again')} />}</td>
    </tr>
  );
}
