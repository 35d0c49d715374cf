import type { components } from '@tocsin/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type SavedView = Schemas['SavedViewDto'];
export type ListedView = Schemas['ListedViewDto'];
export type ViewSubject = SavedView['subject'];
export type ViewSort = SavedView['sort'];

const byId = (id: string) => ({ params: { path: { id } } });

/** Views with the counts of the tabs; counted anew every half minute. */
export const viewsQuery = (subject: ViewSubject) =>
  queryOptions({
    queryKey: ['views', subject],
    queryFn: () => read(client.GET('/api/v1/views', { params: { query: { subject } } })),
    refetchInterval: 30_000,
    staleTime: 10_000,
  });

export const viewQuery = (id: string) =>
  queryOptions({
    queryKey: ['view', id],
    queryFn: () => read(client.GET('/api/v1/views/{id}', byId(id))),
    retry: false,
  });

export const views = {
  save: (body: Schemas['NewViewDto']) => read(client.POST('/api/v1/views', { body })),
  change: (id: string, body: Schemas['ChangeViewDto']) =>
    read(client.PATCH('/api/v1/views/{id}', { ...byId(id), body })),
  remove: ({ id, version }: SavedView) =>
    read(client.DELETE('/api/v1/views/{id}', { params: { path: { id }, query: { version } } })),
  restore: ({ id, version }: SavedView) =>
    read(client.POST('/api/v1/views/{id}/restore', { ...byId(id), body: { version } })),
  pin: (subject: ViewSubject, ids: string[]) =>
    read(client.PUT('/api/v1/views/pins', { body: { subject, ids } })),
};

const page = (pageParam: string, limit: number) => ({ limit, ...(pageParam ? { cursor: pageParam } : {}) });

/** The reports of a saved view, loaded once like the queue. */
export const viewReportsQuery = ({ query: q, sort }: Pick<SavedView, 'query' | 'sort'>) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'found', q, sort],
    queryFn: ({ pageParam }) =>
      read(client.GET('/api/v1/reports', { params: { query: { q, sort, ...page(pageParam, 100) } } })),
    initialPageParam: '',
    getNextPageParam: (found) => found.next ?? undefined,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** The newest of its reports; the key is among those that the live stream makes stale. */
export const newestOfViewQuery = (q: string) =>
  queryOptions({
    queryKey: ['inbox-pulse', 'found', q],
    queryFn: () => read(client.GET('/api/v1/reports', { params: { query: { q, limit: 50 } } })),
    refetchInterval: 15_000,
    staleTime: 10_000,
  });
