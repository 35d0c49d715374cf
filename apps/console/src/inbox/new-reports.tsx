import { useTranslation } from 'react-i18next';
import { KeyCaps } from '../keyboard/key-caps.js';
import live from '../live/presence.module.css';
import { useSlowly } from '../live/use-slowly.js';
import classes from './inbox.module.css';

/** "7 new – press u". Shown at once; said at most every ten seconds. */
export function NewReports({ count, onShow }: { count: number; onShow: () => void }) {
  const { t } = useTranslation('triage');
  const words = count > 0 ? t('arrived', { count }) : '';
  const spoken = useSlowly(words);
  return (
    <div>
      {count > 0 && (
        <button type="button" className={classes.arrived} onClick={onShow}>
          {words} <KeyCaps command="list-refresh" />
        </button>
      )}
      <span role="status" aria-live="polite" className={live.spoken}>
        {spoken}
      </span>
    </div>
  );
}
