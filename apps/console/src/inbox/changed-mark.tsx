import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reportQuery } from '../api/triage.js';
import classes from './queue.module.css';

/** A colleague was here: what he decided stands in the row, which stays where it is. */
export function ChangedMark({ refOf }: { refOf: string }) {
  const { t } = useTranslation(['triage', 'together', 'words']);
  const { data: report } = useQuery(reportQuery(refOf));
  const who = report?.decided?.by?.name;
  const isDecided = report !== undefined && report.state !== 'received' && who !== undefined;
  return (
    <span className={classes.changed}>
      {isDecided
        ? t('triage:decidedBy', { who, state: t(`words:state.${report.state}`) })
        : t('together:changedRow')}
    </span>
  );
}
