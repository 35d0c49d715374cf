// One complete installation of Tocsin, as `npm start` runs it, on a folder, a host and ports of its own.
import { fork } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterProcesses } from '../postgres/processes.mjs';
import { isRunning } from '../process-identity.mjs';

const START = join(import.meta.dirname, '..', 'start.mjs');
/** Settings of whoever starts the demo that would lead several installations to one place. */
const NOT_INHERITED = [
  'DATABASE_URL',
  'PORTAL_DATABASE_URL',
  'SESSION_SECRET',
  'KEYRING_SECRET',
  'KEYRING_SECRET_FILE',
  'SMTP_URL',
  'IMAP_MAILBOXES',
  'API_PUBLIC_URL',
  'PORTAL_PUBLIC_URL',
  'FEDERATION_PUBLIC_URL',
  'LMTP_PORT',
  'WORKER_HTTP_PORT',
  'MAILGATE_HTTP_PORT',
  'NODE_OPTIONS',
];

export class Instance {
  #child;
  #output = '';
  #exited = Promise.resolve(null);
  /** Of the start before, so that partners and browsers find it at the same addresses. */
  #ports = { API_PORT: '0', PORTAL_PORT: '0', SMTP_PORT: '0', FEDERATION_PORT: '0' };

  /**
   * @param {import('./cirts.mjs').Cirt} cirt
   * @param {string} folder absolute; made if it is missing
   * @param {Record<string, string>} [settings] further ones
   */
  constructor(cirt, folder, settings = {}) {
    this.cirt = cirt;
    this.folder = folder;
    this.settings = settings;
    /** What `local.json` holds: addresses, first log-in, API key. */
    this.local = undefined;
  }

  get pid() {
    return this.#child?.pid;
  }

  get output() {
    return this.#output;
  }

  /** @throws Error with its own words when it does not come up */
  async start() {
    mkdirSync(this.folder, { recursive: true });
    // The database's user has to reach it, even as root.
    chmodSync(this.folder, 0o755);
    const child = fork(START, [], {
      // The channel tells it when we are gone, however we went: then it stops everything of its own.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
      // Ctrl-C reaches only us: we stop one after the other, and say so.
      detached: true,
      env: this.#environment(),
    });
    this.#child = child;
    this.#output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (this.#output += bytes));
    this.#exited = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.on('message', (message) => message.ready === true && resolve(undefined));
      void this.#exited.then((code) =>
        reject(new Error(`${this.cirt.name} did not start (exit code ${code}):\n${this.#output}`)),
      );
    });
    this.local = this.#read('local.json');
    this.#ports = portsOf(this.local);
  }

  async stop() {
    this.#child?.kill('SIGTERM');
    await this.#exited;
  }

  /** As by a power cut: no part of it gets to finish anything. Its database goes, too. */
  async kill() {
    for (const pid of this.processes()) killQuietly(pid);
    await this.#exited;
  }

  /** Every process of this installation that runs now; nobody else's is ever among them. */
  processes() {
    const { cluster } = this.#read('postgres.json');
    const apps = existsSync(join(this.folder, 'processes.json')) ? this.#read('processes.json') : [];
    return [
      ...(this.pid === undefined ? [] : [this.pid]),
      ...apps.filter(isRunning).map(({ pid }) => pid),
      ...clusterProcesses(cluster).map(({ pid }) => pid),
    ];
  }

  /** Where its database is, for what no API shows. */
  databaseUrl() {
    const { port, passwords } = this.#read('postgres.json');
    return `postgres://tocsin:${passwords.tocsin}@127.0.0.1:${port}/tocsin`;
  }

  #read(name) {
    return JSON.parse(readFileSync(join(this.folder, name), 'utf8'));
  }

  #environment() {
    const { name, domain, host } = this.cirt;
    const env = { ...process.env };
    for (const setting of NOT_INHERITED) delete env[setting];
    return {
      ...env,
      TOCSIN_DATA: this.folder,
      API_HOST: host,
      PORTAL_HOST: host,
      FEDERATION_HOST: host,
      FEDERATION_ENABLED: 'true',
      FEDERATION_DOMAIN: domain,
      ...this.#ports,
      MAIL_ADDRESS: `cirt@${domain}`,
      SITE_NAME: name,
      SITE_SHORT_NAME: name,
      LOG_LEVEL: 'warn',
      // Nothing here asks the DNS of wherever it runs.
      MAIL_AUTHENTICATION: 'false',
      ...this.settings,
    };
  }
}

function portsOf({ api, portal, smtp, federation }) {
  const port = (url) => new URL(url).port;
  return {
    API_PORT: port(api),
    PORTAL_PORT: port(portal),
    SMTP_PORT: String(smtp.port),
    FEDERATION_PORT: port(federation),
  };
}

function killQuietly(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It was faster.
    if (error.code !== 'ESRCH') throw error;
  }
}
