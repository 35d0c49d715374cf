import { queryOptions } from '@tanstack/react-query';
import { client, read, rememberCsrfToken } from './client.js';
import { ApiProblem } from './problem.js';
import type { Bodies, Session } from './schemas.js';

async function remember(call: Promise<Session>): Promise<Session> {
  const session = await call;
  rememberCsrfToken(session.csrfToken);
  return session;
}

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await remember(read(client.GET('/api/v1/session')));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const signIn = (email: string, password: string) =>
  remember(read(client.POST('/api/v1/session', { body: { email, password } })));

export const signOut = () => read(client.DELETE('/api/v1/session'));

export const changePassword = (current: string, next: string) =>
  read(client.POST('/api/v1/session/password', { body: { current, next } }));

export const savePreferences = (body: Bodies['preferences']) =>
  read(client.PATCH('/api/v1/session/preferences', { body }));
