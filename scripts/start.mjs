// npm start: the whole of Tocsin on one machine. Supervises; every decision about reports is elsewhere.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../config/dist/index.js';
import { startPostgres } from './postgres/start-postgres.mjs';
import { tryLock } from './process-lock.mjs';
import { banner } from './start/banner.mjs';
import { forgetProcesses, rememberProcesses, waitForEarlierProcesses } from './start/earlier-processes.mjs';
import { environments } from './start/environments.mjs';
import { Folder } from './start/folder.mjs';
import { helpText, readOptions } from './start/options.mjs';
import { checkServer, portalUrlOf } from './start/own-server.mjs';
import { settlePorts } from './start/ports.mjs';
import { startDemo } from './start/demo.mjs';
import { finishSetup, prepareDatabase } from './start/prepare.mjs';
import { onStopSignals, outliveReaders } from './start/stop-signals.mjs';
import { Supervised } from './start/supervised.mjs';
import { watchBuilds } from './start/watch.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const APPS = ['api', 'portal', 'mailgate', 'worker'];
/** All of the stop together stays below ten seconds: what service managers and people wait. */
const APPS_STOP_MS = 6000;
const POSTGRES_STOP_MS = 2500;

const NO_DEMO =
  '--demo fills the embedded database only: invented people, organisations and incidents cannot be taken out again.\n' +
  'Start without DATABASE_URL (and with a TOCSIN_DATA of its own, if the usual one is in use).';

const say = (line) => process.stdout.write(`${line}\n`);
const started = Date.now();
let restarting = Promise.resolve();
/**
 * Everything that has to be undone at the end.
 * @type {{ apps: Supervised[], demo?: ReturnType<typeof startDemo>, opening?: ReturnType<typeof startPostgres>,
 *   lock?: { release(): void }, folder?: Folder, stopping?: Promise<void> }}
 */
const running = {
  apps: [],
  demo: undefined,
  opening: undefined,
  lock: undefined,
  folder: undefined,
  stopping: undefined,
};

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    say(helpText());
    return;
  }
  const env = { ...process.env, TOCSIN_DATA: resolve(root, process.env.TOCSIN_DATA || 'var') };
  const wanted = loadConfig(env, root);
  outliveReaders([process.stdout, process.stderr]);
  onStopSignals(stop, force);
  const folder = openFolder(wanted.data.dir);
  await waitForEarlierProcesses(folder, say);
  const settings = await settleSettings(wanted, env);
  const config = loadConfig({ ...env, ...settings }, root);
  const embedded = config.database.url === undefined;
  if (options.demo && !embedded) throw new Error(NO_DEMO);
  const database = embedded ? await startEmbedded(folder) : await useOwnServer(config.database.url);
  process.umask(0o077);
  await serve({ options, env: { ...env, ...settings }, config, folder, embedded, database });
}

async function serve({ options, env, config, folder, embedded, database }) {
  const secrets = folder.secrets();
  const facts = { url: database.url, secrets };
  const { migrate } = environments(env, { ...facts, portalUrl: '' });
  const email = `admin@${config.mail.domain}`;
  const first = await prepareDatabase({
    root,
    folder,
    env: migrate,
    email,
    embedded,
    database: database.name,
  });
  const portalUrl = embedded
    ? database.portalUrl
    : await portalUrlOf(config.database, secrets.portalRole, say);
  const environment = environments(env, { ...facts, portalUrl });
  await startApps(environment, folder, options);
  const addresses = addressesOf(config);
  if (embedded) folder.write('local.json', { ...addresses, outbox: config.mail.outboxDir, ...first });
  finishSetup(folder, database.name);
  if (options.demo) await fillDemo(folder, environment.demo);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const logs = options.logs ? 'here' : folder.file('log');
  say(
    banner({
      config,
      addresses,
      ...first,
      embedded,
      database: database.words,
      logs,
      seconds,
      dir: folder.path,
    }),
  );
  process.send?.({ ready: true, ...addresses });
  if (options.watch) watchBuilds(root, restartApps);
}

/** Through the doors of the running system, so after everything else. */
async function fillDemo(folder, env) {
  if (folder.read('demo.json') !== undefined) return say('The demo is there already.');
  say('Filling the demo through mail, form and API (about a minute) …');
  running.demo = startDemo({ root, env, local: folder.file('local.json') });
  await running.demo.done;
  folder.write('demo.json', { filledAt: new Date().toISOString() });
}

/** The lock says whose folder it is while we run. */
function openFolder(path) {
  mkdirSync(path, { recursive: true });
  const lock = tryLock(join(path, 'running.lock'));
  if ('heldBy' in lock) {
    throw new Error(
      `Tocsin runs already on ${path} (process ${lock.heldBy.pid}).\n` +
        'Stop that one first, or start another beside it: TOCSIN_DATA=… API_PORT=0 PORTAL_PORT=0 SMTP_PORT=0 npm start',
    );
  }
  running.lock = lock;
  running.folder = new Folder(path);
  return running.folder;
}

