import type { components } from '@tocsin/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type Countermeasure = Schemas['ListedCountermeasureView'];
export type CountermeasureKind = Countermeasure['kind'];
export type CountermeasureState = Countermeasure['state'];

/** In the order in which they are offered. */
export const COUNTERMEASURE_KINDS: readonly CountermeasureKind[] = [
  'block',
  'filter',
  'sinkhole',
  'takedown',
  'isolate',
  'reset',
  'patch',
  'notify',
  'other',
];

export const countermeasuresOfQuery = (ref: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'countermeasures'],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/countermeasures', { params: { path: { ref } } })),
  });
export const countermeasuresQuery = (filter: { state?: CountermeasureState; target?: string }) =>
  infiniteQueryOptions({
    queryKey: ['countermeasures', filter],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/countermeasures', {
          params: { query: { ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const countermeasures = {
  plan: (ref: string, body: Schemas['CountermeasureDto']) =>
    read(client.POST('/api/v1/incidents/{ref}/countermeasures', { params: { path: { ref } }, body })),
  change: (ref: string, id: string, body: Schemas['ChangeCountermeasureDto']) =>
    read(
      client.PATCH('/api/v1/incidents/{ref}/countermeasures/{id}', { params: { path: { ref, id } }, body }),
    ),
  hold: (ref: string, id: string, incident: string) =>
    read(
      client.POST('/api/v1/incidents/{ref}/countermeasures/{id}/holders', {
        params: { path: { ref, id } },
        body: { incident },
      }),
    ),
};
