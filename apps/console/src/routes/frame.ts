import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.js';
import { CrashPage, MissingPage } from '../shell/fallback-pages.js';
import { SignedIn } from '../session/signed-in.js';

/** A word of the address; an empty one is none. */
export const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: CrashPage,
});

export const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { back?: string } => ({ back: text(search['back']) }),
  component: lazyRouteComponent(() => import('../session/login-page.js')),
});

export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) redirect({ to: '/login', search: { back: location.href }, throw: true });
  },
  component: SignedIn,
});

/** Of every page behind the login. */
export const parent = { getParentRoute: () => signedIn };