/** Real ports instead of zeros, for every process alike. */
async function settleSettings(config, env) {
  const wanted = [
    { setting: 'API_PORT', ...config.api },
    { setting: 'PORTAL_PORT', ...config.portal },
    { setting: 'SMTP_PORT', ...config.smtp },
    ...(config.federation.isOn ? [{ setting: 'FEDERATION_PORT', ...config.federation }] : []),
  ];
  const optional = [
    { setting: 'LMTP_PORT', host: config.smtp.host, port: config.smtp.lmtpPort },
    { setting: 'MAILGATE_HTTP_PORT', host: config.smtp.host, port: config.mailgate.httpPort },
    { setting: 'WORKER_HTTP_PORT', host: config.api.host, port: config.worker.httpPort },
  ];
  wanted.push(...optional.filter(({ port }) => port !== undefined));
  const ports = await settlePorts(wanted);
  return Object.fromEntries(
    Object.entries(ports)
      .filter(([setting, port]) => String(port) !== env[setting])
      .map(([setting, port]) => [setting, String(port)]),
  );
}

async function startEmbedded(folder) {
  say('Starting PostgreSQL …');
  running.opening = startPostgres({ dataDir: folder.path });
  const { url, portalUrl, cluster, folder: data, port } = await running.opening;
  setInterval(() => void keepPostgres(folder), 1000).unref();
  return {
    url,
    portalUrl,
    name: cluster,
    words: `embedded PostgreSQL on 127.0.0.1:${port}, data in ${data}`,
  };
}

/** The processes reconnect by themselves; the port stays the same. */
async function keepPostgres(folder) {
  const server = await running.opening;
  if (running.stopping || server.isRunning()) return;
  say('PostgreSQL stopped unexpectedly; starting it again now.');
  // A failure leaves the dead server in place, so that the next look tries again.
  running.opening = startPostgres({ dataDir: folder.path }).catch((error) => {
    say(error.message);
    return server;
  });
  if ((await running.opening).isRunning()) say('PostgreSQL runs again.');
}

async function useOwnServer(url) {
  await checkServer(url);
  const { host, pathname } = new URL(url);
  return { url, name: `${host}${pathname}`, words: `${host}${pathname} (DATABASE_URL)` };
}

async function startApps(environment, folder, { logs }) {
  running.apps = APPS.map(
    (name) =>
      new Supervised({
        name,
        entry: join(root, 'apps', name, 'dist', 'main.js'),
        env: environment[name],
        logFile: logs ? undefined : folder.file('log', `${name}.log`),
        say,
        onPid: () => rememberProcesses(folder, pids()),
      }),
  );
  say(`Starting ${APPS.join(', ')} …`);
  await Promise.all(running.apps.map((app) => app.start()));
}

/** One after the other; code that does not start is said, and tried again when it changes. */
function restartApps() {
  restarting = restarting.then(async () => {
    if (running.stopping) return;
    say('The code has changed: restarting.');
    await Promise.all(running.apps.map((app) => app.restart(APPS_STOP_MS).catch(sayUnlessStopping)));
    say('Restarted.');
  });
}

function sayUnlessStopping(error) {
  if (!running.stopping) say(error.message);
}

function pids() {
  return running.apps.map(({ pid }) => pid).filter((pid) => pid !== undefined);
}

/** Addresses as somebody on this machine uses them: a server on all interfaces answers on the loopback one, too. */
function addressesOf({ api, portal, smtp, federation }) {
  const reach = (host) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);
  const place = ({ host, port }) => `${reach(host).includes(':') ? `[${host}]` : reach(host)}:${port}`;
  return {
    api: `http://${place(api)}`,
    portal: `http://${place(portal)}`,
    smtp: { host: reach(smtp.host), port: smtp.port },
    ...(federation.isOn ? { federation: `https://${place(federation)}` } : {}),
  };
}

function stop(why) {
  running.stopping ??= end(why).then(() => process.exit(0), fail);
}

async function end(why) {
  say(`\nStopping (${why}) …`);
  running.demo?.stop();
  await Promise.all(running.apps.map((app) => app.stop(APPS_STOP_MS)));
  const postgres = await running.opening;
  await postgres?.stop({ milliseconds: POSTGRES_STOP_MS });
  if (running.folder !== undefined) forgetProcesses(running.folder);
  running.lock?.release();
  say('Stopped.');
}

/** A second wish to stop: nothing is waited for. PostgreSQL recovers at the next start; nothing committed is lost. */
function force() {
  say('Stopping at once.');
  running.demo?.stop();
  for (const app of running.apps) app.kill();
  const at = Promise.resolve(running.opening).then((server) => server?.stop({ milliseconds: 0 }));
  const done = () => {
    running.lock?.release();
    process.exit(1);
  };
  at.then(done, done);
}

async function fail(error) {
  process.stderr.write(`\n${error.message}\n`);
  for (const app of running.apps) app.kill();
  await running.opening?.then((server) => server.stop({ milliseconds: POSTGRES_STOP_MS }));
  running.lock?.release();
  process.exit(1);
}

// What fails because we are stopping is no news.
main().catch((error) => (running.stopping ? undefined : fail(error)));
