import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@tocsin/api-client';
import { client, read } from './client.js';

type Schemas = components['schemas'];
export type Import = Schemas['ImportDto'];
export type ImportDetail = Schemas['ImportDetailDto'];
export type ImportItem = Schemas['ImportItemDto'];
export type ImportVerdict = ImportItem['verdict'];
export type OwnedValue = Schemas['OwnedValueDto'];

const byId = (id: string) => ({ params: { path: { id } } });

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => read(client.GET('/api/v1/constituency/imports')),
  // A file that is being read shows its lines.
  refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'reading') ? 1_000 : false),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => read(client.GET('/api/v1/constituency/imports/{id}', byId(id))),
  });

export const importItemsQuery = (id: string, verdict: ImportVerdict | undefined) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'items', verdict],
    queryFn: ({ pageParam }) =>
      read(
        client.GET('/api/v1/constituency/imports/{id}/items', {
          params: {
            path: { id },
            query: {
              limit: 100,
              ...(verdict ? { verdict } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
  });

export const imports = {
  upload: (file: File, format: Import['format']) =>
    read(
      client.POST('/api/v1/constituency/imports', {
        params: { query: { format, name: file.name } },
        headers: { 'content-type': 'application/octet-stream' },
        // The file itself, streamed by the browser; the contract can only say "a string of bytes".
        body: '',
        bodySerializer: () => file,
      }),
    ),
  apply: (id: string) => read(client.POST('/api/v1/constituency/imports/{id}/apply', byId(id))),
  undo: (id: string) => read(client.POST('/api/v1/constituency/imports/{id}/undo', byId(id))),
  owners: (values: string[]) => read(client.POST('/api/v1/constituency/owners', { body: { values } })),
};
