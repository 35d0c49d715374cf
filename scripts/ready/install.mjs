// Installs the packages of the lock file when they are not there or not the right ones.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

const FIELDS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'overrides',
  'workspaces',
];

/**
 * @param {string} root the checkout
 * @param {(line: string) => void} say
 * @param {{ alsoHeldBy(pid: number): void }} lock kept until npm has ended, even when we are killed before it
 * @throws Error with npm's own words when the installation fails
 */
export async function installIfStale(root, say, lock) {
  const stamp = join(root, 'node_modules', '.tocsin-installed');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && nestedAreThere(root)) return;
  if (!agreesWithLock(root)) {
    const first = !existsSync(join(root, 'node_modules'));
    say(
      first
        ? 'Installing packages (first time: about a minute) …'
        : 'Installing packages (the lock file has changed) …',
    );
    const started = Date.now();
    await npmCi(root, lock);
    say(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  writeFileSync(stamp, wanted);
}

/** Packages that npm put beside a workspace, e.g. because two versions are needed: `git clean` may take those alone. */
function nestedAreThere(root) {
  const locked = Object.keys(readJson(join(root, 'package-lock.json')).packages);
  const folders = workspaces(root).map((folder) => `${folder}/node_modules`);
  return folders.every(
    (folder) => !locked.some((path) => path.startsWith(`${folder}/`)) || existsSync(join(root, folder)),
  );
}

/** Changes with everything that decides what is installed, and not with e.g. a new npm script. */
function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['', ...workspaces(root)]) {
    const manifest = readJson(join(root, folder, 'package.json'));
    hash.update(JSON.stringify([folder, ...FIELDS.map((field) => manifest[field])]));
  }
  return hash.digest('hex');
}

/** Folders of all workspaces; a pattern is a folder or `folder/*`, more is not used here. */
function workspaces(root) {
  return readJson(join(root, 'package.json')).workspaces.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    return readdirSync(join(root, parent))
      .filter((name) => existsSync(join(root, parent, name, 'package.json')))
      .sort()
      .map((name) => `${parent}/${name}`);
  });
}

/**
 * Whether an installation made by hand (`npm install`) is what the lock file says, so that it need not be made again.
 * npm writes node_modules/.package-lock.json last, so a broken-off installation has none.
 */
function agreesWithLock(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = readJson(hidden).packages;
  const locked = readJson(join(root, 'package-lock.json')).packages;
  const manifestsAgree = ['', ...workspaces(root)].every((folder) => {
    const manifest = readJson(join(root, folder, 'package.json'));
    return FIELDS.slice(0, 4).every(
      (field) => canonical(manifest[field]) === canonical(locked[folder]?.[field]),
    );
  });
  return (
    manifestsAgree &&
    nestedAreThere(root) &&
    Object.entries(locked).every(([path, entry]) => {
      if (!path.includes('node_modules/')) return true;
      const found = installed[path];
      if (found === undefined) return entry.optional === true || entry.peer === true;
      return found.version === entry.version && found.integrity === entry.integrity;
    })
  );
}

/** `npm ci` reads the lock only, so two machines get the same files; install scripts stay off (.npmrc). */
async function npmCi(root, lock) {
  const { command, prefix, env } = npm(root);
  const options = [
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
    '--prefer-offline',
  ];
  const child = spawn(command, [...prefix, 'ci', ...options], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGINT', stop).once('SIGTERM', stop);
  if (child.pid !== undefined) lock.alsoHeldBy(child.pid);
  try {
    const outcome = await ended;
    if (typeof outcome === 'string') throw new Error(`The installation was stopped (${outcome}).`);
    if (outcome !== 0) throw new Error(`The packages could not be installed; npm said:\n${output}`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Error('npm was not found. Tocsin needs Node with its npm on PATH.', { cause: error });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/**
 * The npm that runs us, on the Node that runs it: the bundled Node is about to be deleted by `npm ci`.
 * Started without npm, the one on PATH is taken, looked for outside this checkout for the same reason.
 */
function npm(root) {
  const own = join(root, 'node_modules');
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(own))
    .join(delimiter);
  const env = { ...process.env, PATH: path };
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (
    cli &&
    node &&
    existsSync(cli) &&
    existsSync(node) &&
    !node.startsWith(own) &&
    /^npm(-cli)?\./.test(basename(cli))
  ) {
    return { command: node, prefix: [cli], env: { ...env, PATH: `${dirname(node)}${delimiter}${path}` } };
  }
  return { command: 'npm', prefix: [], env };
}

/** Dependencies in a fixed order, without our own packages: those are links to the workspaces, whoever names them. */
function canonical(dependencies = {}) {
  const foreign = Object.entries(dependencies).filter(([name]) => !name.startsWith('@tocsin/'));
  return JSON.stringify(foreign.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
