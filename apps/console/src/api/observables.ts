import type { components } from '@tocsin/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, csrfHeaders, read } from './client.js';
import { networkProblem, problemFrom } from './problem.js';

type Schemas = components['schemas'];
export type Value = Schemas['ValueView'];
export type ObservableType = Value['type'];
export type ListedObservable = Schemas['ListedObservableDto'];
export type ObservableDetail = Schemas['ObservableDetailView'];
export type Sighting = Schemas['SightingDto'];
export type PastedText = Schemas['PastedTextView'];
export type Enrichment = Schemas['EnrichmentDto'];
export type IgnoreEntry = Schemas['IgnoreEntryView'];
export type IncidentObservable = Schemas['IncidentObservableDto'];
export type SimilarCase = Schemas['SimilarCaseView'];
export type ExportRequest = Schemas['ExportObservablesDto'];
export type Verdict = NonNullable<ListedObservable['verdict']>;
type Bodies = {
  change: Schemas['ChangeObservableDto'];
  note: Schemas['NoteSightingDto'];
  ignore: Schemas['IgnoreEntryDto'];
  add: Schemas['AddObservablesDto'];
  say: Schemas['ChangeIncidentObservableDto'];
};

export const OBSERVABLE_TYPES = [
  'ipv4',
  'ipv6',
  'cidr',
  'asn',
  'domain',
  'url',
  'email',
  'md5',
  'sha1',
  'sha256',
  'cve',
] as const satisfies readonly ObservableType[];

export interface ObservableFilter {
  q?: string;
  type?: ObservableType;
  verdict?: Verdict;
  ignored?: boolean;
}

const nextPage = (page: { next: string | null }) => page.next ?? undefined;
const paged = <F extends object>(pageParam: string, filter: F, limit = 100) => ({
  params: { query: { ...filter, limit, ...(pageParam ? { cursor: pageParam } : {}) } },
});
const ofIncident = (ref: string) => ({ params: { path: { ref } } });

export const observablesQuery = (filter: ObservableFilter) =>
  infiniteQueryOptions({
    queryKey: ['observables', filter],
    queryFn: ({ pageParam }) => read(client.GET('/api/v1/observables', paged(pageParam, filter))),
    initialPageParam: '',
    getNextPageParam: nextPage,
  });

export const observableQuery = ({ type, value }: Value) =>
  queryOptions({
    queryKey: ['observable', type, value],
    queryFn: () => read(client.GET('/api/v1/observables/value', { params: { query: { type, value } } })),
  });

export const sightingsQuery = ({ type, value }: Value) =>
  infiniteQueryOptions({
    queryKey: ['observable', type, value, 'sightings'],
    queryFn: ({ pageParam }) =>
      read(client.GET('/api/v1/observables/sightings', paged(pageParam, { type, value }, 50))),
    initialPageParam: '',
    getNextPageParam: nextPage,
  });

export const ignoredQuery = queryOptions({
  queryKey: ['ignored-values'],
  queryFn: () => read(client.GET('/api/v1/observables/ignored')),
});

export const incidentObservablesQuery = (ref: string, dismissed: boolean) =>
  infiniteQueryOptions({
    queryKey: ['incident', ref, 'observables', dismissed],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/incidents/{ref}/observables', {
          params: {
            path: { ref },
            query: { dismissed, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: nextPage,
  });

export const similarQuery = (ref: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'similar'],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/similar', ofIncident(ref))),
    staleTime: 60_000,
  });

export const observables = {
  pasted: (text: string) => read(client.POST('/api/v1/observables/pasted', { body: { text } })),
  change: (body: Bodies['change']) => read(client.PATCH('/api/v1/observables', { body })),
  note: (body: Bodies['note']) => read(client.POST('/api/v1/observables/sightings', { body })),
  withdraw: (id: string) =>
    read(client.DELETE('/api/v1/observables/sightings/{id}', { params: { path: { id } } })),
  enrich: ({ type, value }: Value, outside: boolean) =>
    read(client.POST('/api/v1/observables/enrichment', { body: { type, value, outside } })),
  ignore: (body: Bodies['ignore']) => read(client.POST('/api/v1/observables/ignored', { body })),
  switchEntry: ({ id, version }: IgnoreEntry, active: boolean) =>
    read(
      client.PATCH('/api/v1/observables/ignored/{id}', {
        params: { path: { id } },
        body: { version, active },
      }),
    ),
  removeEntry: ({ id, version }: IgnoreEntry) =>
    read(client.DELETE('/api/v1/observables/ignored/{id}', { params: { path: { id }, query: { version } } })),
  addTo: (ref: string, body: Bodies['add']) =>
    read(client.POST('/api/v1/incidents/{ref}/observables', { ...ofIncident(ref), body })),
  say: (ref: string, body: Bodies['say']) =>
    read(client.PATCH('/api/v1/incidents/{ref}/observables', { ...ofIncident(ref), body })),
  check: (body: ExportRequest) => read(client.POST('/api/v1/observables/exports/check', { body })),
};

/**
 * Reads the file as it comes. `fetch` and not the client, because the client reads bodies whole before it tells of them.
 * @param onBytes told how many have come so far
 */
export async function fetchExport(
  body: ExportRequest,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<{ name: string; file: Blob }> {
  const response = await fetch('/api/v1/observables/exports', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', ...csrfHeaders() },
    body: JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    throw networkProblem(error);
  });
  if (!response.ok) throw problemFrom(response, await response.json().catch(() => null));
  const pieces: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    pieces.push(read.value);
    bytes += read.value.byteLength;
    onBytes(bytes);
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return {
    name: name ?? 'observables',
    file: new Blob(pieces, { type: response.headers.get('content-type') ?? 'application/octet-stream' }),
  };
}
