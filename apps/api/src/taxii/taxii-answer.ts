import { type ServedObject, type ServedPage, STIX_TYPE, TAXII_TYPE } from '@tocsin/sharing';
import { type Response } from 'express';

/** Headers of a page (TAXII 2.1 §3.4), in which a client finds where to go on. */
export function pageHeaders(response: Response, { items }: ServedPage): void {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return;
  response.setHeader('x-taxii-date-added-first', first.addedAt);
  response.setHeader('x-taxii-date-added-last', last.addedAt);
}

/** Sends a TAXII resource. As bytes: express would put a charset behind the media type, and that is another type. */
export function send(response: Response, resource: object | string): void {
  const text = typeof resource === 'string' ? resource : JSON.stringify(resource);
  response.setHeader('content-type', TAXII_TYPE);
  response.end(Buffer.from(text));
}

const head = ({ more, next }: ServedPage): Record<string, unknown> => ({
  more,
  ...(next === null ? {} : { next }),
});

/** An envelope (§3.7): objects go out as the text that was released, unparsed. */
export function envelope(page: ServedPage): string {
  if (page.items.length === 0) return '{}';
  const start = JSON.stringify(head(page)).slice(0, -1);
  return `${start},"objects":[${page.items.map(({ content }) => content).join(',')}]}`;
}

export function manifest(page: ServedPage): object {
  if (page.items.length === 0) return {};
  return { ...head(page), objects: page.items.map(record) };
}

const record = ({ objectId, addedAt, version }: ServedObject): object => ({
  id: objectId,
  date_added: addedAt,
  version,
  media_type: STIX_TYPE,
});

export function versions(page: ServedPage): object {
  if (page.items.length === 0) return {};
  return { ...head(page), versions: page.items.map(({ version }) => version) };
}
