import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The processes of a system that a test started itself; nobody else's are ever named here. */
export interface SystemProcesses {
  api: number;
  portal: number;
  mailgate: number;
  worker: number;
  postgres: number;
}

const read = (dataDir: string, name: string): unknown =>
  JSON.parse(readFileSync(join(dataDir, name), 'utf8'));

/** As the system wrote them down last. */
export function processesOf(dataDir: string): SystemProcesses {
  const { folder } = read(dataDir, 'postgres.json') as { folder: string };
  const [api = 0, portal = 0, mailgate = 0, worker = 0] = (
    read(dataDir, 'processes.json') as { pid: number }[]
  ).map(({ pid }) => pid);
  const postgres = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { api, portal, mailgate, worker, postgres };
}

/** The way into the system's own database, for tests that look behind the curtain. */
export function databaseUrlOf(dataDir: string): string {
  const { port, passwords } = read(dataDir, 'postgres.json') as {
    port: number;
    passwords: { tocsin: string };
  };
  return `postgres://tocsin:${passwords.tocsin}@127.0.0.1:${port}/tocsin`;
}
