import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationsQuery } from '../api/notifications.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { NotificationLine } from './notification-line.js';
import { useMarkRead } from './notifications-bell.js';
import classes from './notifications.module.css';

/** All that a person was told, newest first. */
export default function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const [onlyUnread, setOnlyUnread] = useState(false);
  const query = useInfiniteQuery(notificationsQuery(onlyUnread));
  const { markRead, isPending } = useMarkRead();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = query.data?.pages[0]?.unread ?? 0;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('show')}
            value={onlyUnread ? 'unread' : 'all'}
            onChange={(value) => setOnlyUnread(value === 'unread')}
            data={[
              { value: 'all', label: t('showAll') },
              { value: 'unread', label: t('showUnread') },
            ]}
          />
          {unread > 0 && (
            <Button variant="default" loading={isPending} onClick={() => markRead()}>
              {t('markAll')}
            </Button>
          )}
        </>
      }
    >
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting />}
        {query.isSuccess && items.length === 0 && (
          <EmptyState
            icon="bell"
            title={t('none')}
            text={t('noneWhy')}
            action={<Link to="/settings">{t('toSettings')}</Link>}
          />
        )}
        {items.length > 0 && (
          <ul className={classes.list}>
            {items.map((item) => (
              <NotificationLine
                key={item.id}
                item={item}
                onFollow={() => {
                  if (item.readAt === null) markRead([item.id]);
                }}
              />
            ))}
          </ul>
        )}
        <LoadMore query={query} />
      </Sheet>
    </Page>
  );
}
