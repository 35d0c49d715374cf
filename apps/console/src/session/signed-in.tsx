import { Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.js';
import { Shell } from '../shell/shell.js';
import { SessionContext } from './session-context.js';

/** Everything behind the login; the route above has made sure that there is a session. */
export function SignedIn() {
  const { data: session } = useQuery(sessionQuery);
  if (!session) return null;
  return (
    <SessionContext value={session}>
      {/* Whatever asks for texts that are not here yet waits; the frame has its own boundary for pages. */}
      <Suspense fallback={null}>
        <Shell />
      </Suspense>
    </SessionContext>
  );
}
