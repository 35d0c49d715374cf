import { useTranslation } from 'react-i18next';
import type { Removal } from '../api/release.js';
import classes from './ledger.module.css';

/** What stayed here, and why. */
export function RemovedList({ removed }: { removed: readonly Removal[] }) {
  const { t } = useTranslation('ledger');
  if (removed.length === 0) return null;
  return (
    <section aria-label={t('removed.title')}>
      <h3 className={classes.title}>{t('removed.title')}</h3>
      <ul className={classes.removed}>
        {removed.map(({ pointer, field, reason }) => (
          <li key={pointer}>
            <b>{t(`field.${field}`)}</b> – {t(`removed.${reason}`)}{' '}
            <code className="mono" dir="ltr">
              {pointer}
            </code>
          </li>
        ))}
      </ul>
    </section>
  );
}
