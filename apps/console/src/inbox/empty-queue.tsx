import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InboxView } from '../api/schemas.js';
import { EmptyState } from '../shell/page-states.js';

/** Why this view is empty, and where the work is. */
export function EmptyQueue({ view, onRefresh }: { view: InboxView | 'saved'; onRefresh: () => void }) {
  const { t } = useTranslation('triage');
  const action =
    view === 'new' ? (
      <Button variant="default" onClick={onRefresh}>
        {t('lookAgain')}
      </Button>
    ) : (
      <Link to="/inbox" search={{ view: 'new' }}>
        {t('toNew')}
      </Link>
    );
  return (
    <EmptyState
      icon="inbox"
      title={t(`empty.${view}.title`)}
      text={t(`empty.${view}.text`)}
      action={action}
    />
  );
}
