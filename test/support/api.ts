import { runningSystem, type RunningSystem } from './system.js';

/** An answer with its body read: JSON where it is, text otherwise. */
export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** The API as a machine uses it, with the key of `var/local.json` (every scope) unless another is given. */
export function apiWithKey(system: RunningSystem = runningSystem(), key = system.apiKey) {
  return caller(system, () => ({ authorization: `Bearer ${key}` }));
}

/** The API as the console uses it: cookie and CSRF token of a person who logged in. */
export async function apiWithSession(login?: { email: string; password: string }, system = runningSystem()) {
  const { email, password } = login ?? system.admin;
  const response = await fetch(`${system.api}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`log-in failed: ${response.status} ${await response.text()}`);
  const cookie = response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  const { csrfToken } = (await response.json()) as { csrfToken: string };
  return caller(system, () => ({ cookie, 'x-csrf-token': csrfToken }));
}

export type Api = ReturnType<typeof apiWithKey>;

function caller(system: RunningSystem, credentials: () => Record<string, string>) {
  const call = async <T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const raw = Buffer.isBuffer(body) || body instanceof FormData || typeof body === 'string';
    const json = body !== undefined && !raw;
    const response = await fetch(`${system.api}/api/v1${path}`, {
      method,
      headers: { ...credentials(), ...(json ? { 'content-type': 'application/json' } : {}), ...headers },
      body: json ? JSON.stringify(body) : (body as BodyInit | undefined),
    });
    const text = await response.text();
    const isJson =
      /json/u.test(response.headers.get('content-type') ?? '') &&
      !/ndjson/u.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as T,
      headers: response.headers,
    } satisfies Answer<T>;
  };
  return {
    get: <T = Record<string, unknown>>(path: string) => call<T>('GET', path),
    post: <T = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>) =>
      call<T>('POST', path, body, headers),
    put: <T = Record<string, unknown>>(path: string, body?: unknown) => call<T>('PUT', path, body),
    patch: <T = Record<string, unknown>>(path: string, body?: unknown) => call<T>('PATCH', path, body),
    delete: <T = Record<string, unknown>>(path: string) => call<T>('DELETE', path),
  };
}
