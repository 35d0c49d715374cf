import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';
import type { Bodies, InboxView, RejectReason, Tlp } from './schemas.js';

/** The queue is loaded once and stays as it is until the person asks for the new ones (`u`). */
export const inboxQuery = (view: InboxView) =>
  infiniteQueryOptions({
    queryKey: ['inbox', view],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/inbox', {
          params: { query: { view, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** Counts and the newest report only; polled. */
export const inboxPulseQuery = (view: InboxView) =>
  queryOptions({
    queryKey: ['inbox-pulse', view],
    queryFn: async () => {
      const page = await read(client.GET('/api/v1/inbox', { params: { query: { view, limit: 1 } } }));
      return { counts: page.counts, newest: page.newest };
    },
    refetchInterval: 15_000,
    staleTime: 10_000,
  });

export const reportQuery = (ref: string) =>
  queryOptions({
    queryKey: ['report', ref],
    queryFn: () => read(client.GET('/api/v1/reports/{ref}', { params: { path: { ref } } })),
    staleTime: 60_000,
  });

export type OpenIncident = Bodies['openIncident'];
export type Assignment = Omit<Bodies['assignReport'], 'version'>;

const path = (ref: string) => ({ params: { path: { ref } } });

export const triage = {
  open: (ref: string, body: OpenIncident) =>
    read(client.POST('/api/v1/reports/{ref}/open-incident', { ...path(ref), body })),
  attach: (ref: string, version: number, incident: string) =>
    read(client.POST('/api/v1/reports/{ref}/attach', { ...path(ref), body: { version, incident } })),
  reject: (
    ref: string,
    body: { version: number; reason: RejectReason; note?: string; duplicateOf?: string },
  ) => read(client.POST('/api/v1/reports/{ref}/reject', { ...path(ref), body })),
  snooze: (ref: string, version: number, until: string | null) =>
    read(client.POST('/api/v1/reports/{ref}/snooze', { ...path(ref), body: { version, until } })),
  assign: (ref: string, version: number, to: Assignment) =>
    read(client.POST('/api/v1/reports/{ref}/assign', { ...path(ref), body: { version, ...to } })),
  reopen: (ref: string, version: number, reason: string) =>
    read(client.POST('/api/v1/reports/{ref}/reopen', { ...path(ref), body: { version, reason } })),
  undo: (ref: string) => read(client.POST('/api/v1/reports/{ref}/undo', path(ref))),
  setTlp: (ref: string, version: number, tlp: Tlp) =>
    read(client.POST('/api/v1/reports/{ref}/classify', { ...path(ref), body: { version, tlp } })),
};

export const takePhoneReport = (body: Bodies['phoneReport']) =>
  read(client.POST('/api/v1/reports/phone', { body }));

export const rawReportUrl = (ref: string) => `/api/v1/reports/${encodeURIComponent(ref)}/raw`;
