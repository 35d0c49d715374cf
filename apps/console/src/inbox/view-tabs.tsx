import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InboxCounts, InboxView } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import { COUNT_CAP } from './arrived.js';
import classes from './inbox.module.css';
import { INBOX_VIEWS } from './views.js';

export function ViewTabs({ view, counts }: { view: InboxView; counts: InboxCounts | undefined }) {
  const { t } = useTranslation('triage');
  const format = useFormat();
  return (
    <nav className={classes.tabs} aria-label={t('views')}>
      {INBOX_VIEWS.map((each) => {
        const count = counts?.[each];
        return (
          <Link
            key={each}
            to="/inbox"
            search={{ view: each }}
            className={classes.tab}
            aria-current={each === view ? 'page' : undefined}
          >
            {t(`view.${each}`)}
            {count !== undefined && (
              <bdi className={classes.count} dir="ltr">
                {count >= COUNT_CAP ? `${format.number(COUNT_CAP)}+` : format.number(count)}
              </bdi>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
