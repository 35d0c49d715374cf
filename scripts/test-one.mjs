// npm run test:one -- <files …> [jest options]: some test files, without installing, building or the other stages.
// Keeps its PostgreSQL running between calls; `npm run test:one -- --stop` ends it.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres/start-postgres.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const kept = join(root, 'test', '.tmp', 'kept');
const args = process.argv.slice(2);

if (args.length === 0) {
  console.log('npm run test:one -- test/medium/… [-t "name of a test"]   or   npm run test:one -- --stop');
} else if (args.includes('--stop')) {
  const server = await startPostgres({ dataDir: kept });
  await server.stop({ remove: true });
} else {
  // The running system is tested as it is built; everything else from its sources.
  if (args.some((arg) => /test\/(e2e|browser)/.test(arg))) {
    const built = spawnSync(process.execPath, ['scripts/ready.mjs'], { cwd: root, stdio: 'inherit' });
    if (built.status !== 0) process.exit(1);
  }
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = spawn(process.execPath, [...flags, 'node_modules/jest/bin/jest.js', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TOCSIN_TEST_POSTGRES_DIR: kept },
  });
  jest.on('exit', (code) => process.exit(code ?? 1));
}
