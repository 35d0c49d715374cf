// Who may import whom. One line a library, as in ARCHITECTURE.md; `npm test -- --only imports` runs it.

/** What each library may import besides itself and the settings. */
const MAY_IMPORT = {
  mail: [],
  formats: [],
  'api-client': [],
  platform: [],
  observables: ['platform', 'audit'],
  audit: ['platform'],
  identity: ['platform', 'audit'],
  constituency: ['platform', 'audit', 'identity', 'observables'],
  keyring: ['platform', 'audit', 'identity', 'mail'],
  intake: ['platform', 'audit', 'identity', 'observables', 'formats', 'mail'],
  incidents: ['platform', 'audit', 'identity', 'constituency', 'observables', 'duty'],
  release: ['platform', 'audit', 'identity', 'formats', 'observables', 'incidents'],
  correspondence: ['platform', 'audit', 'intake', 'incidents', 'identity', 'mail', 'keyring', 'release'],
  triage: [
    'duty',
    'enrichment',
    'platform',
    'audit',
    'identity',
    'intake',
    'incidents',
    'correspondence',
    'keyring',
    'constituency',
    'observables',
    'release',
    'mail',
  ],
  notifications: [
    'duty',
    'obligations',
    'desk',
    'platform',
    'audit',
    'identity',
    'incidents',
    'correspondence',
    'triage',
    'mail',
    'release',
  ],
  // Downstream of triage, because only triage knows which reports and messages a reader may know of.
  correlation: [
    'platform',
    'audit',
    'identity',
    'formats',
    'observables',
    'constituency',
    'incidents',
    'release',
    'triage',
    'enrichment',
  ],
  enrichment: ['platform', 'audit', 'identity', 'observables'],
  duty: ['platform', 'audit', 'identity'],
  playbooks: ['platform', 'audit', 'identity', 'incidents', 'release', 'correspondence'],
  obligations: [
    'platform',
    'audit',
    'identity',
    'constituency',
    'intake',
    'incidents',
    'release',
    'correspondence',
    'triage',
    'duty',
  ],
  desk: ['platform', 'audit', 'identity', 'incidents', 'intake', 'correspondence', 'triage', 'duty'],
  statistics: [
    'platform',
    'audit',
    'identity',
    'constituency',
    'intake',
    'incidents',
    'triage',
    'duty',
    'release',
  ],
  sharing: ['platform', 'audit', 'identity', 'keyring', 'observables', 'incidents', 'formats', 'release'],
};

/** No I/O, no settings, nothing of ours: they can be read, tested and reused alone. */
const PURE = ['mail', 'formats', 'api-client'];

const directions = Object.entries(MAY_IMPORT).map(([lib, allowed]) => ({
  name: `${lib} imports only what stands upstream of it`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: {
    path: '^(libs|apps|config)/',
    pathNot: [
      ...(PURE.includes(lib) ? [] : ['^config/']),
      ...[lib, ...allowed].map((name) => `^libs/${name}/`),
    ],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...directions,
    {
      name: 'no app imports another app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'a library is entered by its index.ts (or entities.ts, by apps/migrate)',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/(index|entities)\\.ts$'] },
    },
    {
      name: 'only apps/migrate knows the entities of others',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/', pathNot: '^apps/migrate/' },
      to: { path: '^libs/[^/]+/src/entities\\.ts$', pathNot: '^libs/$2/' },
    },
    {
      name: 'the console talks through the generated client only',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: { path: '^(libs|config)/', pathNot: '^libs/api-client/' },
    },
    { name: 'nothing imports in a circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'everything that is imported exists',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
    {
      name: 'no test code in the product',
      severity: 'error',
      from: { pathNot: '\\.spec\\.tsx?$' },
      to: { path: '(\\.spec\\.tsx?$|^test/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['tocsin-source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
