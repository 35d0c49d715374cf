import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { viewsQuery, type SavedView } from '../api/views.js';
import { useFormat } from '../i18n/format.js';
import tabs from '../inbox/inbox.module.css';
import { Icon } from '../theme/icons.js';

const ManageViews = lazy(() => import('../views/manage-views-dialog.js'));
const CAP = 1000;

/** The views of incidents that the reader has made tabs, and the one that is open. */
export function IncidentViews({ here }: { here: SavedView | null }) {
  const { t } = useTranslation(['views', 'incident']);
  const format = useFormat();
  const { data: saved = [] } = useQuery(viewsQuery('incident'));
  const [managing, setManaging] = useState(false);
  const shown = saved.filter(({ id, pinned }) => pinned !== null || id === here?.id);
  return (
    <div className={tabs.tabRow}>
      <nav className={tabs.tabs} aria-label={t('manageTitle.incident')}>
        <Link to="/incidents" search={{}} className={tabs.tab} aria-current={here ? undefined : 'page'}>
          {t('all')}
        </Link>
        {shown.map(({ id, name, count }) => (
          <Link
            key={id}
            to="/incidents"
            search={{ view: id }}
            className={tabs.tab}
            aria-current={id === here?.id ? 'page' : undefined}
          >
            <bdi>{name}</bdi>
            {count !== null && (
              <bdi className={tabs.count} dir="ltr">
                {count > CAP ? `${format.number(CAP)}+` : format.number(count)}
              </bdi>
            )}
          </Link>
        ))}
      </nav>
      <button
        type="button"
        className={tabs.manage}
        aria-label={t('manageTitle.incident')}
        title={t('manageTitle.incident')}
        onClick={() => setManaging(true)}
      >
        <Icon name="rows" size={16} />
      </button>
      <Suspense>{managing && <ManageViews subject="incident" onClose={() => setManaging(false)} />}</Suspense>
    </div>
  );
}
