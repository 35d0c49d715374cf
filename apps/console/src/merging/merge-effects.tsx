import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../api/schemas.js';
import { Icon } from '../theme/icons.js';
import { TlpText } from '../theme/marks.js';
import classes from './merging.module.css';

/** What people have a name for; the rest is added up. */
const NAMED = [
  'incident_report',
  'incident_organisation',
  'incident_observable',
  'task',
  'note',
  'countermeasure',
  'thread',
  'message',
] as const;
type Name = (typeof NAMED)[number] | 'other';

/** By the name of the table: `incidents.task.incident_id` → task. */
function shown(moves: MergePreview['moves']): { name: Name; number: number }[] {
  const sums = new Map<Name, number>();
  for (const { part, count } of moves) {
    const name: Name = NAMED.find((each) => part.split('.')[1] === each) ?? 'other';
    sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return [...sums].map(([name, number]) => ({ name, number }));
}

/** What a merge would move, and what would become stricter. */
export function MergeEffects({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation('merging');
  const { moves, tlp, becomesRestricted, gainSight, loseSight, refusal } = preview;
  if (refusal !== null)
    return (
      <p className={classes.warning} role="alert">
        <Icon name="ban" size={14} />{' '}
        {t(`refusal.${refusal.replace('INCIDENT.', '')}`, { defaultValue: t('refused') })}
      </p>
    );
  const list = (names: readonly string[]) => names.join(', ');
  return (
    <section className={classes.effects} aria-label={t('effects')}>
      <h3>{t('effects')}</h3>
      <ul>
        {shown(moves).map(({ name, number }) => (
          <li key={name}>{t(`moves.${name}`, { number })}</li>
        ))}
        {moves.length === 0 && <li>{t('nothingMoves')}</li>}
      </ul>
      {tlp && (
        <p className={classes.warning}>
          <Icon name="alert" size={14} /> {t('stricter')} <TlpText tlp={tlp.from} /> →{' '}
          <TlpText tlp={tlp.to} />
        </p>
      )}
      {becomesRestricted && (
        <p className={classes.warning}>
          <Icon name="lock" size={14} /> {t('becomesRestricted')}
        </p>
      )}
      {gainSight.length > 0 && (
        <p className={classes.warning}>
          <Icon name="eye" size={14} /> {t('gainSight')} <bdi>{list(gainSight)}</bdi>
        </p>
      )}
      {loseSight.length > 0 && (
        <p className={classes.warning}>
          <Icon name="ban" size={14} /> {t('loseSight')} <bdi>{list(loseSight)}</bdi>
        </p>
      )}
    </section>
  );
}
