import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readQueueSearch } from '../partner-queue/queue-tabs.js';
import { parent } from './frame.js';

const partners = createRoute({
  ...parent,
  path: '/partners',
  component: lazyRouteComponent(() => import('../partners/partners-page.js')),
});

const newPartner = createRoute({
  ...parent,
  path: '/partners/new',
  component: lazyRouteComponent(() => import('../partners/new-partner-page.js')),
});

const feeds = createRoute({
  ...parent,
  path: '/partners/feeds',
  component: lazyRouteComponent(() => import('../feeds/feeds-page.js')),
});

const queue = createRoute({
  ...parent,
  path: '/partners/queue',
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import('../partner-queue/queue-page.js')),
});

const partner = createRoute({
  ...parent,
  path: '/partners/$id',
  component: lazyRouteComponent(() => import('../partners/partner-page.js')),
});

/** Other CIRTs. */
export const partnerRoutes = [partners, newPartner, feeds, queue, partner] as const;
