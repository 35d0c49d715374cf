import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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

/** What a row said when the list was loaded, unless it may be read no longer, or its partner says otherwise now. */
export function StillSaid({ refOf, children }: { refOf: string; children: ReactNode }) {
  const { t } = useTranslation(['files', 'report']);
  const { data: report } = useQuery(reportQuery(refOf));
  if (report?.sealed) return t('files:sealedEvidence');
  const partner = report?.fields?.partner;
  if (!partner) return children;
  return partner.withdrawn ? t('report:withdrawn') : report.subject;
}
