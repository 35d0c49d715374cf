import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { Icon } from '../theme/icons.js';
import classes from './toasts.module.css';
import { dismiss, undoLast, useToasts, type Toast } from './toast-store.js';

/** Older ones can still be undone by key, one after the other. */
const SHOWN = 2;

/** What just happened, with its undo and the seconds left for it. */
export function Toasts() {
  const toasts = useToasts();
  const undoable = toasts.findLast((toast) => toast.undo);
  useCommand('undo', () => void undoLast(), undoable !== undefined);
  return (
    <div className={classes.toasts} role="status" aria-live="polite">
      {toasts.slice(-SHOWN).map((toast) => (
        <ToastLine key={toast.id} toast={toast} first={toast === undoable} />
      ))}
    </div>
  );
}

function ToastLine({ toast, first }: { toast: Toast; first: boolean }) {
  const { t } = useTranslation('shell');
  return (
    <div className={classes.toast} data-tone={toast.tone}>
      <Icon name={toast.tone === 'done' ? 'check' : 'alert'} />
      <div className={classes.toastText}>
        <span dir="auto">{toast.text}</span>
        {toast.detail && <small>{toast.detail}</small>}
      </div>
      {toast.action && (
        <button type="button" className={classes.toastButton} onClick={toast.action.run}>
          {toast.action.label}
        </button>
      )}
      {toast.undo && first && (
        <button type="button" className={classes.toastButton} onClick={() => void undoLast()}>
          {t('undo')} <KeyCaps command="undo" />
          <Countdown until={toast.until ?? 0} />
        </button>
      )}
      <button
        type="button"
        className={classes.toastClose}
        aria-label={t('dismiss')}
        onClick={() => dismiss(toast.id)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

/** Whole seconds left; hidden from screen readers, which would read every one of them. */
export function Countdown({ until }: { until: number }) {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left), 250);
    return () => clearInterval(timer);
  });
  return (
    <span className={classes.countdown} aria-hidden="true">
      {seconds}
    </span>
  );
}
