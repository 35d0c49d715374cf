import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { queryClient } from './api/query-client.js';
import { caseRoutes } from './routes/case-routes.js';
import { constituentRoutes } from './routes/constituent-routes.js';
import { login, parent, root, signedIn } from './routes/frame.js';
import { managementRoutes } from './routes/management-routes.js';
import { partnerRoutes } from './routes/partner-routes.js';
import { workRoutes } from './routes/work-routes.js';

const home = createRoute({
  ...parent,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/inbox', throw: true });
  },
});

const routeTree = root.addChildren([
  login,
  signedIn.addChildren([
    home,
    ...workRoutes,
    ...caseRoutes,
    ...constituentRoutes,
    ...managementRoutes,
    ...partnerRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queries: queryClient },
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
