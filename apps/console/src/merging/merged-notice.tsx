import { useTranslation } from 'react-i18next';
import type { Incident } from '../api/schemas.js';
import { Icon } from '../theme/icons.js';
import classes from './merging.module.css';

/** Whoever followed the reference of a merged incident is told where he is. */
export default function MergedNotice({ incident }: { incident: Incident }) {
  const { t } = useTranslation('merging');
  if (incident.mergedRef === null) return null;
  return (
    <div className={classes.notice} role="note">
      <Icon name="link" size={14} />
      <span>{t('notice', { ref: incident.mergedRef, into: incident.ref })}</span>
    </div>
  );
}
