import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncomingRow, OutgoingRow } from '../api/partner-queue.js';
import classes from './queue.module.css';

/** With whom, and what about: the case by its id, the event in words. */
export function MessageCells({ row }: { row: OutgoingRow | IncomingRow }) {
  const { t } = useTranslation('queue');
  return (
    <>
      <td>
        <Partner partner={row.partner} />
      </td>
      <td>
        {t(`event.${row.event}`)}
        {row.exercise && <span className={classes.warn}> {t('exercise')}</span>}
        {row.case && (
          <div className={classes.soft}>
            <bdi dir="ltr">{row.case}</bdi> {row.revision !== null && t('revision', { number: row.revision })}
          </div>
        )}
      </td>
    </>
  );
}

export function Partner({ partner }: { partner: { id: string; name: string } | null }) {
  const { t } = useTranslation('queue');
  if (!partner) return <span className={classes.soft}>{t('stranger')}</span>;
  return (
    <Link to="/partners/$id" params={{ id: partner.id }}>
      <bdi>{partner.name}</bdi>
    </Link>
  );
}
