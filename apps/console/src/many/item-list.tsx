import { useTranslation } from 'react-i18next';
import type { ManyItem } from '../api/schemas.js';
import classes from './many.module.css';

const WHY = [
  'unknown',
  'owned',
  'decided',
  'changed',
  'same',
  'label-lowered',
  'not-possible',
  'refused',
] as const;

/** What would become, or has become, of each; what is left comes first, because it is looked at. */
export function ItemList({ items }: { items: readonly ManyItem[] }) {
  const { t } = useTranslation('many');
  const ordered = items.toSorted((a, b) => Number(b.reason !== null) - Number(a.reason !== null));
  const why = (reason: string) => t(`why.${WHY.find((each) => each === reason) ?? 'refused'}`);
  return (
    // A scrolling region must be reachable by keyboard.
    <ul className={classes.list} aria-label={t('each')} tabIndex={0}>
      {ordered.map(({ ref, state, reason }) => (
        <li key={ref} data-state={state}>
          <bdi className="ref">{ref}</bdi>
          <span>
            {t(`state.${state}`)}
            {reason !== null && ` – ${why(reason)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
