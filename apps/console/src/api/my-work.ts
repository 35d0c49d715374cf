import type { components } from '@tocsin/api-client';
import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type MyWork = Schemas['MyWorkResponse'];
export type MentionItem = Schemas['MentionItemView'];
export type DraftItem = Schemas['DraftView'];

const readWork = (until: string) => read(client.GET('/api/v1/my-work', { params: { query: { until } } }));

/** @param until the end of the reader's day; it changes once a day, so it may be part of the key */
export const myWorkQuery = (until: string) =>
  queryOptions({
    queryKey: ['my-work', until],
    queryFn: () => readWork(until),
    staleTime: Infinity,
    gcTime: 60_000,
  });

/** The same again and again: what the page shows stays as it is until its reader asks. */
export const myWorkPulseQuery = (until: string) =>
  queryOptions({
    queryKey: ['my-work-pulse', until],
    queryFn: async () => ({ items: keysOf(await readWork(until)) }),
    staleTime: 10_000,
    refetchInterval: 20_000,
  });

/** What stands on the page, by what makes it one thing. */
export const keysOf = ({ due, replies, snoozed, tasks }: MyWork): string[] => [
  ...due.map(({ kind, ref, task }) => `${kind} ${ref} ${task ?? ''}`),
  ...replies.map(({ report, at }) => `reply ${report} ${at}`),
  ...snoozed.map(({ ref }) => `snoozed ${ref}`),
  ...tasks.map(({ ref, task }) => `task ${ref} ${task ?? ''}`),
];

/** What colleagues said to the reader and he has not ticked off. */
export const openMentionsQuery = queryOptions({
  queryKey: ['mentions', 'open'],
  queryFn: async () =>
    (await read(client.GET('/api/v1/mentions', { params: { query: { open: 'true', limit: 50 } } }))).items,
});
export const markMentionDone = (noteId: string, done: boolean) =>
  read(client.PUT('/api/v1/mentions/{noteId}/done', { params: { path: { noteId } }, body: { done } }));

export const myDraftsQuery = queryOptions({
  queryKey: ['drafts', 'mine'],
  queryFn: () => read(client.GET('/api/v1/drafts', { params: { query: {} } })),
});

export const latestHandoverQuery = queryOptions({
  queryKey: ['handovers', 'latest'],
  queryFn: async () => {
    const { items } = await read(client.GET('/api/v1/handovers', { params: { query: { limit: 1 } } }));
    return items[0] ?? null;
  },
});
