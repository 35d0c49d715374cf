// npm run bench:ui: how the console feels, measured in headless Chromium by the stories of test/browser, against the
// numbers that we promise. The last line is one JSON object; exit 1 where a story fails, a number is missing or over.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '../scripts/test/chromium.mjs';

const HELP = `Usage: npm run bench:ui [-- --only desk-keys,desk-speed]
  Runs the stories that measure the console and prints their numbers; the last line is JSON.
  Without --only every number must be there and within what is promised.`;

/** The story that measures each number, and the most that it may be. */
const PROMISED = {
  triageKeysMax: { story: 'desk-keys', most: 4 },
  keyToVisibleP95Ms: { story: 'desk-speed', most: 100 },
  queue10kMs: { story: 'desk-speed', most: 1_500 },
  scriptGzipKb: { story: 'console-pages', most: 300 },
  axeViolations: { story: 'console-pages', most: 0 },
  presenceMs: { story: 'together', most: 2_000 },
  bulk500Ms: { story: 'undo-and-bulk', most: 5_000 },
};

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);

if (args.includes('--help')) console.log(HELP);
else process.exitCode = run(args[args.indexOf('--only') + 1]?.split(',') ?? []);

function run(only) {
  const browser = chromium(console.log);
  if (browser === undefined) throw new Error('No Chromium here, and none could be installed.');
  const stories = [...new Set(Object.values(PROMISED).map(({ story }) => story))].filter(
    (story) => only.length === 0 || only.includes(story),
  );
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  const file = join(folder, 'measures.ndjson');
  try {
    const passed = measure(stories, file, browser);
    return judge(readMeasures(file), stories) && passed ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One after the other, so that no story is in another one's way. */
function measure(stories, file, browser) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const files = stories.map((story) => `test/browser/${story}.test.ts`);
  const { status } = spawnSync(
    process.execPath,
    [...flags, 'node_modules/jest/bin/jest.js', '--selectProjects', 'browser', '--runInBand', ...files],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TOCSIN_MEASURES: file, CHROMIUM_PATH: browser },
    },
  );
  return status === 0;
}

function readMeasures(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.assign({}, ...lines.map((line) => JSON.parse(line)));
}

function judge(measures, stories) {
  const wanted = Object.entries(PROMISED).filter(([, { story }]) => stories.includes(story));
  let good = true;
  for (const [name, { most }] of wanted) {
    const value = measures[name];
    if (value !== undefined && value <= most) continue;
    good = false;
    console.error(
      value === undefined ? `${name} was not measured` : `${name} is ${value}; promised are ${most}`,
    );
  }
  console.log(JSON.stringify(Object.fromEntries(wanted.map(([name]) => [name, measures[name] ?? null]))));
  return good;
}
