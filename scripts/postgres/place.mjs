// Where a database lives, and the secrets to it. `<home>/postgres.json` (mode 0600) says it all, so that a removed
// home folder is always a fresh database, wherever the files of the old one lie.
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { SYSTEM_FOLDER, makeSystemFolder } from './binaries.mjs';
import { canUse } from './run-user.mjs';

/**
 * @typedef {object} Place
 * @property {string} cluster marks this server's processes in the process list
 * @property {string} folder holds `data/`; owned by the user that the server runs as
 * @property {number} port last used; 0 before the first start
 * @property {{ postgres: string, tocsin: string, tocsin_portal: string }} passwords
 */

/**
 * @param {string} home the folder of this installation (`var/`), absolute
 * @param {import('./run-user.mjs').RunUser | undefined} user
 * @returns {Place}
 */
export function openPlace(home, user) {
  const file = join(home, 'postgres.json');
  if (existsSync(file)) return existingPlace(file);
  mkdirSync(home, { recursive: true });
  const cluster = `tocsin-${randomBytes(6).toString('hex')}`;
  const secret = () => randomBytes(24).toString('base64url');
  const place = {
    cluster,
    folder: makeFolder(home, cluster, user),
    port: 0,
    passwords: { postgres: secret(), tocsin: secret(), tocsin_portal: secret() },
  };
  savePlace(home, place);
  return place;
}

/** Complete or not at all: a start that is killed here must not leave half a secret behind. */
export function savePlace(home, place) {
  const file = join(home, 'postgres.json');
  const owner = statSync(file, { throwIfNoEntry: false });
  writeFileSync(`${file}.new`, `${JSON.stringify(place, undefined, 2)}\n`, { mode: 0o600 });
  // Root that starts an ordinary user's installation must not lock that user out of it.
  if (owner !== undefined && process.getuid() === 0) chownSync(`${file}.new`, owner.uid, owner.gid);
  renameSync(`${file}.new`, file);
}

export function removePlace(home, place) {
  rmSync(place.folder, { recursive: true, force: true });
  rmSync(join(home, 'postgres.json'), { force: true });
}

/**
 * Whose server it is: as root, a data folder that an ordinary user made stays that user's.
 * @param {Place} place
 * @param {import('./run-user.mjs').RunUser | undefined} user
 */
export function userOfPlace(place, user) {
  if (user === undefined) return undefined;
  const { uid, gid } = statSync(place.folder);
  return uid === 0 ? user : { name: `user ${uid}`, uid, gid };
}

function existingPlace(file) {
  const place = JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(place.folder)) return place;
  throw new Error(
    `The database that ${file} names is gone: there is no ${place.folder}. ` +
      'Restore that folder, or remove the file to start with an empty database.',
  );
}

function makeFolder(home, cluster, user) {
  const inHome = join(home, 'postgres');
  if (existsSync(join(inHome, 'data'))) {
    throw new Error(
      `${inHome} holds a database, but ${join(home, 'postgres.json')} with its passwords is missing. ` +
        'Put the file back, or move the folder away to start with an empty database.',
    );
  }
  if (makeFor(inHome, user)) return inHome;
  makeSystemFolder();
  const inSystem = join(SYSTEM_FOLDER, cluster);
  if (makeFor(inSystem, user)) return inSystem;
  throw new Error(
    `Neither ${inHome} nor ${inSystem} can be used by the user ${user?.name ?? 'that runs this'}.`,
  );
}

function makeFor(folder, user) {
  mkdirSync(folder, { recursive: true });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  if (canUse(user, folder)) return true;
  rmSync(folder, { recursive: true });
  return false;
}
