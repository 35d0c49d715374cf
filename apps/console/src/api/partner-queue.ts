import type { components } from '@tocsin/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type OutgoingRow = Schemas['OutgoingRowDto'];
export type IncomingRow = Schemas['IncomingRowDto'];
export type RefusedRow = Schemas['RefusedRowDto'];
export type AlarmRow = Schemas['AlarmRowDto'];
export type QueueSummary = Schemas['QueueSummaryDto'];

const KEY = 'partner-queue';
const paged = (cursor: string) => ({ params: { query: { limit: 50, ...(cursor ? { cursor } : {}) } } });
const pages = {
  initialPageParam: '',
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
};

export const queueKey = [KEY];

export const outgoingQuery = infiniteQueryOptions({
  queryKey: [KEY, 'outgoing'],
  queryFn: ({ pageParam }) => read(client.GET('/api/v1/sharing/queue/outgoing', paged(pageParam))),
  ...pages,
});

export const incomingQuery = infiniteQueryOptions({
  queryKey: [KEY, 'incoming'],
  queryFn: ({ pageParam }) => read(client.GET('/api/v1/sharing/queue/incoming', paged(pageParam))),
  ...pages,
});

export const refusedQuery = infiniteQueryOptions({
  queryKey: [KEY, 'refused'],
  queryFn: ({ pageParam }) => read(client.GET('/api/v1/sharing/queue/refused', paged(pageParam))),
  ...pages,
});

export const alarmsQuery = infiniteQueryOptions({
  queryKey: [KEY, 'alarms'],
  queryFn: ({ pageParam }) => read(client.GET('/api/v1/sharing/queue/alarms', paged(pageParam))),
  ...pages,
});

const byJti = (jti: string) => ({ params: { path: { jti } } });
const byId = (id: string) => ({ params: { path: { id } } });

export const queueActions = {
  cancel: (jti: string) => read(client.POST('/api/v1/sharing/queue/outgoing/{jti}/cancel', byJti(jti))),
  retry: (jti: string) => read(client.POST('/api/v1/sharing/queue/outgoing/{jti}/retry', byJti(jti))),
  again: (id: string) => read(client.POST('/api/v1/sharing/queue/incoming/{id}/process-again', byId(id))),
  seen: (id: string) => read(client.POST('/api/v1/sharing/queue/alarms/{id}/seen', byId(id))),
};
export type QueueAction = keyof typeof queueActions;

export const refusedBytesAddress = (id: string): string => `/api/v1/sharing/queue/refused/${id}/bytes`;

/** The summary of one partner, or of all; and of each list its first lines. */
export const queueSummaryQuery = (partnerId: string | null) =>
  queryOptions({
    queryKey: [KEY, 'summary', partnerId],
    queryFn: () =>
      partnerId === null
        ? read(client.GET('/api/v1/sharing/queue'))
        : read(client.GET('/api/v1/partners/{id}/queue', byId(partnerId))),
    refetchInterval: 15_000,
  });

const firstOf = (partnerId: string | null) => ({ limit: 20, ...(partnerId === null ? {} : { partnerId }) });

export const deadMessagesQuery = (partnerId: string | null) =>
  queryOptions({
    queryKey: [KEY, 'dead', partnerId],
    queryFn: () =>
      read(
        client.GET('/api/v1/sharing/queue/outgoing', {
          params: { query: { ...firstOf(partnerId), state: 'dead' } },
        }),
      ),
  });

export const failedMessagesQuery = (partnerId: string | null) =>
  queryOptions({
    queryKey: [KEY, 'failed', partnerId],
    queryFn: () =>
      read(
        client.GET('/api/v1/sharing/queue/incoming', {
          params: { query: { ...firstOf(partnerId), state: 'failed' } },
        }),
      ),
  });

export const federationAlarmsQuery = (partnerId: string | null) =>
  queryOptions({
    queryKey: [KEY, 'open-alarms', partnerId],
    queryFn: () =>
      read(client.GET('/api/v1/sharing/queue/alarms', { params: { query: firstOf(partnerId) } })),
  });
