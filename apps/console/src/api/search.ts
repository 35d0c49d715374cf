import type { components } from '@tocsin/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type SearchHit = Schemas['SearchHitView'];
export type QueryTerm = Schemas['QueryTermView'];
export type QueryProblem = Schemas['QueryProblemView'];
export type Completion = Schemas['CompletionView'];
export type FacetCount = Schemas['FacetCountView'];

const isAsked = (q: string) => q.trim() !== '';

/** Found once, and kept as it is until the person asks for what came since (`u`). */
export const searchQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['search', q],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/api/v1/search', {
          params: { query: { q, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: isAsked(q),
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** The newest of what a query finds, to tell that something came. */
export const newestFoundQuery = (q: string) =>
  queryOptions({
    queryKey: ['search-newest', q],
    queryFn: ({ signal }) =>
      read(client.GET('/api/v1/search', { params: { query: { q, limit: 20 } }, signal })),
    enabled: isAsked(q),
    refetchInterval: 15_000,
    staleTime: 10_000,
  });

export const facetsQuery = (q: string) =>
  queryOptions({
    queryKey: ['search-facets', q],
    queryFn: ({ signal }) => read(client.GET('/api/v1/search/facets', { params: { query: { q } }, signal })),
    enabled: isAsked(q),
    staleTime: 60_000,
  });

export const completionsQuery = (q: string, at: number) =>
  queryOptions({
    queryKey: ['search-completions', q, at],
    queryFn: ({ signal }) =>
      read(client.GET('/api/v1/search/completions', { params: { query: { q, at } }, signal })),
    staleTime: 60_000,
    gcTime: 60_000,
  });
