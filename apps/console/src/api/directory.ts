import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';
import type { Bodies, OrganisationForm, OutboundState } from './schemas.js';

const paged = <F extends object>(pageParam: string, filter: F) => ({
  params: { query: { ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
});
const byId = (id: string) => ({ params: { path: { id } } });
const nextPage = (page: { next: string | null }) => page.next ?? undefined;

export const referenceQuery = queryOptions({
  queryKey: ['reference-data'],
  queryFn: () => read(client.GET('/api/v1/reference-data')),
  staleTime: Infinity,
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => read(client.GET('/api/v1/people')),
});
export const people = {
  create: (body: Bodies['createPerson']) => read(client.POST('/api/v1/people', { body })),
  change: (id: string, body: Bodies['changePerson']) =>
    read(client.PATCH('/api/v1/people/{id}', { ...byId(id), body })),
};

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: () => read(client.GET('/api/v1/teams')),
});
export const teams = {
  create: (body: { name: string; memberIds: string[] }) => read(client.POST('/api/v1/teams', { body })),
  change: (id: string, body: { name: string; memberIds: string[] }) =>
    read(client.PATCH('/api/v1/teams/{id}', { ...byId(id), body })),
};

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => read(client.GET('/api/v1/api-keys')),
});
export const apiKeys = {
  create: (body: Bodies['createKey']) => read(client.POST('/api/v1/api-keys', { body })),
  revoke: (id: string) => read(client.DELETE('/api/v1/api-keys/{id}', byId(id))),
};

export const organisationsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['organisations', q],
    queryFn: ({ pageParam }) => read(client.GET('/api/v1/organisations', paged(pageParam, q ? { q } : {}))),
    initialPageParam: '',
    getNextPageParam: nextPage,
  });
export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: () => read(client.GET('/api/v1/organisations/{id}', byId(id))),
  });
export const organisations = {
  create: (body: OrganisationForm) => read(client.POST('/api/v1/organisations', { body })),
  change: (id: string, body: Bodies['changeOrganisation']) =>
    read(client.PATCH('/api/v1/organisations/{id}', { ...byId(id), body })),
};

/** Loaded once: the list stays as it is, and what changes of a message shows in its row (`outboxPulseQuery`). */
export const outboxQuery = (state: OutboundState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['outbox', state ?? 'all'],
    queryFn: ({ pageParam }) => read(client.GET('/api/v1/outbox', paged(pageParam, state ? { state } : {}))),
    initialPageParam: '',
    getNextPageParam: nextPage,
    staleTime: Infinity,
    gcTime: 60_000,
  });
/** The newest of all states: a message that was held and is sent keeps its row. */
export const outboxPulseQuery = queryOptions({
  queryKey: ['outbox-pulse'],
  queryFn: () => read(client.GET('/api/v1/outbox', paged('', {}))),
  refetchInterval: 10_000,
  staleTime: 5_000,
});
export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['message', id],
    queryFn: () => read(client.GET('/api/v1/messages/{id}', byId(id))),
  });
export const messages = {
  cancel: (id: string) => read(client.POST('/api/v1/messages/{id}/cancel', byId(id))),
  retry: (id: string) => read(client.POST('/api/v1/messages/{id}/retry', byId(id))),
};

export const auditQuery = (about: { subjectId?: string; ref?: string }) =>
  infiniteQueryOptions({
    queryKey: ['audit', about],
    queryFn: ({ pageParam }) => read(client.GET('/api/v1/audit', paged(pageParam, about))),
    initialPageParam: '',
    getNextPageParam: nextPage,
  });
