// Takes an installation away completely: folder and database.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removePlace } from '../postgres/place.mjs';
import { stopServer } from '../postgres/server.mjs';
import { isRunning } from '../process-identity.mjs';
import { readHolder } from '../process-lock.mjs';
import { waitForEarlierProcesses } from '../start/earlier-processes.mjs';
import { Folder } from '../start/folder.mjs';

/** What a supervisor that was left alone needs to stop everything, and some. */
const LEFT_ALONE_MS = 20_000;
const POSTGRES_STOP_MS = 2500;

/**
 * What a killed run left behind is given the time to end by itself; a database server that still runs is stopped.
 * @param {string} folder of the installation (its TOCSIN_DATA)
 * @throws Error when somebody uses it
 */
export async function removeInstallation(folder) {
  if (!existsSync(folder)) return;
  const inUse = () => isRunning(readHolder(join(folder, 'running.lock')));
  for (const until = Date.now() + LEFT_ALONE_MS; inUse() && Date.now() < until;) await sleep(100);
  if (inUse()) throw new Error(`Tocsin still runs on ${folder}; stop it first.`);
  await waitForEarlierProcesses(new Folder(folder), () => undefined);
  if (existsSync(join(folder, 'postgres.json'))) {
    const place = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'));
    await stopServer(place, POSTGRES_STOP_MS);
    // As root it may lie outside this folder.
    removePlace(folder, place);
  }
  rmSync(folder, { recursive: true, force: true });
}
