import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { viewQuery, viewsQuery } from '../api/views.js';
import { useTitle } from '../shell/page.js';
import { Waiting } from '../shell/page-states.js';
import { InboxDesk } from './inbox-desk.js';
import { isInboxView, keyOfSource } from './views.js';

const MissingView = lazy(() => import('../views/missing-view.js'));
const route = getRouteApi('/signed-in/inbox');

export default function InboxPage() {
  const { view = 'new' } = route.useSearch();
  const { t } = useTranslation(['triage', 'shell']);
  const builtIn = isInboxView(view) ? view : null;
  useTitle(builtIn ? `${t(`triage:view.${builtIn}`)} · ${t('shell:nav.inbox')}` : t('shell:nav.inbox'));
  // A view is a desk of its own: its cursor, selection and list start afresh.
  return builtIn ? (
    <InboxDesk key={view} source={{ builtIn, saved: null }} />
  ) : (
    <SavedDesk key={view} named={view} />
  );
}

/** A saved view by its id, as links have it, or by its name, as people write it. */
function SavedDesk({ named }: { named: string }) {
  const list = useQuery(viewsQuery('report'));
  const saved = list.data?.find(({ id, name }) => id === named || name.toLowerCase() === named.toLowerCase());
  // Not in the list: perhaps it was deleted, which the view itself tells.
  const gone = useQuery({ ...viewQuery(named), enabled: list.isSuccess && !saved });
  if (saved) {
    const source = { builtIn: null, saved };
    return <InboxDesk key={keyOfSource(source)} source={source} />;
  }
  if (list.isPending || gone.isFetching) return <Waiting lines={12} />;
  return (
    <Suspense>
      <MissingView error={list.error ?? gone.error} home="/inbox" />
    </Suspense>
  );
}
