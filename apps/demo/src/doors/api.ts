import { type components, createClient, type paths } from '@tocsin/api-client';
import type { Target } from './target.js';

export type Api = ReturnType<typeof createClient<paths>>;
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export function apiWithKey({ api, apiKey }: Target): Api {
  return createClient<paths>({ baseUrl: api, headers: { authorization: `Bearer ${apiKey}` } });
}

/** The API as the console uses it for a person: session cookie and CSRF token. */
export async function apiOfPerson({ api }: Target, email: string, password: string): Promise<Api> {
  const { data, error, response } = await createClient<paths>({ baseUrl: api }).POST('/api/v1/session', {
    body: { email, password },
  });
  if (!data) throw new Error(problemIn('POST /api/v1/session', response, error));
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return createClient<paths>({ baseUrl: api, headers: { cookie, 'x-csrf-token': data.csrfToken } });
}

/**
 * The body of a successful answer.
 * @throws Error that names the call and what the API said
 */
export async function answered<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) throw new Error(problemIn(response.url, response, error));
  return data;
}

/** For calls that succeed without a body. @throws Error that names the call and what the API said */
export async function done(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw new Error(problemIn(response.url, response, error));
}

function problemIn(call: string, { status }: Response, error: unknown): string {
  return `${call} answered ${status}: ${JSON.stringify(error)}`;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

/** All items of a list that is read by cursor. */
export async function everything<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}
