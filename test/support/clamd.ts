import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { testWhere } from './shared-folder.js';

const PROGRAM = '/usr/sbin/clamd';
const hasClamd = spawnSync(PROGRAM, ['--version']).status === 0;

/** `test` where Debian's clamav-daemon is installed; else a test that shows up as skipped and says what is missing. */
export function testWithClamd(name: string, run: () => Promise<void>): void {
  testWhere(hasClamd, "Debian's clamav-daemon is not installed", name, run);
}

/** Bytes that the clamd of the tests takes for malware, and that do nothing. */
export const MALWARE = Buffer.from(
  'Tocsin test pattern: harmless, and known to one signature file of its own.',
);
export const SIGNATURE = 'Tocsin.Test.Pattern';

/** A real clamd on a socket and in a folder of its own, with one signature and nothing downloaded. */
export interface TestClamd {
  socket: string;
  stop(): Promise<void>;
}

export async function startClamd({ streamMaxLength = '2M' } = {}): Promise<TestClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-clamd-'));
  const socket = join(folder, 'socket');
  const signatures = join(folder, 'signatures');
  mkdirSync(signatures);
  const md5 = createHash('md5').update(MALWARE).digest('hex');
  writeFileSync(join(signatures, 'own.hdb'), `${md5}:${MALWARE.length}:${SIGNATURE}\n`);
  const config = join(folder, 'clamd.conf');
  const lines = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${signatures}`,
    `TemporaryDirectory ${folder}`,
    `StreamMaxLength ${streamMaxLength}`,
    'Foreground yes',
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  const server = spawn(PROGRAM, ['--config-file', config], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await eventually(() => reachable(socket));
  return {
    socket,
    stop: async () => {
      server.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function reachable(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path });
    socket.once('connect', () => resolve(void socket.end())).once('error', reject);
  });
}
