import { useTranslation } from 'react-i18next';
import classes from './inbox.module.css';

export function SelectionBar({ count, onClear }: { count: number; onClear: () => void }) {
  const { t } = useTranslation('triage');
  return (
    <div className={classes.selection}>
      <span role="status">{t('selected', { count })}</span>
      <button type="button" onClick={onClear}>
        {t('clearSelection')}
      </button>
    </div>
  );
}
