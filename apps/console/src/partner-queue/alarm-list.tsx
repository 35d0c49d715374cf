import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AlarmRow, alarmsQuery } from '../api/partner-queue.js';
import { Ago } from '../theme/time.js';
import { Partner } from './message-cells.js';
import { QueueButton } from './queue-button.js';
import { QueueList } from './queue-list.js';
import classes from './queue.module.css';

const idOf = ({ id }: AlarmRow) => id;

/** What a person has to look at, until one says that he did. */
export function AlarmList() {
  const { t } = useTranslation('queue');
  const query = useInfiniteQuery(alarmsQuery);
  const heads = (['alarm', 'partner', 'times', 'when', 'actions'] as const).map((head) =>
    t(`column.${head}`),
  );
  return <QueueList query={query} label={t('tab.alarms')} heads={heads} idOf={idOf} line={Row} />;
}

function Row({ row }: { row: AlarmRow }) {
  const { t } = useTranslation('queue');
  return (
    <tr>
      <td>
        <span className={classes.bad}>{t(`alarm.${row.kind}`)}</span>
        <div className={classes.words}>
          <bdi dir="ltr">{row.about}</bdi>
        </div>
      </td>
      <td>
        <Partner partner={row.partner} />
      </td>
      <td>{t('count', { count: row.times })}</td>
      <td>
        <Ago at={row.lastAt} />
      </td>
      <td>
        <QueueButton action="seen" id={row.id} words={t('seen')} />
      </td>
    </tr>
  );
}
