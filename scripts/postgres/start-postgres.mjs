// The front door of the embedded PostgreSQL, for `npm start`, the tests and the measurements.
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { processStart } from '../process-identity.mjs';
import { waitForLock } from '../process-lock.mjs';
import { binaries } from './binaries.mjs';
import { openPlace, removePlace, savePlace, userOfPlace } from './place.mjs';
import { ensureDatabase, ensureRoles, urlFor } from './roles.mjs';
import { runUser } from './run-user.mjs';
import { initialise, startOrAttach, stopServer } from './server.mjs';

/**
 * Starts a PostgreSQL server on 127.0.0.1, or re-attaches to the one that still runs on the same folder.
 * Any number of them run side by side, each on a folder and a port of its own.
 *
 * @param {object} options
 * @param {string} options.dataDir folder of the installation (`var/`): holds postgres.json (mode 0600: port, passwords,
 *   place of the data), postgres.log and, where the server's user can reach it, postgres/
 * @param {boolean} [options.fresh] throw away what was there before
 * @param {Record<string, string | number>} [options.settings] server settings, e.g. `{ fsync: 'off' }`
 * @returns {Promise<{
 *   url: string, portalUrl: string, superUrl: string, cluster: string, folder: string, port: number,
 *   attached: boolean, created: boolean, pid: number,
 *   isRunning(): boolean, stop(o?: { milliseconds?: number, remove?: boolean }): Promise<void>,
 * }>} URLs of the database `tocsin`: as owner `tocsin` (CREATEDB, CREATEROLE), as `tocsin_portal`, as superuser.
 *   `stop` shuts down fast, after `milliseconds` (6000) hard; with `remove` the data are deleted, too.
 */
export async function startPostgres({ dataDir, fresh = false, settings = {} }) {
  const home = resolve(dataDir);
  const ownUser = runUser();
  const bin = join(binaries(ownUser), 'bin');
  const lock = await waitForLock(join(home, 'postgres.lock'), () => undefined);
  try {
    if (fresh) await discard(home, ownUser);
    const place = openPlace(home, ownUser);
    const user = userOfPlace(place, ownUser);
    const created = initialise({ place, user, bin });
    const logFile = join(home, 'postgres.log');
    const { pid, port, attached, buried } = await startOrAttach({ place, user, bin, settings, logFile });
    if (port !== place.port) savePlace(home, { ...place, port });
    await ensureRoles(place, port);
    await ensureDatabase(place, port, 'tocsin');
    const startedAt = processStart(pid);
    return {
      url: urlFor(place, port, 'tocsin', 'tocsin'),
      portalUrl: urlFor(place, port, 'tocsin_portal', 'tocsin'),
      superUrl: urlFor(place, port, 'postgres', 'tocsin'),
      cluster: place.cluster,
      folder: place.folder,
      port,
      attached,
      created,
      pid,
      isRunning: () => processStart(pid) === startedAt,
      stop: async ({ milliseconds = 6000, remove = false } = {}) => {
        await stopServer(place, milliseconds);
        // Ours to bury: a process that exits first leaves a zombie where no init collects it, as in many containers.
        await buried?.();
        if (remove) removePlace(home, place);
      },
    };
  } finally {
    lock.release();
  }
}

async function discard(home, user) {
  if (!existsSync(join(home, 'postgres.json'))) return;
  const place = openPlace(home, user);
  await stopServer(place, 2000);
  removePlace(home, place);
  rmSync(join(home, 'postgres.log'), { force: true });
}
