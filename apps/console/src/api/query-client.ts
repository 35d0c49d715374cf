import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.js';

/** Only what may heal by itself is tried again: the network, and a server that is starting. */
function mayHeal(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiProblem && (error.isOffline || error.status === 503);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // Lists never reorder under the cursor (UX.md): nothing refetches because a window got the focus.
    queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: mayHeal, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});
