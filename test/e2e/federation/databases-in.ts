import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterProcesses } from '../../../scripts/postgres/processes.mjs';

/** The database servers of the installations in a folder; they can be asked after the folder is gone, too. */
export function databasesIn(folder: string): { name: string; running(): boolean }[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'postgres.json')))
    .map((name) => {
      const { cluster } = JSON.parse(readFileSync(join(folder, name, 'postgres.json'), 'utf8')) as {
        cluster: string;
      };
      return { name, running: () => clusterProcesses(cluster).length > 0 };
    });
}
