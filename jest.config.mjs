// One project a stage of `npm test`; run by scripts/test.mjs (all) or scripts/test-one.mjs (some files).
const typescript = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    // Decorators with their metadata, which the injector reads; esbuild and tsx drop it.
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // The libraries' sources, not what was last built of them.
  testEnvironmentOptions: { customExportConditions: ['tocsin-source', 'node', 'node-addons'] },
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/jest-setup.ts'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/var/', '<rootDir>/test/.tmp/'],
};

const postgres = {
  globalSetup: '<rootDir>/test/support/postgres-setup.mjs',
  globalTeardown: '<rootDir>/test/support/postgres-teardown.mjs',
};
const system = {
  globalSetup: '<rootDir>/test/support/system-setup.mjs',
  globalTeardown: '<rootDir>/test/support/system-teardown.mjs',
};

const project = (displayName, testMatch, more = {}) => ({
  ...typescript,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  ...more,
});

export default {
  projects: [
    project('unit', [
      'libs/*/src/**/*.spec.ts',
      'apps/*/src/**/*.spec.ts',
      'config/src/**/*.spec.ts',
      'scripts/**/*.spec.ts',
    ]),
    project('architecture', ['test/architecture/**/*.test.ts']),
    project('contract', ['test/contract/**/*.test.ts']),
    project('medium', ['test/medium/**/*.test.ts'], postgres),
    project('e2e', ['test/e2e/**/*.test.ts'], system),
    project('browser', ['test/browser/**/*.test.ts'], system),
  ],
  maxWorkers: 2,
  // Each file loads the whole house anew, and what it loaded is never given back: after some eighty files a worker spends
  // its time collecting garbage, then dies. A fresh one is up in seconds.
  workerIdleMemoryLimit: '1200MB',
  testTimeout: 120_000,
};
