import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/schemas.js';
import { Moment } from '../theme/time.js';
import classes from './incident.module.css';

/** One line: who did what, from what to what, why. */
export function ChangeEntry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation(['incident', 'words']);
  const changes = Object.entries(entry.changes ?? {});
  const action = entry.action ?? '';
  return (
    <div className={classes.change}>
      <strong dir="auto">{entry.actor.name}</strong>{' '}
      <span>{t(`words:action.${action}`, { defaultValue: action })}</span>
      {changes.map(([field, change]) => (
        <span key={field} className={classes.changed}>
          {t(`words:field.${field}`, { defaultValue: field })}: <Value field={field} value={change.from} />{' '}
          <span className="flip">→</span> <Value field={field} value={change.to} />
        </span>
      ))}
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

function Value({ field, value }: { field: string; value: unknown }) {
  const { t } = useTranslation(['words', 'rsit']);
  if (value === null || value === undefined || value === '') return <i>–</i>;
  const text = typeof value === 'object' ? nameOf(value) : String(value);
  if (field === 'state') return <b>{t(`words:state.${text}`, { defaultValue: text })}</b>;
  if (field === 'severityLevel' || field === 'severityOverride')
    return <b>{t(`words:severity.${text}`, { defaultValue: text })}</b>;
  if (field === 'rsitClass') return <b>{t(`rsit:class.${text}`, { defaultValue: text })}</b>;
  if (field === 'rsitType') return <b>{t(`rsit:type.${text}`, { defaultValue: text })}</b>;
  return <b dir="auto">{text}</b>;
}

function nameOf(value: object): string {
  if ('name' in value && typeof value.name === 'string') return value.name;
  return JSON.stringify(value);
}
