import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isKeyView, type KeyView } from '../keyring/key-views.js';
import { readLedgerSearch } from '../ledger/ledger-search.js';
import { readStatisticsSearch } from '../statistics/statistics-search.js';
import { parent, text } from './frame.js';

const board = createRoute({
  ...parent,
  path: '/board',
  validateSearch: (search): { wall?: true } => (search['wall'] === true ? { wall: true } : {}),
  component: lazyRouteComponent(() => import('../board/board-page.js')),
});

const statistics = createRoute({
  ...parent,
  path: '/statistics',
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(() => import('../statistics/statistics-page.js')),
});

const DUTY_TABS = ['calendar', 'handover', 'handing-out'] as const;
const duty = createRoute({
  ...parent,
  path: '/duty',
  validateSearch: (search): { tab?: (typeof DUTY_TABS)[number] } => ({
    tab: DUTY_TABS.find((tab) => tab === search['tab']),
  }),
  component: lazyRouteComponent(() => import('../duty/duty-page.js')),
});

const serviceLevels = createRoute({
  ...parent,
  path: '/service-levels',
  component: lazyRouteComponent(() => import('../service-levels/service-levels-page.js')),
});

const playbooks = createRoute({
  ...parent,
  path: '/playbooks',
  validateSearch: (search): { key?: string } => ({ key: text(search['key']) }),
  component: lazyRouteComponent(() => import('../playbooks/playbooks-page.js')),
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
  component: lazyRouteComponent(() => import('../templates/templates-page.js')),
});

const mailHealth = createRoute({
  ...parent,
  path: '/mail-health',
  component: lazyRouteComponent(() => import('../mail-health/mail-health-page.js')),
});

const keyring = createRoute({
  ...parent,
  path: '/keys',
  validateSearch: (search): { view?: KeyView; q?: string } => ({
    view: isKeyView(search['view']) ? search['view'] : undefined,
    q: text(search['q']),
  }),
  component: lazyRouteComponent(() => import('../keyring/keys-page.js')),
});

const people = createRoute({
  ...parent,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/people-page.js')),
});

const keys = createRoute({
  ...parent,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('../people/api-keys-page.js')),
});

const ledger = createRoute({
  ...parent,
  path: '/ledger',
  validateSearch: readLedgerSearch,
  component: lazyRouteComponent(() => import('../ledger/ledger-page.js')),
});

const audit = createRoute({
  ...parent,
  path: '/audit',
  validateSearch: (query): { subject?: string; ref?: string } => ({
    subject: text(query['subject']),
    ref: text(query['ref']),
  }),
  component: lazyRouteComponent(() => import('../audit/audit-page.js')),
});

const settings = createRoute({
  ...parent,
  path: '/settings',
  component: lazyRouteComponent(() => import('../session/settings-page.js')),
});

const shortcuts = createRoute({
  ...parent,
  path: '/settings/keys',
  component: lazyRouteComponent(() => import('../keyboard/shortcuts-page.js')),
});

/** How the team is led, and the system kept. */
export const managementRoutes = [
  board,
  statistics,
  duty,
  serviceLevels,
  playbooks,
  templates,
  mailHealth,
  keyring,
  people,
  keys,
  ledger,
  audit,
  settings,
  shortcuts,
] as const;
