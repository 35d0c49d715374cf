import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../templates/templates.module.css';

/** The two lists of what was begun in cases and is not over yet. */
export function ResponseTabs({ at }: { at: 'countermeasures' | 'investigations' }) {
  const { t } = useTranslation(['investigations', 'shell', 'countermeasures']);
  return (
    <nav className={classes.tabs} aria-label={t('tabs')}>
      <Link to="/countermeasures" aria-current={at === 'countermeasures' ? 'page' : undefined}>
        {t('countermeasures:tab')}
      </Link>
      <Link to="/investigations" aria-current={at === 'investigations' ? 'page' : undefined}>
        {t('tab')}
      </Link>
    </nav>
  );
}
