import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components, paths } from '@tocsin/api-client';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type Duty = Schemas['DutyDto'];
export type Stage = Schemas['StageView'];
export type DutySuggestion = Schemas['DutySuggestionView'];
export type Deadline = Schemas['DeadlineView'];
export type StageDraft = Schemas['StageDraftDto'];
export type NewDuty = Schemas['DeclareDutyDto'];
export type NewSubmission = Schemas['RecordSubmissionDto'];

export type DeadlineFilter = Omit<
  NonNullable<paths['/api/v1/deadlines']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

const byRef = (ref: string) => ({ params: { path: { ref } } });
const byId = (id: string) => ({ params: { path: { id } } });

/** The regimes of the site with their words; they change only with its configuration. */
export const regimesQuery = queryOptions({
  queryKey: ['regimes'],
  queryFn: () => read(client.GET('/api/v1/reference-data/regimes')),
  staleTime: Infinity,
});

export const deadlinesQuery = (filter: DeadlineFilter) =>
  infiniteQueryOptions({
    queryKey: ['deadlines', filter],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/deadlines', {
          params: { query: { ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
    refetchInterval: 60_000,
  });

export const dutiesQuery = (ref: string) =>
  queryOptions({
    queryKey: ['duties', ref],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/duties', byRef(ref))),
  });

export const stageQuery = (id: string) =>
  queryOptions({
    queryKey: ['stage', id],
    queryFn: () => read(client.GET('/api/v1/stages/{id}', byId(id))),
  });

export const organisationRecordQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'record'],
    queryFn: () => read(client.GET('/api/v1/organisations/{id}/record', byId(id))),
  });

export const obligations = {
  declare: (ref: string, body: NewDuty) =>
    read(client.POST('/api/v1/incidents/{ref}/duties', { ...byRef(ref), body })),
  correctAwareness: (id: string, body: Schemas['CorrectAwarenessDto']) =>
    read(client.POST('/api/v1/duties/{id}/awareness', { ...byId(id), body })),
  mark: (id: string, body: Schemas['SetMarkDto']) =>
    read(client.POST('/api/v1/duties/{id}/marks', { ...byId(id), body })),
  close: (id: string, body: Schemas['CloseDutyDto']) =>
    read(client.POST('/api/v1/duties/{id}/closing', { ...byId(id), body })),
  request: (id: string, version: number) =>
    read(client.POST('/api/v1/duties/{id}/requests', { ...byId(id), body: { version } })),
  undo: (id: string) => read(client.POST('/api/v1/duties/{id}/undo', byId(id))),
  submit: (stageId: string, body: NewSubmission) =>
    read(client.POST('/api/v1/stages/{id}/submission', { ...byId(stageId), body })),
};
