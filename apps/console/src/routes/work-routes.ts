import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isIncidentFilter, type IncidentFilterState } from '../incident/filter.js';
import { parent, text } from './frame.js';

const inbox = createRoute({
  ...parent,
  path: '/inbox',
  validateSearch: (search): { view?: string } => ({ view: text(search['view']) }),
  component: lazyRouteComponent(() => import('../inbox/inbox-page.js')),
});

const myWork = createRoute({
  ...parent,
  path: '/my-work',
  component: lazyRouteComponent(() => import('../my-work/my-work-page.js')),
});

const phone = createRoute({
  ...parent,
  path: '/reports/new',
  component: lazyRouteComponent(() => import('../report/phone-page.js')),
});

const importCase = createRoute({
  ...parent,
  path: '/reports/import',
  component: lazyRouteComponent(() => import('../case-files/import-case-page.js')),
});

const report = createRoute({
  ...parent,
  path: '/reports/$ref',
  component: lazyRouteComponent(() => import('../report/report-page.js')),
});

const incidentList = createRoute({
  ...parent,
  path: '/incidents',
  validateSearch: (search): { q?: string; state?: IncidentFilterState; who?: 'mine'; view?: string } => ({
    view: text(search['view']),
    q: text(search['q']),
    state: isIncidentFilter(search['state']) ? search['state'] : undefined,
    who: search['who'] === 'mine' ? 'mine' : undefined,
  }),
  component: lazyRouteComponent(() => import('../incident/incidents-page.js')),
});

const incident = createRoute({
  ...parent,
  path: '/incidents/$ref',
  component: lazyRouteComponent(() => import('../incident/incident-page.js')),
});

const search = createRoute({
  ...parent,
  path: '/search',
  validateSearch: (query): { q?: string } => ({ q: text(query['q']) }),
  component: lazyRouteComponent(() => import('../search/search-page.js')),
});

/** The day of an analyst: queue, reports, incidents, search. */
export const workRoutes = [inbox, myWork, phone, importCase, report, incidentList, incident, search] as const;
