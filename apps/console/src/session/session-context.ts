import { createContext, useContext, useMemo } from 'react';
import type { Session } from '../api/schemas.js';

export const SessionContext = createContext<Session | null>(null);

/** The signed-in person; only pages behind the login ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of a signed-in page');
  return session;
}

/** Controls a person has no right to are not offered; the API decides in any case. */
export function useRights(): { can: (right: string) => boolean } {
  const { rights } = useSession();
  return useMemo(() => ({ can: (right: string) => rights.some((each) => each === right) }), [rights]);
}
