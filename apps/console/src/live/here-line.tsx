import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session-context.js';
import { useBeingAt } from './being-here.js';
import { useChange } from './changed-store.js';
import { PresenceMarks } from './presence-marks.js';
import { usePeopleAt } from './presence-store.js';
import classes from './presence.module.css';
import { useSlowly } from './use-slowly.js';

/** On a report or incident: who else is at it, and that a colleague has just changed it. Says that we are here, too. */
export function HereLine({ refOf }: { refOf: string }) {
  const { t } = useTranslation('together');
  const { person } = useSession();
  useBeingAt(refOf);
  const others = usePeopleAt(refOf).filter(({ id }) => id !== person.id);
  const changed = useChange(refOf) === 'just-now';
  const words = [
    ...others.map(({ name, state }) => t(`here.${state}`, { name })),
    ...(changed ? [t('changedJustNow')] : []),
  ].join(', ');
  const spoken = useSlowly(words);
  return (
    <>
      {words !== '' && (
        <span className={classes.line}>
          <PresenceMarks refOf={refOf} />
          {changed && <span className={classes.changed}>{t('changedJustNow')}</span>}
        </span>
      )}
      <span role="status" aria-live="polite" className={classes.spoken}>
        {spoken}
      </span>
    </>
  );
}
