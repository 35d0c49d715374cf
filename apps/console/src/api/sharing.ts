import type { components } from '@tocsin/api-client';
import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type CaseSharing = Schemas['CaseSharingResponse'];
export type Share = Schemas['ShareResponse'];
export type Release = Schemas['ReleasedRevisionView'];
export type Revocation = Schemas['ShareRevocationView'];
export type Contribution = Schemas['CaseContributionView'];
export type SharePreview = Schemas['SharePreviewView'];
export type ReleaseResult = Schemas['ReleaseResultView'];
export type CaseField = Share['fields'][number];
export type RevocationKind = Revocation['kind'];

const path = (ref: string) => ({ params: { path: { ref } } });
const byId = (ref: string, id: string) => ({ params: { path: { ref, id } } });
const key = (ref: string, ...more: unknown[]) => ['incident', ref, 'sharing', ...more];

export const sharingQuery = (ref: string) =>
  queryOptions({
    queryKey: key(ref),
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/sharing', path(ref))),
    refetchInterval: 10_000,
  });
export const suggestionsQuery = (ref: string) =>
  queryOptions({
    queryKey: key(ref, 'suggestions'),
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/sharing/suggestions', path(ref))),
    refetchInterval: 60_000,
  });
export const previewQuery = (ref: string, shareIds: string[]) =>
  queryOptions({
    queryKey: key(ref, 'preview', shareIds),
    queryFn: () =>
      read(client.POST('/api/v1/incidents/{ref}/sharing/preview', { ...path(ref), body: { shareIds } })),
    // Exactly what would leave now, so never what would have left before.
    gcTime: 0,
    staleTime: 0,
  });
export const copyQuery = (ref: string, id: string) =>
  queryOptions({
    queryKey: key(ref, 'copy', id),
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/sharing/releases/{id}', byId(ref, id))),
    staleTime: Infinity,
  });

export const sharing = {
  propose: (ref: string, body: Schemas['ProposeShareDto']) =>
    read(client.POST('/api/v1/incidents/{ref}/sharing/shares', { ...path(ref), body })),
  withdraw: (ref: string, id: string) =>
    read(client.DELETE('/api/v1/incidents/{ref}/sharing/shares/{id}', byId(ref, id))),
  ask: (ref: string, id: string, body: Schemas['AskApprovalDto']) =>
    read(client.POST('/api/v1/incidents/{ref}/sharing/shares/{id}/approval', { ...byId(ref, id), body })),
  release: (ref: string, shares: Schemas['WantedReleaseDto'][]) =>
    read(client.POST('/api/v1/incidents/{ref}/sharing/releases', { ...path(ref), body: { shares } })),
  undo: (ref: string, id: string) =>
    read(client.DELETE('/api/v1/incidents/{ref}/sharing/releases/{id}', byId(ref, id))),
  revoke: (ref: string, body: Schemas['RevokeSharesDto']) =>
    read(client.POST('/api/v1/incidents/{ref}/sharing/revocations', { ...path(ref), body })),
  answer: (ref: string, id: string, body: Schemas['AnswerContributionDto']) =>
    read(
      client.POST('/api/v1/incidents/{ref}/sharing/contributions/{id}/answer', { ...byId(ref, id), body }),
    ),
  handOver: (ref: string, body: Schemas['OfferHandoverDto']) =>
    read(client.POST('/api/v1/incidents/{ref}/sharing/handovers', { ...path(ref), body })),
  undoHandOver: (ref: string) => read(client.DELETE('/api/v1/incidents/{ref}/sharing/handovers', path(ref))),
};
