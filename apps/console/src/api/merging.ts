import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';
import type { Bodies } from './schemas.js';

const path = (ref: string) => ({ params: { path: { ref } } });

export const mergesQuery = (ref: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'merges'],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/merges', path(ref))),
  });

export const candidatesQuery = (ref: string, q: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'merge-candidates', q],
    queryFn: () =>
      read(
        client.GET('/api/v1/incidents/{ref}/merge-candidates', {
          params: { path: { ref }, query: q ? { q } : {} },
        }),
      ),
  });

export const mergePreviewQuery = (ref: string, into: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'merge-preview', into],
    queryFn: () =>
      read(client.POST('/api/v1/incidents/{ref}/merge-preview', { ...path(ref), body: { into } })),
    staleTime: 0,
  });

export const merging = {
  merge: (ref: string, body: Bodies['merge']) =>
    read(client.POST('/api/v1/incidents/{ref}/merge', { ...path(ref), body })),
  unmerge: (ref: string) => read(client.POST('/api/v1/incidents/{ref}/unmerge', path(ref))),
  split: (ref: string, body: Bodies['split']) =>
    read(client.POST('/api/v1/incidents/{ref}/split', { ...path(ref), body })),
  /** Takes back one's own last change of the incident. */
  undo: (ref: string) => read(client.POST('/api/v1/incidents/{ref}/undo', path(ref))),
};
