import { fork } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { cirtsOf } from '../../scripts/federation/cirts.mjs';
import { removeInstallation } from '../../scripts/federation/remove-installation.mjs';
import { eventually } from '../support/eventually.js';
import { databasesIn } from './federation/databases-in.js';

const DEMO = join(import.meta.dirname, '..', '..', 'scripts', 'demo-federation.mjs');

// Two whole systems and their story, on machines that may be busy.
jest.setTimeout(420_000);

const folder = mkdtempSync(join(tmpdir(), 'tocsin-federation-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: string[]) {
  const child = fork(DEMO, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '', TOCSIN_DATA: folder },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => (output += bytes));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, exited, output: () => output };
}

const FEDERATION = join(folder, 'federation');

describe('npm run demo:federation', () => {
  test('plays the story between two complete systems, finds every step as it should be, and leaves nothing', async () => {
    const { exited, output } = start('--check');
    const code = await exited;
    expect([code, output()]).toEqual([0, expect.stringMatching(/All \d+ steps are as they should be/)]);
    expect(existsSync(FEDERATION)).toBe(false);
  });

  test('leaves nothing running when it is killed with -9 on its way, and what it left can be taken away', async () => {
    const { child, output } = start('--check');
    await eventually(() => expect(output()).toContain('All run'), 240_000);
    const databases = databasesIn(FEDERATION);
    expect(databases.filter(({ running }) => running())).toHaveLength(2);
    child.kill('SIGKILL');
    await eventually(() => expect(databases.filter(({ running }) => running())).toEqual([]));
    for (const { key } of cirtsOf(2)) {
      const home = join(FEDERATION, key);
      await eventually(() => expect(existsSync(join(home, 'running.lock'))).toBe(false));
      await removeInstallation(home);
      expect(existsSync(home)).toBe(false);
    }
  });

  test('says what it can do, and what it does not understand', async () => {
    const help = start('--help');
    expect(await help.exited).toBe(0);
    expect(help.output()).toContain('--cirts N');
    const wrong = start('--cirts', '9');
    expect(await wrong.exited).toBe(1);
    expect(wrong.output()).toContain('from 2 to 8');
  });
});
