import type { components } from '@tocsin/api-client';
import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type PartnerRow = Schemas['PartnerRowDto'];
export type Partner = Schemas['PartnerDto'];
export type PartnerKey = Schemas['PartnerKeyDto'];
export type PartnerFile = Schemas['PartnerCardDto'];
export type AgreementTerms = Schemas['AgreementTermsDto'];
export type CaseField = AgreementTerms['allowed'][number];
export type Comparison = Schemas['ComparePartnerDto'];
export type Invitation = Schemas['InvitationDto'];
export type FederationIdentity = Schemas['FederationIdentityDto'];
export type OwnPart = Schemas['OwnPartDto'];

const byId = (id: string) => ({ params: { path: { id } } });

export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: () => read(client.GET('/api/v1/partners')),
});

export const partnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['partners', id],
    queryFn: () => read(client.GET('/api/v1/partners/{id}', byId(id))),
  });

export const invitationsQuery = queryOptions({
  queryKey: ['partners', 'invitations'],
  queryFn: () => read(client.GET('/api/v1/partners/invitations')),
});

export const answerQuery = (id: string) =>
  queryOptions({
    queryKey: ['partners', id, 'answer'],
    queryFn: () => read(client.GET('/api/v1/partners/{id}/answer', byId(id))),
    // A file that somebody passes on stays the same while the page is open.
    staleTime: Infinity,
  });

export const identityQuery = queryOptions({
  queryKey: ['federation-identity'],
  queryFn: () => read(client.GET('/api/v1/federation/identity')),
});

export const partners = {
  invite: (body: Schemas['CreateInvitationDto']) =>
    read(client.POST('/api/v1/partners/invitations', { body })),
  withdraw: (id: string) => read(client.DELETE('/api/v1/partners/invitations/{id}', byId(id))),
  accept: (source: string) => read(client.POST('/api/v1/partners/accept', { body: { source } })),
  answer: (source: string) => read(client.POST('/api/v1/partners/answers', { body: { source } })),
  compare: (id: string, body: Comparison) =>
    read(client.POST('/api/v1/partners/{id}/compare', { ...byId(id), body })),
  step: (id: string, body: Schemas['ChangePartnerStateDto']) =>
    read(client.POST('/api/v1/partners/{id}/state', { ...byId(id), body })),
  agree: (id: string, body: Schemas['SetAgreementDto']) =>
    read(client.PUT('/api/v1/partners/{id}/agreement', { ...byId(id), body })),
  change: (id: string, body: Schemas['ChangePartnerDto']) =>
    read(client.PATCH('/api/v1/partners/{id}', { ...byId(id), body })),
  compareKey: (id: string, keyId: string, body: Schemas['ComparePartnerKeyDto']) =>
    read(
      client.POST('/api/v1/partners/{id}/keys/{keyId}/compare', { params: { path: { id, keyId } }, body }),
    ),
  revokeKey: (id: string, keyId: string, body: Schemas['RevokeForReasonDto']) =>
    read(client.POST('/api/v1/partners/{id}/keys/{keyId}/revoke', { params: { path: { id, keyId } }, body })),
};

export const ownParts = {
  renew: (body: Schemas['RenewOwnPartDto']) =>
    read(client.POST('/api/v1/federation/identity/parts', { body })),
  revoke: (id: string, body: Schemas['RevokeForReasonDto']) =>
    read(client.POST('/api/v1/federation/identity/parts/{id}/revoke', { ...byId(id), body })),
};
