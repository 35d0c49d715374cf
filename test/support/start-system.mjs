// The whole of Tocsin as `npm start` runs it, on a folder and ports of its own.
import { fork } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const START = join(import.meta.dirname, '..', '..', 'scripts', 'start.mjs');

/**
 * @typedef {object} LocalFile what `var/local.json` holds
 * @property {string} api
 * @property {string} portal
 * @property {string} federation where other CIRTs deliver
 * @property {{ host: string, port: number }} smtp
 * @property {string} outbox
 * @property {{ email: string, password: string }} admin
 * @property {string} apiKey
 */

/**
 * Starts `npm start`'s script on free ports and waits until every process serves.
 * @param {object} [options]
 * @param {string} [options.dataDir] an existing installation to go on with; else a new one in the temp folder
 * @param {Record<string, string>} [options.env] further settings
 * @param {string[]} [options.flags] e.g. `['--demo']`
 * @returns {Promise<{ local: LocalFile, dataDir: string, process: import('node:child_process').ChildProcess,
 *   output(): string, stop(o?: { remove?: boolean }): Promise<number | null> }>} `stop` answers with the exit code
 */
export async function startSystem({ dataDir, env = {}, flags = [] } = {}) {
  const dir = dataDir ?? temporaryFolder();
  const child = fork(START, flags, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Not jest's own --experimental flags
    execArgv: [],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: '',
      TOCSIN_DATA: dir,
      API_PORT: '0',
      PORTAL_PORT: '0',
      SMTP_PORT: '0',
      LOG_LEVEL: 'warn',
      // No test asks the DNS of wherever it runs.
      MAIL_AUTHENTICATION: 'false',
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  const exited = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.on('message', (message) => message.ready === true && resolve(undefined));
    void exited.then((code) => reject(new Error(`Tocsin did not start (exit code ${code}):\n${output}`)));
  });
  return {
    local: existsSync(join(dir, 'local.json'))
      ? JSON.parse(readFileSync(join(dir, 'local.json'), 'utf8'))
      : {},
    dataDir: dir,
    process: child,
    output: () => output,
    stop: async ({ remove = dataDir === undefined } = {}) => {
      child.kill('SIGTERM');
      const code = await exited;
      if (remove) rmSync(dir, { recursive: true, force: true });
      return code;
    },
  };
}

/** Open to the server's user, so that the data lie in it and go with it, even as root. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-system-'));
  chmodSync(folder, 0o755);
  return folder;
}
