import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { queryClient } from './api/query-client.js';
import { sessionQuery } from './api/session.js';
import type { OutboundState } from './api/schemas.js';
import { readDeadlineFilter } from './deadlines/deadline-filter.js';
import { isIncidentFilter, type IncidentFilterState } from './incident/filter.js';
import { readVerdict } from './imports/verdicts.js';
import { isKeyView, type KeyView } from './keyring/key-views.js';
import { CrashPage, MissingPage } from './shell/fallback-pages.js';
import { readStatisticsSearch } from './statistics/statistics-search.js';
import { SignedIn } from './session/signed-in.js';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: CrashPage,
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { back?: string } => ({ back: text(search['back']) }),
  component: lazyRouteComponent(() => import('./session/login-page.js')),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) redirect({ to: '/login', search: { back: location.href }, throw: true });
  },
  component: SignedIn,
});

const parent = { getParentRoute: () => signedIn };

const home = createRoute({
  ...parent,
  path: '/',
  beforeLoad: () => {
    redirect({ to: '/inbox', throw: true });
  },
});
const inbox = createRoute({
  ...parent,
  path: '/inbox',
  validateSearch: (search): { view?: string } => ({ view: text(search['view']) }),
  component: lazyRouteComponent(() => import('./inbox/inbox-page.js')),
});
const phone = createRoute({
  ...parent,
  path: '/reports/new',
  component: lazyRouteComponent(() => import('./report/phone-page.js')),
});
const report = createRoute({
  ...parent,
  path: '/reports/$ref',
  component: lazyRouteComponent(() => import('./report/report-page.js')),
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
  component: lazyRouteComponent(() => import('./incident/incidents-page.js')),
});
const incident = createRoute({
  ...parent,
  path: '/incidents/$ref',
  component: lazyRouteComponent(() => import('./incident/incident-page.js')),
});
const myWork = createRoute({
  ...parent,
  path: '/my-work',
  component: lazyRouteComponent(() => import('./my-work/my-work-page.js')),
});
const search = createRoute({
  ...parent,
  path: '/search',
  validateSearch: (query): { q?: string } => ({ q: text(query['q']) }),
  component: lazyRouteComponent(() => import('./search/search-page.js')),
});
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
  component: lazyRouteComponent(() => import('./observables/observables-page.js')),
});
const observable = createRoute({
  ...parent,
  path: '/observables/$type',
  // The value stands in the query: a URL is one, and proxies change what is encoded in a path.
  validateSearch: (search): { value: string } => ({ value: String(search['value'] ?? '') }),
  component: lazyRouteComponent(() => import('./observables/observable-page.js')),
});
const constituents = createRoute({
  ...parent,
  path: '/constituents',
  validateSearch: (query): { q?: string } => ({ q: text(query['q']) }),
  component: lazyRouteComponent(() => import('./constituents/constituents-page.js')),
});
const constituent = createRoute({
  ...parent,
  path: '/constituents/$id',
  component: lazyRouteComponent(() => import('./constituents/constituent-page.js')),
});
const OUTBOX_STATES: readonly OutboundState[] = ['held', 'queued', 'sent', 'retrying', 'dead', 'cancelled'];
const constituentImports = createRoute({
  getParentRoute: () => signedIn,
  path: '/constituents/imports',
  component: lazyRouteComponent(() => import('./imports/imports-page.js')),
});

const constituentImport = createRoute({
  getParentRoute: () => signedIn,
  path: '/constituents/imports/$id',
  validateSearch: readVerdict,
  component: lazyRouteComponent(() => import('./imports/import-page.js')),
});

const owners = createRoute({
  getParentRoute: () => signedIn,
  path: '/constituents/owners',
  component: lazyRouteComponent(() => import('./imports/owners-page.js')),
});

const deadlines = createRoute({
  getParentRoute: () => signedIn,
  path: '/deadlines',
  validateSearch: readDeadlineFilter,
  component: lazyRouteComponent(() => import('./deadlines/deadlines-page.js')),
});

