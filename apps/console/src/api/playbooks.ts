import type { components } from '@tocsin/api-client';
import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type PlaybookLine = Schemas['PlaybookLineView'];
export type PlaybookText = Schemas['PlaybookResponse'];
export type PlaybookBody = Schemas['PlaybookBodyView'];
export type PlaybookStep = Schemas['PlaybookStepView'];
export type PlaybookProblem = Schemas['PlaybookProblemView'];
export type PlaybookLocale = 'en' | 'fr' | 'es' | 'ar' | 'ru' | 'zh';

const spoken = (locale: PlaybookLocale) => ({ query: { locale } });

export const playbooksQuery = (locale: PlaybookLocale) =>
  queryOptions({
    queryKey: ['playbooks', locale],
    queryFn: () => read(client.GET('/api/v1/playbooks', { params: spoken(locale) })),
    staleTime: 30_000,
  });
export const playbookQuery = (key: string, locale: PlaybookLocale) =>
  queryOptions({
    queryKey: ['playbooks', locale, key],
    queryFn: () =>
      read(client.GET('/api/v1/playbooks/{key}', { params: { path: { key }, ...spoken(locale) } })),
  });
/** What is wrong with a text while it is being written, and how it would look. */
export const playbookCheckQuery = (text: string, locale: PlaybookLocale) =>
  queryOptions({
    queryKey: ['playbook-check', locale, text],
    queryFn: () => read(client.POST('/api/v1/playbooks/check', { body: { text, locale } })),
    // The last judgement stays while the next one is made: a list that blinks cannot be read.
    placeholderData: (previous) => previous,
    retry: false,
  });
export const incidentPlaybooksQuery = (ref: string, locale: PlaybookLocale) =>
  queryOptions({
    queryKey: ['incident', ref, 'playbooks', locale],
    queryFn: () =>
      read(client.GET('/api/v1/incidents/{ref}/playbooks', { params: { path: { ref }, ...spoken(locale) } })),
  });

export const playbooks = {
  save: (key: string, body: Schemas['SavePlaybookDto']) =>
    read(client.PUT('/api/v1/playbooks/{key}', { params: { path: { key } }, body })),
  apply: (ref: string, body: Schemas['ApplyPlaybookDto']) =>
    read(client.POST('/api/v1/incidents/{ref}/playbooks', { params: { path: { ref } }, body })),
  takeBack: (ref: string, key: string) =>
    read(client.DELETE('/api/v1/incidents/{ref}/playbooks/{key}', { params: { path: { ref, key } } })),
};
