import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session-context.js';
import { Icon } from '../theme/icons.js';
import { initials } from '../theme/marks.js';
import { usePeopleAt } from './presence-store.js';
import classes from './presence.module.css';

const MOST_SHOWN = 3;

/** Colleagues at a report or incident: initials, a pencil where one writes, pale where one is away; words for readers. */
export function PresenceMarks({ refOf }: { refOf: string }) {
  const { t } = useTranslation('together');
  const { person } = useSession();
  const others = usePeopleAt(refOf).filter(({ id }) => id !== person.id);
  if (others.length === 0) return null;
  const words = others.map(({ name, state }) => t(`here.${state}`, { name })).join(', ');
  return (
    <span className={classes.people} role="img" aria-label={words} title={words}>
      {others.slice(0, MOST_SHOWN).map(({ id, name, state }) => (
        <span key={id} className={classes.person} data-state={state} aria-hidden="true">
          {initials(name)}
          {state === 'editing' && <Icon name="pencil" size={9} />}
        </span>
      ))}
      {others.length > MOST_SHOWN && <span aria-hidden="true">+{others.length - MOST_SHOWN}</span>}
    </span>
  );
}
