import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';
import type { MailWishes } from './schemas.js';

const NEWEST = 8;

/** The newest, with the count of all that are unread. */
export const newsQuery = queryOptions({
  queryKey: ['notifications', 'newest'],
  queryFn: () => read(client.GET('/api/v1/notifications', { params: { query: { limit: NEWEST } } })),
  refetchInterval: 30_000,
});

export const notificationsQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notifications', unread ? 'unread' : 'all'],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/notifications', {
          params: {
            query: { limit: 50, ...(unread ? { unread } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const wishesQuery = queryOptions({
  queryKey: ['notifications', 'preferences'],
  queryFn: () => read(client.GET('/api/v1/notifications/preferences')),
});

export const notifications = {
  /** Without ids: all. */
  markRead: (ids?: string[]) => read(client.POST('/api/v1/notifications/read', { body: ids ? { ids } : {} })),
  wish: (body: MailWishes) => read(client.PUT('/api/v1/notifications/preferences', { body })),
};

export const mailHealthQuery = queryOptions({
  queryKey: ['mail-health'],
  queryFn: () => read(client.GET('/api/v1/mail-health')),
  refetchInterval: 60_000,
});
