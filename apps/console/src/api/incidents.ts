import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';
import type { Bodies, IncidentRow } from './schemas.js';
import type { Assignment } from './triage.js';

export interface IncidentFilter {
  state?: IncidentRow['state'];
  assignee?: string;
  team?: string;
  q?: string;
  active?: boolean;
  sort?: 'newest' | 'queue';
}

export const incidentsQuery = (filter: IncidentFilter) =>
  infiniteQueryOptions({
    queryKey: ['incidents', filter],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/incidents', {
          params: { query: { ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** The newest that a list would show, to tell that something came; what has ended does not count as new work. */
export const newestIncidentsQuery = ({ active, state, q, ...rest }: IncidentFilter) =>
  queryOptions({
    queryKey: ['incidents-newest', active, state, q, rest],
    queryFn: async () => {
      const filter = { ...rest, ...(state ? { state } : {}), ...(q ? { q, sort: 'newest' as const } : {}) };
      const page = await read(
        client.GET('/api/v1/incidents', { params: { query: { ...filter, limit: 50 } } }),
      );
      const isOver = (row: IncidentRow) => row.state === 'closed' || row.state === 'abandoned';
      return { items: active ? page.items.filter((row) => !isOver(row)) : page.items };
    },
    refetchInterval: 15_000,
    staleTime: 10_000,
  });

const path = (ref: string) => ({ params: { path: { ref } } });

export const incidentQuery = (ref: string) =>
  queryOptions({
    queryKey: ['incident', ref],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}', path(ref))),
    staleTime: 5_000,
    refetchInterval: 20_000,
  });

export type Transition = Bodies['transition'];
export type IncidentChange = Bodies['changeIncident'];
export type SeverityChange = Bodies['severity'];

export const incidents = {
  change: (ref: string, body: IncidentChange) =>
    read(client.PATCH('/api/v1/incidents/{ref}', { ...path(ref), body })),
  transition: (ref: string, body: Transition) =>
    read(client.POST('/api/v1/incidents/{ref}/transitions', { ...path(ref), body })),
  setSeverity: (ref: string, body: SeverityChange) =>
    read(client.POST('/api/v1/incidents/{ref}/severity', { ...path(ref), body })),
  assign: (ref: string, version: number, to: Assignment) =>
    read(client.POST('/api/v1/incidents/{ref}/assign', { ...path(ref), body: { version, ...to } })),
  note: (ref: string, body: Bodies['note']) =>
    read(client.POST('/api/v1/incidents/{ref}/notes', { ...path(ref), body })),
  addTask: (ref: string, body: Bodies['addTask']) =>
    read(client.POST('/api/v1/incidents/{ref}/tasks', { ...path(ref), body })),
  changeTask: (ref: string, id: string, body: Bodies['changeTask']) =>
    read(client.PATCH('/api/v1/incidents/{ref}/tasks/{id}', { params: { path: { ref, id } }, body })),
  linkReport: (ref: string, report: string) =>
    read(client.POST('/api/v1/incidents/{ref}/reports', { ...path(ref), body: { report } })),
  unlinkReport: (ref: string, reportRef: string) =>
    read(
      client.DELETE('/api/v1/incidents/{ref}/reports/{reportRef}', { params: { path: { ref, reportRef } } }),
    ),
  olderTimeline: (ref: string, cursor: string) =>
    read(client.GET('/api/v1/incidents/{ref}/timeline', { params: { path: { ref }, query: { cursor } } })),
};
