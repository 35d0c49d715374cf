import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readVerdict } from '../imports/verdicts.js';
import { parent, text } from './frame.js';

const constituents = createRoute({
  ...parent,
  path: '/constituents',
  validateSearch: (query): { q?: string } => ({ q: text(query['q']) }),
  component: lazyRouteComponent(() => import('../constituents/constituents-page.js')),
});

const constituentImports = createRoute({
  ...parent,
  path: '/constituents/imports',
  component: lazyRouteComponent(() => import('../imports/imports-page.js')),
});

const constituentImport = createRoute({
  ...parent,
  path: '/constituents/imports/$id',
  validateSearch: readVerdict,
  component: lazyRouteComponent(() => import('../imports/import-page.js')),
});

const owners = createRoute({
  ...parent,
  path: '/constituents/owners',
  component: lazyRouteComponent(() => import('../imports/owners-page.js')),
});

const constituent = createRoute({
  ...parent,
  path: '/constituents/$id',
  component: lazyRouteComponent(() => import('../constituents/constituent-page.js')),
});

/** Whom we serve. */
export const constituentRoutes = [
  constituents,
  constituentImports,
  constituentImport,
  owners,
  constituent,
] as const;
