import { client, read } from './client.js';
import { problemFrom } from './problem.js';

/** What a file belongs to; its address and what may be asked of it follow from that. */
export type FilePlace = { kind: 'report'; ref: string } | { kind: 'message'; id: string };

const base = (place: FilePlace) =>
  place.kind === 'report'
    ? `/api/v1/reports/${encodeURIComponent(place.ref)}`
    : `/api/v1/messages/${encodeURIComponent(place.id)}`;

export const fileUrl = (place: FilePlace, sha256: string) => `${base(place)}/attachments/${sha256}`;
export const archiveUrl = (place: FilePlace, sha256: string) => `${fileUrl(place, sha256)}?as=archive`;
export const previewUrl = (place: FilePlace, sha256: string) => `${fileUrl(place, sha256)}/preview`;

/** The beginning of a file as text, decoded by the server. */
export async function readPreviewText(
  place: FilePlace,
  sha256: string,
): Promise<{ text: string; cut: boolean }> {
  const response = await fetch(previewUrl(place, sha256), { credentials: 'same-origin' });
  if (!response.ok) throw problemFrom(response, await response.json());
  return { text: await response.text(), cut: response.headers.get('x-cut') === 'true' };
}

const ofReport = (ref: string, sha256: string) => ({ params: { path: { ref, sha256 } } });
const ofMessage = (id: string, sha256: string) => ({ params: { path: { id, sha256 } } });

export const files = {
  contents: (place: FilePlace, sha256: string) =>
    place.kind === 'report'
      ? read(client.GET('/api/v1/reports/{ref}/attachments/{sha256}/contents', ofReport(place.ref, sha256)))
      : read(client.GET('/api/v1/messages/{id}/attachments/{sha256}/contents', ofMessage(place.id, sha256))),
  rescan: (place: FilePlace, sha256: string) =>
    place.kind === 'report'
      ? read(client.POST('/api/v1/reports/{ref}/attachments/{sha256}/rescan', ofReport(place.ref, sha256)))
      : read(client.POST('/api/v1/messages/{id}/attachments/{sha256}/rescan', ofMessage(place.id, sha256))),
  /** A mail among the attachments, read. */
  message: (place: FilePlace, sha256: string) =>
    place.kind === 'report'
      ? read(client.GET('/api/v1/reports/{ref}/attachments/{sha256}/message', ofReport(place.ref, sha256)))
      : read(client.GET('/api/v1/messages/{id}/attachments/{sha256}/message', ofMessage(place.id, sha256))),
};

const path = (ref: string) => ({ params: { path: { ref } } });

export const evidence = {
  seal: (ref: string, version: number, reason: string) =>
    read(client.POST('/api/v1/reports/{ref}/seal', { ...path(ref), body: { version, reason } })),
  unseal: (ref: string, version: number, reason: string) =>
    read(client.POST('/api/v1/reports/{ref}/unseal', { ...path(ref), body: { version, reason } })),
  open: (ref: string, reason: string) =>
    read(client.POST('/api/v1/reports/{ref}/sealed/open', { ...path(ref), body: { reason } })),
  /** A file of it as a locked archive; each call is a look, and is recorded. */
  file: (ref: string, sha256: string, reason: string) =>
    read(
      client.POST('/api/v1/reports/{ref}/sealed/files/{sha256}', {
        ...ofReport(ref, sha256),
        body: { reason },
        parseAs: 'blob',
      }),
    ),
};
