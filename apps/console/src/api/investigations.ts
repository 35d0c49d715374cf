import type { components } from '@tocsin/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';
import { withFiles } from './writing.js';

type Schemas = components['schemas'];
export type Investigation = Schemas['InvestigationResponse'];
export type InvestigationRow = Schemas['InvestigationRowView'];
export type InvestigationState = InvestigationRow['state'];
export type ThirdPartyKind = InvestigationRow['kind'];
export type ThirdPartyMessage = Schemas['ThirdPartyMessageDto'];
export type NewInvestigation = Schemas['OpenInvestigationDto'];

/** In the order in which they are offered. */
export const THIRD_PARTY_KINDS: readonly ThirdPartyKind[] = [
  'hoster',
  'network-owner',
  'registrar',
  'victim',
  'bank',
  'police',
  'vendor',
  'other',
];

export const investigationsOfQuery = (ref: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'investigations'],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/investigations', { params: { path: { ref } } })),
    refetchInterval: 20_000,
  });
export const investigationsQuery = (filter: { state?: InvestigationState }) =>
  infiniteQueryOptions({
    queryKey: ['investigations', filter],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/investigations', {
          params: { query: { ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
export const thirdPartyPreviewQuery = (ref: string, body: ThirdPartyMessage | null) =>
  queryOptions({
    queryKey: ['investigation', ref, 'preview', body],
    queryFn: () =>
      read(
        client.POST('/api/v1/investigations/{ref}/messages/preview', {
          params: { path: { ref } },
          body: body ?? { text: '' },
        }),
      ),
    enabled: body !== null,
    retry: false,
    gcTime: 0,
  });

export const investigations = {
  open: (ref: string, body: NewInvestigation) =>
    read(client.POST('/api/v1/incidents/{ref}/investigations', { params: { path: { ref } }, body })),
  change: (ref: string, body: Schemas['ChangeInvestigationDto']) =>
    read(client.PATCH('/api/v1/investigations/{ref}', { params: { path: { ref } }, body })),
  write: (ref: string, body: ThirdPartyMessage, files: readonly File[]) =>
    read(
      client.POST('/api/v1/investigations/{ref}/messages', {
        params: { path: { ref } },
        body,
        ...withFiles(files),
      }),
    ),
};
