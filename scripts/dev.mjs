// npm run dev: everything built and restarted as it is edited. The compiler watches the sources, vite the console,
// and the supervisor what they build.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = (args, cwd = root) =>
  spawn(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: false });

const watchers = [
  node(['node_modules/tsc7/bin/tsc', '-b', '-w', '--preserveWatchOutput', 'tsconfig.build.json']),
];
const consoleFolder = join(root, 'apps/console');
if (existsSync(join(consoleFolder, 'index.html'))) {
  watchers.push(
    node(['../../node_modules/vite/bin/vite.js', 'build', '--watch', '--mode', 'development'], consoleFolder),
  );
}
const start = node(['scripts/start.mjs', '--watch', ...process.argv.slice(2)]);

// The supervisor stops in order and takes the watchers with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => start.kill(signal));
start.on('exit', (code) => {
  for (const watcher of watchers) watcher.kill('SIGTERM');
  process.exit(code ?? 1);
});
