import type { components, paths } from '@tocsin/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type LedgerLine = Schemas['LedgerLineResponse'];
export type LedgerDetail = Schemas['LedgerDetailResponse'];
export type Removal = Schemas['RemovalView'];
export type ApprovalDetail = Schemas['ApprovalDetailResponse'];

type Query = NonNullable<paths['/api/v1/ledger']['get']['parameters']['query']>;
export type LedgerFilter = Pick<Query, 'direction' | 'outcome' | 'way' | 'label' | 'partnerId' | 'ref'>;

const byId = (id: string) => ({ params: { path: { id } } });
const paged = <F extends object>(cursor: string, filter: F) => ({
  params: { query: { ...filter, limit: 50, ...(cursor ? { cursor } : {}) } },
});
const nextPage = (page: { next: string | null }) => page.next ?? undefined;

export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['ledger', filter],
    queryFn: ({ pageParam }) => read(client.GET('/api/v1/ledger', paged(pageParam, filter))),
    initialPageParam: '',
    getNextPageParam: nextPage,
  });
export const ledgerLineQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger-line', id],
    queryFn: () => read(client.GET('/api/v1/ledger/{id}', byId(id))),
    // What left does not change any more.
    staleTime: Infinity,
  });

/** The address of the file of all that the filter finds. */
export function ledgerFileAddress(filter: LedgerFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== undefined));
  return `/api/v1/ledger/export${query.size > 0 ? `?${query.toString()}` : ''}`;
}

export const approvalsQuery = infiniteQueryOptions({
  queryKey: ['approvals'],
  queryFn: ({ pageParam }) => read(client.GET('/api/v1/approvals', paged(pageParam, {}))),
  initialPageParam: '',
  getNextPageParam: nextPage,
});
export const approvalQuery = (id: string) =>
  queryOptions({
    queryKey: ['approval', id],
    queryFn: () => read(client.GET('/api/v1/approvals/{id}', byId(id))),
  });
export const decideApproval = (id: string, body: Schemas['DecideApprovalDto']) =>
  read(client.POST('/api/v1/approvals/{id}/decision', { ...byId(id), body }));
