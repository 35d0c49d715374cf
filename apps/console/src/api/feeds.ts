import type { components } from '@tocsin/api-client';
import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type Feed = Schemas['FeedViewDto'];
export type FeedFacts = Schemas['FeedDto'];
export type Misp = Schemas['MispViewDto'];
export type MispFacts = Schemas['MispDto'];
export type PartnerTaxii = Schemas['PartnerTaxiiDto'];
export type TaxiiResult = Schemas['TaxiiResultDto'];
export type MispResult = Schemas['MispResultDto'];

const byId = (id: string) => ({ params: { path: { id } } });
const ofShare = (ref: string, shareId: string) => ({ params: { path: { ref, shareId } } });

export const feedsQuery = queryOptions({
  queryKey: ['feeds', 'taxii'],
  queryFn: () => read(client.GET('/api/v1/feeds/taxii')),
  refetchInterval: 10_000,
});
export const mispsQuery = queryOptions({
  queryKey: ['feeds', 'misp'],
  queryFn: () => read(client.GET('/api/v1/feeds/misp')),
  refetchInterval: 10_000,
});
export const partnerTaxiiQuery = (id: string) =>
  queryOptions({
    queryKey: ['feeds', 'partner', id],
    queryFn: () => read(client.GET('/api/v1/partners/{id}/taxii', byId(id))),
  });
export const taxiiPreviewQuery = (ref: string, shareId: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'taxii-preview', shareId],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/shares/{shareId}/taxii', ofShare(ref, shareId))),
    // Exactly what would leave now, so never what would have left before.
    gcTime: 0,
    staleTime: 0,
  });

export const feeds = {
  add: (body: FeedFacts) => read(client.POST('/api/v1/feeds/taxii', { body })),
  change: (id: string, body: Schemas['ChangeFeedDto']) =>
    read(client.PUT('/api/v1/feeds/taxii/{id}', { ...byId(id), body })),
  poll: (id: string) => read(client.POST('/api/v1/feeds/taxii/{id}/poll', byId(id))),
  remove: (id: string) => read(client.DELETE('/api/v1/feeds/taxii/{id}', byId(id))),
};
export const misps = {
  add: (body: MispFacts) => read(client.POST('/api/v1/feeds/misp', { body })),
  change: (id: string, body: Schemas['ChangeMispDto']) =>
    read(client.PUT('/api/v1/feeds/misp/{id}', { ...byId(id), body })),
  poll: (id: string) => read(client.POST('/api/v1/feeds/misp/{id}/poll', byId(id))),
  retry: (id: string) => read(client.POST('/api/v1/feeds/misp/{id}/retry', byId(id))),
};
export const taxii = {
  addClient: (id: string, name: string) =>
    read(client.POST('/api/v1/partners/{id}/taxii/clients', { ...byId(id), body: { name } })),
  revokeClient: (id: string, clientId: string) =>
    read(
      client.DELETE('/api/v1/partners/{id}/taxii/clients/{clientId}', { params: { path: { id, clientId } } }),
    ),
  publish: (ref: string, shareId: string, sha256: string) =>
    read(
      client.POST('/api/v1/incidents/{ref}/shares/{shareId}/taxii', {
        ...ofShare(ref, shareId),
        body: { sha256 },
      }),
    ),
  toMisp: (ref: string, shareId: string) =>
    read(client.POST('/api/v1/incidents/{ref}/shares/{shareId}/misp', ofShare(ref, shareId))),
};
