import { Popover } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newsQuery, notifications } from '../api/notifications.js';
import { useFormat } from '../i18n/format.js';
import { Icon } from '../theme/icons.js';
import { NotificationLine } from './notification-line.js';
import classes from './notifications.module.css';

const MOST_SHOWN = 99;

/** The bell in the bar: how much is unread, the newest of it, and the way to all. */
export function NotificationsBell() {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(newsQuery);
  const { markRead } = useMarkRead();
  const unread = data?.unread ?? 0;
  const label = unread === 0 ? t('bellNone') : t('bell', { count: unread });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={360}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.bell}
          aria-label={label}
          title={label}
          aria-haspopup="dialog"
          onClick={() => setOpened(!opened)}
        >
          <Icon name="bell" size={18} />
          {unread > 0 && (
            <span className={classes.count} aria-hidden="true">
              {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : format.number(unread)}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('title')}>
        {data && data.items.length > 0 ? (
          <ul className={classes.list}>
            {data.items.map((item) => (
              <NotificationLine
                key={item.id}
                item={item}
                onFollow={() => {
                  setOpened(false);
                  if (item.readAt === null) markRead([item.id]);
                }}
              />
            ))}
          </ul>
        ) : (
          <p className={classes.nothing}>{t('none')}</p>
        )}
        <div className={classes.foot}>
          {unread > 0 && (
            <button type="button" onClick={() => markRead()}>
              {t('markAll')}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              setOpened(false);
              void navigate({ to: '/notifications' });
            }}
          >
            {t('all')}
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Marks as read, and asks again how much is left. */
export function useMarkRead() {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (ids: string[] | undefined) => notifications.markRead(ids),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return { markRead: (ids?: string[]) => mutate(ids), isPending };
}
