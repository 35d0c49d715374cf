import type { components } from '@tocsin/api-client';
import { queryOptions } from '@tanstack/react-query';
import { client, csrfHeaders, read } from './client.js';
import { networkProblem, problemFrom } from './problem.js';

type Schemas = components['schemas'];
export type CaseExport = Schemas['ExportCaseDto'];
export type CaseFileResult = Schemas['CaseFileResultView'];

const path = (ref: string) => ({ params: { path: { ref } } });

export const exportPreviewQuery = (ref: string, body: CaseExport) =>
  queryOptions({
    queryKey: ['incident', ref, 'export', body],
    queryFn: () => read(client.POST('/api/v1/incidents/{ref}/exports/preview', { ...path(ref), body })),
    // Exactly what would leave now, so never what would have left before.
    gcTime: 0,
    staleTime: 0,
  });

/** The file, once it has left. */
export async function takeCaseFile(ref: string, body: CaseExport): Promise<{ name: string; file: Blob }> {
  const response = await send(
    `/api/v1/incidents/${encodeURIComponent(ref)}/exports`,
    'application/json',
    JSON.stringify(body),
  );
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: name ?? ref, file: await response.blob() };
}

/** What is in a file and what is wrong with it; nothing is stored. */
export const checkCaseFile = (file: File) => results('/api/v1/reports/case-files/check', file);

/** @param anyway with its faults, for people to look at */
export const importCaseFile = (file: File, anyway: boolean) =>
  results(`/api/v1/reports/case-files${anyway ? '?anyway=true' : ''}`, file);

async function results(url: string, file: File): Promise<CaseFileResult[]> {
  const response = await send(url, 'application/octet-stream', file);
  return ((await response.json()) as Schemas['CaseFileReceiptView']).results;
}

async function send(url: string, contentType: string, body: BodyInit): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': contentType, ...csrfHeaders() },
    body,
  }).catch((error: unknown) => {
    throw networkProblem(error);
  });
  if (!response.ok) throw problemFrom(response, await response.json().catch(() => null));
  return response;
}
