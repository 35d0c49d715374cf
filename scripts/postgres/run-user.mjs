// The system user that the server runs as: PostgreSQL refuses to run as root.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ name: string, uid: number, gid: number }} RunUser
 * @returns {RunUser | undefined} undefined: run as ourselves, an ordinary user
 */
export function runUser() {
  if (process.getuid() !== 0) return undefined;
  return passwdEntry('postgres') ?? createPostgresUser() ?? passwdEntry('nobody') ?? noUser();
}

/** Options for child_process that start a command as that user (Node drops the supplementary groups with it). */
export function asUser(user) {
  return user === undefined ? {} : { uid: user.uid, gid: user.gid };
}

/** Whether that user can write into a folder; asked of the system, because modes alone do not tell (ACLs, mounts). */
export function canUse(user, folder) {
  const done = spawnSync('/bin/sh', ['-c', 'test -w "$1" && test -x "$1"', 'sh', folder], {
    ...asUser(user),
    cwd: '/',
  });
  return done.status === 0;
}

/** Read directly, not by `id`: slim images have no such command for a user by name. */
function passwdEntry(wanted) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${wanted}:`));
  if (line === undefined) return undefined;
  const [name, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

function createPostgresUser() {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  return passwdEntry('postgres');
}

function noUser() {
  throw new Error(
    'The embedded PostgreSQL cannot run as root and no user for it could be made. ' +
      'Start as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}
