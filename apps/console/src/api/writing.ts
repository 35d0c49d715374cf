import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client.js';
import type { AnswerLocale, Bodies, TemplateName } from './schemas.js';

const byRef = (ref: string) => ({ params: { path: { ref } } });
const byText = (name: TemplateName, locale: AnswerLocale) => ({ params: { path: { name, locale } } });

/** What the composer offers behind `::`, in the language of that report; without one, variables stay open. */
export const answerTextsQuery = (wanted: { ref?: string; investigation?: string; locale?: AnswerLocale }) =>
  queryOptions({
    queryKey: ['answer-texts', wanted],
    queryFn: () => read(client.GET('/api/v1/answer-texts', { params: { query: wanted } })),
    staleTime: 60_000,
  });

export const templateListQuery = queryOptions({
  queryKey: ['template-texts'],
  queryFn: () => read(client.GET('/api/v1/template-texts')),
});
export const templateTextQuery = (name: TemplateName, locale: AnswerLocale) =>
  queryOptions({
    queryKey: ['template-texts', name, locale],
    queryFn: () => read(client.GET('/api/v1/template-texts/{name}/{locale}', byText(name, locale))),
  });
export const templatePreviewQuery = (body: Bodies['previewTemplate']) =>
  queryOptions({
    queryKey: ['template-preview', body],
    queryFn: () => read(client.POST('/api/v1/template-texts/preview', { body })),
    // The last reading stays while the next one is made: a preview that blinks cannot be read.
    placeholderData: (previous) => previous,
    retry: false,
  });
export const templateTexts = {
  save: (name: TemplateName, locale: AnswerLocale, body: Bodies['templateText']) =>
    read(client.PUT('/api/v1/template-texts/{name}/{locale}', { ...byText(name, locale), body })),
  revert: (name: TemplateName, locale: AnswerLocale, version: number) =>
    read(
      client.POST('/api/v1/template-texts/{name}/{locale}/revert', {
        ...byText(name, locale),
        body: { version },
      }),
    ),
};

export const textModulesQuery = queryOptions({
  queryKey: ['text-modules'],
  queryFn: () => read(client.GET('/api/v1/text-modules')),
});
export const textModules = {
  create: (body: Bodies['textModule']) => read(client.POST('/api/v1/text-modules', { body })),
  change: (id: string, body: Bodies['changeTextModule']) =>
    read(client.PATCH('/api/v1/text-modules/{id}', { params: { path: { id } }, body })),
  remove: (id: string, version: number) =>
    read(client.DELETE('/api/v1/text-modules/{id}', { params: { path: { id }, query: { version } } })),
};

export const signaturesQuery = queryOptions({
  queryKey: ['signatures'],
  queryFn: () => read(client.GET('/api/v1/signatures')),
});
export const signatures = {
  save: (body: Bodies['signature']) => read(client.PUT('/api/v1/signatures', { body })),
};

export const caseFilesQuery = (ref: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'files'],
    queryFn: () => read(client.GET('/api/v1/incidents/{ref}/files', byRef(ref))),
  });

/** With files as multipart: the field `reply` is the JSON, every other part a file. */
export const withFiles = (files: readonly File[]) =>
  files.length === 0
    ? {}
    : {
        bodySerializer: (body: unknown) => {
          const form = new FormData();
          form.append('reply', JSON.stringify(body));
          for (const file of files) form.append('files', file, file.name);
          return form;
        },
      };

export const replies = {
  send: (ref: string, body: Bodies['reply'], files: readonly File[]) =>
    read(client.POST('/api/v1/incidents/{ref}/replies', { ...byRef(ref), body, ...withFiles(files) })),
  preview: (ref: string, body: Bodies['reply']) =>
    read(client.POST('/api/v1/incidents/{ref}/replies/preview', { ...byRef(ref), body })),
};

export const bulkReplies = {
  preview: (ref: string, body: Bodies['bulkWords']) =>
    read(client.POST('/api/v1/incidents/{ref}/replies/bulk/preview', { ...byRef(ref), body })),
  send: (ref: string, body: Bodies['bulkReply'], files: readonly File[]) =>
    read(client.POST('/api/v1/incidents/{ref}/replies/bulk', { ...byRef(ref), body, ...withFiles(files) })),
  cancel: (ref: string, id: string) =>
    read(client.POST('/api/v1/incidents/{ref}/replies/bulk/{id}/cancel', { params: { path: { ref, id } } })),
};
export const bulkProgressQuery = (ref: string, id: string) =>
  queryOptions({
    queryKey: ['incident', ref, 'bulk', id],
    queryFn: () =>
      read(client.GET('/api/v1/incidents/{ref}/replies/bulk/{id}', { params: { path: { ref, id } } })),
    refetchInterval: (query) => (query.state.data?.state === 'working' ? 1000 : false),
  });
