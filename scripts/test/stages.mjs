// The stages of `npm test`, in the order in which they run: what fails quickest comes first.
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} what one line for --help
 * @property {string[][]} [commands] run by Node, arguments each; one check
 * @property {string} [jest] name of the jest project; many tests
 * @property {boolean} [browser] needs Chromium
 * @property {boolean} [programs] has tests against programs of debian-programs.mjs
 */

const bin = (name) => `node_modules/${name}`;
const TSC = bin('tsc7/bin/tsc');

/** @type {Stage[]} */
export const STAGES = [
  {
    name: 'format',
    what: 'prettier has nothing to change',
    commands: [[bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level=warn', '.']],
  },
  {
    name: 'lint',
    what: 'oxlint with type-aware rules',
    commands: [[bin('oxlint/bin/oxlint'), '--type-aware', '--disable-nested-config', '.']],
  },
  {
    name: 'types',
    what: 'everything compiles: product, tests, console',
    commands: [
      [TSC, '-b', 'tsconfig.build.json'],
      [TSC, '-p', 'tsconfig.spec.json'],
      [TSC, '-p', 'test/tsconfig.json'],
      [TSC, '-p', 'apps/console/tsconfig.json', '--noEmit'],
    ],
  },
  {
    name: 'imports',
    what: 'the directions of .dependency-cruiser.mjs',
    commands: [
      [
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.mjs',
        'apps',
        'libs',
        'config',
      ],
    ],
  },
  {
    name: 'unused',
    what: 'knip finds no file, export or package that nobody uses',
    commands: [[bin('knip/bin/knip.js'), '--no-progress']],
  },
  {
    name: 'contract-fresh',
    what: 'openapi.json, the generated client and docs/settings.md are those of this code',
    commands: [
      ['scripts/openapi.mjs', '--check'],
      ['scripts/settings.mjs', '--check'],
    ],
  },
  { name: 'unit', what: 'specs beside pure code', jest: 'unit' },
  { name: 'architecture', what: 'sizes, names, front doors', jest: 'architecture' },
  { name: 'contract', what: 'codecs and files against their schemas', jest: 'contract', programs: true },
  { name: 'medium', what: 'commands and queries on a real PostgreSQL', jest: 'medium', programs: true },
  { name: 'e2e', what: 'stories over the running system: SMTP, HTTP', jest: 'e2e', programs: true },
  { name: 'browser', what: 'stories in headless Chromium', jest: 'browser', browser: true },
];
