import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components, paths } from '@tocsin/api-client';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type Board = Schemas['BoardNowView'];
export type Figures = Schemas['StatisticsFiguresView'];
export type Breakdown = Schemas['BreakdownView'];
export type ReportWords = Schemas['ReportWordsView'];
export type StatisticsParams = NonNullable<paths['/api/v1/statistics']['get']['parameters']['query']>;
export type ReportLocale = NonNullable<StatisticsParams['locale']>;
/** Languages that definitions and reports are written in. */
export const REPORT_LOCALES: readonly ReportLocale[] = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];

/** Calm: nothing on it is worth a look more often, and what just happened is told by the live stream. */
const EVERY_MS = 30_000;

export const boardQuery = queryOptions({
  queryKey: ['board'],
  queryFn: () => read(client.GET('/api/v1/board')),
  refetchInterval: EVERY_MS,
});

export const figuresQuery = (query: StatisticsParams) =>
  queryOptions({
    queryKey: ['statistics', query],
    queryFn: () => read(client.GET('/api/v1/statistics', { params: { query } })),
    // Another period does not blank the page: the old numbers stay, dimmed, until the new ones are there.
    placeholderData: keepPreviousData,
  });

export const frozenQuery = queryOptions({
  queryKey: ['statistics', 'frozen'],
  queryFn: () => read(client.GET('/api/v1/statistics/frozen')),
});

export const reportWordsQuery = (period: string, locale: ReportLocale) =>
  queryOptions({
    queryKey: ['statistics', 'words', period, locale],
    queryFn: () =>
      read(client.GET('/api/v1/statistics/report-words', { params: { query: { period, locale } } })),
  });

export const statistics = {
  countNow: () => read(client.POST('/api/v1/statistics/refresh')),
  freeze: (period: string, reason: string | null) =>
    read(client.POST('/api/v1/statistics/frozen', { body: { period, reason } })),
  saveWords: (body: Schemas['SaveReportWordsDto']) =>
    read(client.PUT('/api/v1/statistics/report-words', { body })),
};

/** Where a file of these figures is downloaded: a link, so that the browser does it in its own way. */
export function exportAddress(
  query: StatisticsParams,
  more: { format: string; publication: boolean; chart?: string },
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...more }))
    if (value !== undefined && value !== false) params.set(name, String(value));
  return `/api/v1/statistics/export?${params.toString()}`;
}
