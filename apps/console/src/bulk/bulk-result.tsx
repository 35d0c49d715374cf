import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bulkProgressQuery } from '../api/writing.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { StateMark } from '../theme/marks.js';
import classes from './bulk.module.css';

/** What became of each, while it goes on and afterwards. */
export function BulkResult(props: { incidentRef: string; id: string; onClose: () => void }) {
  const { t } = useTranslation(['templates', 'problems']);
  const { data, error } = useQuery(bulkProgressQuery(props.incidentRef, props.id));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  const { waiting, written, refused, cancelled } = data.counts;
  const finished = data.total - waiting;
  return (
    <div className={table.form}>
      <p className={classes.lead} role="status">
        {t(`templates:bulk.state.${data.state}`, { finished, total: data.total })}
      </p>
      {data.state === 'working' && (
        <Progress
          value={(finished / Math.max(1, data.total)) * 100}
          aria-label={t('templates:bulk.progress')}
        />
      )}
      <p>{t('templates:bulk.counts', { written, refused, cancelled, waiting })}</p>
      <ul className={classes.results}>
        {data.items.map((item) => (
          <li key={item.reportRef}>
            <bdi className="ref">{item.reportRef}</bdi>
            {item.messageState ? (
              <StateMark state={item.messageState} />
            ) : (
              <span>{t(`templates:bulk.item.${item.state}`)}</span>
            )}
            {item.reason && (
              <span className={classes.mark}>
                {t(
                  [
                    `templates:bulk.why.${item.reason}`,
                    `problems:code.${item.reason}`,
                    `problems:release.${item.reason}`,
                  ],
                  {
                    defaultValue: item.reason,
                  },
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className={table.formFoot}>
        <Button onClick={props.onClose}>{t('templates:close')}</Button>
      </div>
    </div>
  );
}
