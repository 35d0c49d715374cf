import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../shell/page.js';
import { InboxDesk } from './inbox-desk.js';

const route = getRouteApi('/signed-in/inbox');

export default function InboxPage() {
  const { view = 'new' } = route.useSearch();
  const { t } = useTranslation(['triage', 'shell']);
  useTitle(`${t(`triage:view.${view}`)} · ${t('shell:nav.inbox')}`);
  // A view is a desk of its own: its cursor, selection and list start afresh.
  return <InboxDesk key={view} view={view} />;
}