const board = createRoute({
  ...parent,
  path: '/board',
  validateSearch: (search): { wall?: true } => (search['wall'] === true ? { wall: true } : {}),
  component: lazyRouteComponent(() => import('./board/board-page.js')),
});
const statistics = createRoute({
  ...parent,
  path: '/statistics',
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(() => import('./statistics/statistics-page.js')),
});
const serviceLevels = createRoute({
  ...parent,
  path: '/service-levels',
  component: lazyRouteComponent(() => import('./service-levels/service-levels-page.js')),
});
const outbox = createRoute({
  ...parent,
  path: '/outbox',
  validateSearch: (query): { state?: OutboundState } => ({
    state: OUTBOX_STATES.find((state) => state === query['state']),
  }),
  component: lazyRouteComponent(() => import('./outbox/outbox-page.js')),
});
const playbooks = createRoute({
  ...parent,
  path: '/playbooks',
  validateSearch: (search): { key?: string } => ({ key: text(search['key']) }),
  component: lazyRouteComponent(() => import('./playbooks/playbooks-page.js')),
});
const countermeasures = createRoute({
  ...parent,
  path: '/countermeasures',
  component: lazyRouteComponent(() => import('./countermeasures/countermeasures-page.js')),
});
const investigations = createRoute({
  ...parent,
  path: '/investigations',
  component: lazyRouteComponent(() => import('./investigations/investigations-page.js')),
});
const TEMPLATE_TABS = ['templates', 'modules', 'signatures'] as const;
const templates = createRoute({
  ...parent,
  path: '/templates',
  validateSearch: (search): { tab?: (typeof TEMPLATE_TABS)[number]; name?: string; locale?: string } => ({
    tab: TEMPLATE_TABS.find((tab) => tab === search['tab']),
    name: text(search['name']),
    locale: text(search['locale']),
  }),
  component: lazyRouteComponent(() => import('./templates/templates-page.js')),
});
const mailHealth = createRoute({
  ...parent,
  path: '/mail-health',
  component: lazyRouteComponent(() => import('./mail-health/mail-health-page.js')),
});
const notifications = createRoute({
  ...parent,
  path: '/notifications',
  component: lazyRouteComponent(() => import('./notifications/notifications-page.js')),
});
const keyring = createRoute({
  ...parent,
  path: '/keys',
  validateSearch: (search): { view?: KeyView; q?: string } => ({
    view: isKeyView(search['view']) ? search['view'] : undefined,
    q: text(search['q']),
  }),
  component: lazyRouteComponent(() => import('./keyring/keys-page.js')),
});
const DUTY_TABS = ['calendar', 'handover', 'handing-out'] as const;
const duty = createRoute({
  ...parent,
  path: '/duty',
  validateSearch: (search): { tab?: (typeof DUTY_TABS)[number] } => ({
    tab: DUTY_TABS.find((tab) => tab === search['tab']),
  }),
  component: lazyRouteComponent(() => import('./duty/duty-page.js')),
});
const people = createRoute({
  ...parent,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.js')),
});
const keys = createRoute({
  ...parent,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./people/api-keys-page.js')),
});
const audit = createRoute({
  ...parent,
  path: '/audit',
  validateSearch: (query): { subject?: string; ref?: string } => ({
    subject: text(query['subject']),
    ref: text(query['ref']),
  }),
  component: lazyRouteComponent(() => import('./audit/audit-page.js')),
});
const settings = createRoute({
  ...parent,
  path: '/settings',
  component: lazyRouteComponent(() => import('./session/settings-page.js')),
});
const shortcuts = createRoute({
  ...parent,
  path: '/settings/keys',
  component: lazyRouteComponent(() => import('./keyboard/shortcuts-page.js')),
});

const routeTree = root.addChildren([
  login,
  signedIn.addChildren([
    home,
    inbox,
    phone,
    report,
    incidentList,
    incident,
    search,
    observables,
    observable,
    myWork,
    constituents,
    constituentImports,
    constituentImport,
    owners,
    constituent,
    deadlines,
    serviceLevels,
    board,
    statistics,
    outbox,
    mailHealth,
    notifications,
    playbooks,
    countermeasures,
    investigations,
    templates,
    duty,
    keyring,
    people,
    keys,
    audit,
    settings,
    shortcuts,
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
