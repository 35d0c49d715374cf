import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { OutboundState } from '../api/schemas.js';
import { readDeadlineFilter } from '../deadlines/deadline-filter.js';
import { parent, text } from './frame.js';

const MARKS = ['malicious', 'benign', 'ignored'] as const;
const observables = createRoute({
  ...parent,
  path: '/observables',
  validateSearch: (search): { q?: string; type?: string; mark?: (typeof MARKS)[number]; tab?: 'list' } => ({
    q: text(search['q']),
    type: text(search['type']),
    mark: MARKS.find((mark) => mark === search['mark']),
    tab: search['tab'] === 'list' ? 'list' : undefined,
  }),
  component: lazyRouteComponent(() => import('../observables/observables-page.js')),
});

const observable = createRoute({
  ...parent,
  path: '/observables/$type',
  // The value stands in the query: a URL is one, and proxies change what is encoded in a path.
  validateSearch: (search): { value: string } => ({ value: text(search['value']) ?? '' }),
  component: lazyRouteComponent(() => import('../observables/observable-page.js')),
});

const countermeasures = createRoute({
  ...parent,
  path: '/countermeasures',
  component: lazyRouteComponent(() => import('../countermeasures/countermeasures-page.js')),
});

const investigations = createRoute({
  ...parent,
  path: '/investigations',
  component: lazyRouteComponent(() => import('../investigations/investigations-page.js')),
});

const deadlines = createRoute({
  ...parent,
  path: '/deadlines',
  validateSearch: readDeadlineFilter,
  component: lazyRouteComponent(() => import('../deadlines/deadlines-page.js')),
});

const sharing = createRoute({
  ...parent,
  path: '/incidents/$ref/sharing',
  component: lazyRouteComponent(() => import('../sharing/sharing-page.js')),
});

const OUTBOX_STATES: readonly OutboundState[] = ['held', 'queued', 'sent', 'retrying', 'dead', 'cancelled'];
const outbox = createRoute({
  ...parent,
  path: '/outbox',
  validateSearch: (query): { state?: OutboundState } => ({
    state: OUTBOX_STATES.find((state) => state === query['state']),
  }),
  component: lazyRouteComponent(() => import('../outbox/outbox-page.js')),
});

const notifications = createRoute({
  ...parent,
  path: '/notifications',
  component: lazyRouteComponent(() => import('../notifications/notifications-page.js')),
});

/** What belongs to cases, across all of them. */
export const caseRoutes = [
  observables,
  observable,
  countermeasures,
  investigations,
  deadlines,
  sharing,
  outbox,
  notifications,
] as const;
