import type { components } from '@tocsin/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type TeamKey = Schemas['TeamKeyDto'];
export type ContactKey = Schemas['ContactKeyDto'];
export type ContactKeyState = ContactKey['state'];
export type VerificationWay = NonNullable<ContactKey['verifiedHow']>;
export type EncryptionWish = NonNullable<Schemas['ReplyDto']['encrypt']>;
export type ReplyProtection = Schemas['ReplyProtectionAnswer'];

export interface KeyFilter {
  state?: ContactKeyState;
  expiring?: true;
  q?: string;
}

const byId = (id: string) => ({ params: { path: { id } } });

export const teamKeysQuery = queryOptions({
  queryKey: ['keys', 'team'],
  queryFn: () => read(client.GET('/api/v1/keys/team')),
});
export const teamKeys = {
  generate: (body: Schemas['GenerateKeyDto']) => read(client.POST('/api/v1/keys/team/generate', { body })),
  import: (body: Schemas['ImportKeyDto']) => read(client.POST('/api/v1/keys/team/import', { body })),
  change: (id: string, body: Schemas['ChangeTeamKeyDto']) =>
    read(client.POST('/api/v1/keys/team/{id}/state', { ...byId(id), body })),
  export: (id: string, passphrase: string) =>
    read(client.POST('/api/v1/keys/team/{id}/export', { ...byId(id), body: { passphrase } })),
};

export const contactKeysQuery = (filter: KeyFilter) =>
  infiniteQueryOptions({
    queryKey: ['keys', 'contacts', filter],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/keys/contacts', {
          params: { query: { ...filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
  });
export const contactKeys = {
  detail: (id: string) => read(client.GET('/api/v1/keys/contacts/{id}', byId(id))),
  upload: (source: string) => read(client.POST('/api/v1/keys/contacts', { body: { source } })),
  lookUp: (address: string) => read(client.POST('/api/v1/keys/contacts/lookup', { body: { address } })),
  verify: (id: string, body: Schemas['VerifyKeyDto']) =>
    read(client.POST('/api/v1/keys/contacts/{id}/verify', { ...byId(id), body })),
  reject: (id: string, body: Schemas['DecideKeyDto']) =>
    read(client.POST('/api/v1/keys/contacts/{id}/reject', { ...byId(id), body })),
  revoke: (id: string, body: Schemas['DecideKeyDto']) =>
    read(client.POST('/api/v1/keys/contacts/{id}/revoke', { ...byId(id), body })),
};

/** How an answer to a report would be protected; asked for again when label or wish change. */
export const replyProtectionQuery = (
  ref: string,
  wanted: { tlp?: Schemas['ReplyDto']['tlp']; encrypt?: EncryptionWish },
) =>
  queryOptions({
    queryKey: ['reply-protection', ref, wanted],
    queryFn: () =>
      read(
        client.GET('/api/v1/reports/{ref}/replies/protection', { params: { path: { ref }, query: wanted } }),
      ),
    placeholderData: (previous) => previous,
  });
