import { createClient, type paths } from '@tocsin/api-client';
import { networkProblem, problemFrom } from './problem.js';

let csrfToken: string | null = null;
let onSignedOut: () => void = () => undefined;

/** The token arrives with the session; it lives in memory only. */
export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** For the few calls that `fetch` makes itself. */
export const csrfHeaders = (): Record<string, string> => (csrfToken ? { 'x-csrf-token': csrfToken } : {});

/** Called when any call is answered 401: the session ended while somebody was working. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });

const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const session: Parameters<typeof client.use>[0] = {
  onRequest({ request }) {
    if (csrfToken && MUTATING.has(request.method)) request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== '/api/v1/session') onSignedOut();
    return undefined;
  },
  onError({ error }) {
    return networkProblem(error);
  },
};

client.use(session);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful call; anything else is thrown as an ApiProblem. */
export async function read<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
  return data as T;
}
