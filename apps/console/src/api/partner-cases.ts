import type { components } from '@tocsin/api-client';
import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type PartnerFacts = Schemas['PartnerFactsView'];
export type PartnerCase = Schemas['PartnerCaseResponse'];
export type PartnerMessage = Schemas['PartnerMessageResponse'];
export type ThreadPartner = Schemas['ThreadPartnerResponse'];
export type PartnerWord = Schemas['PartnerWordDto'];

const byRef = (ref: string) => ({ params: { path: { ref } } });

export const partnerCaseQuery = (ref: string) =>
  queryOptions({
    queryKey: ['report', ref, 'partner-case'],
    queryFn: () => read(client.GET('/api/v1/reports/{ref}/partner-case', byRef(ref))),
  });

export const partnerThreadQuery = (ref: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'partner-thread'],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/partner-thread', byRef(ref))),
    refetchInterval: 20_000,
  });

export const partnerCases = {
  answer: (id: string, body: Schemas['AnswerPartnerCaseDto']) =>
    read(client.POST('/api/v1/partner-cases/{id}/answer', { params: { path: { id } }, body })),
  purge: (id: string, body: Schemas['DecidePurgeDto']) =>
    read(client.POST('/api/v1/partner-cases/{id}/purge', { params: { path: { id } }, body })),
  say: (ref: string, body: PartnerWord) =>
    read(client.POST('/api/v1/incidents/{ref}/partner-thread', { ...byRef(ref), body })),
  undo: (ref: string, id: string) =>
    read(client.DELETE('/api/v1/incidents/{ref}/partner-thread/{id}', { params: { path: { ref, id } } })),
  lead: (ref: string, id: string, body: Schemas['AnswerLeadOfferDto']) =>
    read(
      client.POST('/api/v1/incidents/{ref}/partner-thread/{id}/lead', {
        params: { path: { ref, id } },
        body,
      }),
    ),
};
