import { useTranslation } from 'react-i18next';
import { KeyCaps } from '../keyboard/key-caps.js';
import classes from './inbox.module.css';

/** "7 new – press u". The count is polled every 15 s, so it is announced at most once in that time. */
export function NewReports({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation('triage');
  return (
    <div role="status" aria-live="polite">
      {count > 0 && (
        <button type="button" className={classes.arrived} onClick={onShow}>
          {t('arrived', { count })} <KeyCaps command="list-refresh" />
        </button>
      )}
    </div>
  );
}
