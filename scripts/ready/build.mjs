// Builds what is stale: the TypeScript projects (the compiler itself knows which) and the console.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONSOLE = 'apps/console';
const CONSOLE_SOURCES = [CONSOLE, 'libs/api-client'];

/**
 * @param {string} root the checkout
 * @param {string} node path of the Node to build with
 * @param {(line: string) => void} say
 * @throws Error with the compiler's output when something does not compile
 */
export function buildIfStale(root, node, say) {
  const fresh = !existsSync(join(root, 'config', 'dist', '.tsbuildinfo'));
  if (fresh) say('Building …');
  // By path: node_modules/.bin/tsc is TypeScript 6, kept for the tools that need its API; 7 builds ten times faster.
  run(
    node,
    ['node_modules/tsc7/bin/tsc', '-b', 'tsconfig.build.json'],
    root,
    'The TypeScript code does not compile',
  );
  buildConsole(root, node, say);
}

function buildConsole(root, node, say) {
  if (!existsSync(join(root, CONSOLE, 'index.html'))) {
    say('The console has no index.html yet: not built.');
    return;
  }
  const stamp = join(root, CONSOLE, 'dist', '.built-from');
  const wanted = consoleFingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building the console …');
  run(
    node,
    ['../../node_modules/vite/bin/vite.js', 'build'],
    join(root, CONSOLE),
    'The console does not build',
  );
  writeFileSync(stamp, wanted);
}

function consoleFingerprint(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of CONSOLE_SOURCES) {
    for (const file of filesIn(join(root, folder))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['dist', 'node_modules', 'README.md'].includes(name) && !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

function run(node, args, cwd, complaint) {
  // Production builds are wanted whatever the caller's NODE_ENV says; `npm test` inherits "test" from some shells.
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' };
  const done = spawnSync(node, args, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${complaint}:\n${done.stdout}${done.stderr}`);
}
