import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/schemas.js';
import { Changes } from '../audit/changes.js';
import { Moment } from '../theme/time.js';
import classes from './timeline.module.css';

/** One line: who did what, from what to what, why. */
export function ChangeEntry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation(['words', 'sharing']);
  const action = entry.action ?? '';
  return (
    <div className={classes.change}>
      {entry.incident !== null && (
        <>
          <bdi className="ref">{entry.incident}</bdi>{' '}
        </>
      )}
      <strong dir="auto">{entry.actor.name}</strong>{' '}
      <span>
        {t([`words:action.${action}`, `sharing:action.${action.replace(/^sharing\./, '')}`], {
          defaultValue: action,
        })}
      </span>
      <Changes changes={entry.changes} className={classes.changed} />
      {entry.reason && (
        <q dir="auto" className={classes.why}>
          {entry.reason}
        </q>
      )}
      <span className={classes.soft}>
        <Moment at={entry.at} />
      </span>
    </div>
  );
}
