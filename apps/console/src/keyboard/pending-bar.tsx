import { useTranslation } from 'react-i18next';
import { usePersonalKeys } from './bindings.js';
import classes from './keyboard.module.css';
import { keysWith } from './personal-keys.js';
import { useAvailableCommands, usePendingPrefix } from './use-command.js';

/** After the first stroke of a sequence: what the second can be. Nobody has to know the keys by heart. */
export function PendingBar() {
  const { t } = useTranslation('keyboard');
  const prefix = usePendingPrefix();
  const available = useAvailableCommands();
  const personal = usePersonalKeys();
  if (prefix === null) return null;
  return (
    <div className={classes.pending} role="status">
      <kbd className={classes.cap}>{prefix.toUpperCase()}</kbd>
      <span aria-hidden="true">…</span>
      {available.map((id) => {
        const second = keysWith(personal, id)
          .find((key) => key.startsWith(`${prefix} `))
          ?.split(' ')[1];
        return second ? (
          <span key={id} className={classes.choice}>
            <kbd className={classes.cap}>{second.toUpperCase()}</kbd> {t(`command.${id}`)}
          </span>
        ) : null;
      })}
    </div>
  );
}
