// initdb, start, re-attach and stop of one server.
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clusterProcesses } from './processes.mjs';
import { asUser } from './run-user.mjs';

const LOG_LIMIT = 10 * 1024 * 1024;

/**
 * Makes the data folder if there is none. Made under another name and then moved, so that a start which is killed
 * half-way leaves nothing that looks like a database.
 */
export function initialise({ place, user, bin }) {
  const data = join(place.folder, 'data');
  if (existsSync(data)) return false;
  const draft = join(place.folder, 'data.new');
  rmSync(draft, { recursive: true, force: true });
  const passwordFile = join(place.folder, 'password');
  writeFileSync(passwordFile, place.passwords.postgres, { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  try {
    const locale = supportsUtf8Locale(bin, user) ? 'C.UTF-8' : 'C';
    const args = [
      '--pgdata',
      draft,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
    ];
    // The builtin provider sorts and folds alike on every machine; an operating system's locales change under a
    // database's indexes with its updates. LC_CTYPE stays needed: pg_trgm asks it what a letter is.
    args.push(
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      `--locale=${locale}`,
    );
    args.push('--no-instructions');
    const done = spawnSync(join(bin, 'initdb'), args, {
      ...asUser(user),
      env: environment(),
      cwd: '/',
      encoding: 'utf8',
    });
    if (done.status !== 0)
      throw new Error(`initdb failed:\n${done.stdout}${done.stderr}${done.error?.message ?? ''}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, data);
  return true;
}

/**
 * Starts the server, or finds it running (a killed Node leaves it behind on purpose: nothing is lost that way).
 * @returns {Promise<{ pid: number, port: number, attached: boolean, buried?: () => Promise<unknown> }>} answering
 *   to queries; `buried` where it is a child of ours: until its exit was taken notice of
 */
export async function startOrAttach({ place, user, bin, settings, logFile }) {
  const running = await settleOldProcesses(place);
  if (running !== undefined) return { ...running, attached: true };
  let lastError;
  for (let attempt = 0, port = place.port; attempt < 5; attempt += 1) {
    if (!(await isFree(port))) port = await freePort();
    try {
      return { ...(await launch({ place, user, bin, settings, logFile, port })), attached: false };
    } catch (error) {
      lastError = error;
      port = 0; // most likely somebody took the port in the meantime
      await sleep(200);
    }
  }
  throw lastError;
}

/** "Fast": open transactions are rolled back; after the time given, "immediate", which the next start recovers from. */
export async function stopServer(place, milliseconds) {
  const signals = [
    ['SIGINT', milliseconds],
    ['SIGQUIT', 3000],
    ['SIGKILL', 3000],
  ];
  for (const [signal, patience] of signals) {
    const processes = clusterProcesses(place.cluster);
    const masters = processes.filter(({ postmaster }) => postmaster);
    for (const { pid } of masters.length > 0 ? masters : processes) kill(pid, signal);
    const until = Date.now() + patience;
    while (clusterProcesses(place.cluster).length > 0 && Date.now() < until) await sleep(20);
    if (clusterProcesses(place.cluster).length === 0) return;
  }
}

export async function isFree(port) {
  if (port === 0) return false;
  return await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

export async function freePort() {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The postmaster if it lives; else waits until what it left behind is gone, so that two never share one folder. */
async function settleOldProcesses(place) {
  for (const started = Date.now(); ; await sleep(50)) {
    const processes = clusterProcesses(place.cluster);
    const master = processes.find(({ postmaster }) => postmaster);
    const waited = Date.now() - started;
    if (master !== undefined) {
      const port = portOfLockFile(place);
      if (port !== undefined && (await answers(place, port))) return { pid: master.pid, port };
      if (waited > 60_000) throw new Error(`PostgreSQL (process ${master.pid}) runs but does not answer.`);
    } else if (processes.length === 0) {
      // postmaster.pid may name a zombie, or a number that belongs to somebody else by now: PostgreSQL would refuse.
      // Its own guard (the shared memory segment) is not needed, because no process of this cluster lives.
      rmSync(lockFile(place), { force: true });
      return undefined;
    } else if (waited > 10_000) {
      for (const { pid } of processes) kill(pid, 'SIGKILL');
    }
  }
}

async function launch({ place, user, bin, settings, logFile, port }) {
  const options = {
    cluster_name: place.cluster,
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = ['-D', join(place.folder, 'data')];
  for (const [name, value] of Object.entries(options)) args.push('-c', `${name}=${value}`);
  const log = openLog(logFile);
  const from = statSync(logFile).size;
  // Its own session: Ctrl-C in the terminal must reach us only, who stop the applications first.
  const child = spawn(join(bin, 'postgres'), args, {
    ...asUser(user),
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let exited = false;
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  void ended.then(() => (exited = true));
  const bury = () => {
    // Referenced again: without that the event loop may run empty, and Node end, while this is waited for.
    child.ref();
    return ended;
  };
  for (const until = Date.now() + 120_000; !exited; await sleep(20)) {
    if (await answers(place, port)) return { pid: child.pid, port, buried: bury };
    if (Date.now() > until) break;
  }
  const words = readFileSync(logFile, 'utf8').slice(from).split('\n').slice(-15).join('\n');
  throw new Error(`PostgreSQL did not start; its last words (${logFile}):\n${words}`);
}

/** Asked with the password: another server on the same port does not know it. */
async function answers(place, port) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: place.passwords.postgres,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  });
  // A connection that breaks between two awaits reports by event; the outcome below is the same.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW cluster_name');
    return rows[0].cluster_name === place.cluster;
  } catch (error) {
    if (error.code === '28P01') return false;
    if (['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01', '57P02'].includes(error.code)) return false;
    if (/terminated|timeout/i.test(error.message)) return false;
    throw error;
  } finally {
    // Closing what never opened may complain once more; the answer is known by now.
    await client.end().catch(() => undefined);
  }
}

function portOfLockFile(place) {
  if (!existsSync(lockFile(place))) return undefined;
  const port = Number(readFileSync(lockFile(place), 'utf8').split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

function lockFile(place) {
  return join(place.folder, 'data', 'postmaster.pid');
}

function openLog(file) {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** Nothing of the caller's: PGDATA, PGPORT and locales of a shell must not change how the server runs. */
function environment() {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

/** glibc ≥ 2.35, musl and Debian's older glibc know C.UTF-8; where it is unknown, initdb would fail. */
function supportsUtf8Locale(bin, user) {
  const done = spawnSync('locale', ['-a'], { ...asUser(user), cwd: '/', encoding: 'utf8' });
  return done.status === 0 && /^C\.utf-?8$/im.test(done.stdout);
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
