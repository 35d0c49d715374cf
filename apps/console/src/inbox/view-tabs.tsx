import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxCounts, InboxView } from '../api/schemas.js';
import { viewsQuery } from '../api/views.js';
import { useFormat } from '../i18n/format.js';
import { bringIntoView } from '../shell/bring-into-view.js';
import { Icon } from '../theme/icons.js';
import { COUNT_CAP } from './arrived.js';
import classes from './inbox.module.css';
import { INBOX_VIEWS, type InboxSource } from './views.js';

const ManageViews = lazy(() => import('../views/manage-views-dialog.js'));

/** Looked at all day; the reader's own tabs stand before what is looked at now and then. */
const FIRST: readonly InboxView[] = ['new', 'unassigned', 'mine', 'due', 'waiting'];

/** The built-in views and those that the reader has made tabs; and the one that is open without being a tab. */
export function ViewTabs({ source, counts }: { source: InboxSource; counts: InboxCounts | undefined }) {
  const { t } = useTranslation('triage');
  const { data: saved = [] } = useQuery(viewsQuery('report'));
  const [managing, setManaging] = useState(false);
  const tabs = saved.filter(({ id, pinned }) => pinned !== null || id === source.saved?.id);
  const own = (view: InboxView) => (
    <Tab
      key={view}
      view={view}
      name={t(`view.${view}`)}
      count={counts?.[view]}
      isHere={view === source.builtIn}
    />
  );
  return (
    <div className={classes.tabRow}>
      <nav className={classes.tabs} aria-label={t('views')}>
        {FIRST.map(own)}
        {tabs.map(({ id, name, count }) => (
          <Tab key={id} view={id} name={name} count={count ?? undefined} isHere={id === source.saved?.id} />
        ))}
        {INBOX_VIEWS.filter((view) => !FIRST.includes(view)).map(own)}
      </nav>
      <button
        type="button"
        className={classes.manage}
        aria-label={t('manageViews')}
        title={t('manageViews')}
        onClick={() => setManaging(true)}
      >
        <Icon name="rows" size={16} />
      </button>
      <Suspense>{managing && <ManageViews subject="report" onClose={() => setManaging(false)} />}</Suspense>
    </div>
  );
}

function Tab(props: { view: string; name: string; count: number | undefined; isHere: boolean }) {
  const format = useFormat();
  const { view, name, count, isHere } = props;
  return (
    <Link
      to="/inbox"
      search={{ view }}
      className={classes.tab}
      aria-current={isHere ? 'page' : undefined}
      ref={isHere ? bringIntoView : undefined}
    >
      <bdi>{name}</bdi>
      {count !== undefined && (
        <bdi className={classes.count} dir="ltr">
          {count >= COUNT_CAP ? `${format.number(COUNT_CAP)}+` : format.number(count)}
        </bdi>
      )}
    </Link>
  );
}
