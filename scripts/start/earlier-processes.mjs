// After kill -9 of a supervisor its processes notice within moments and end; the next start waits for them, because
// they hold the ports.
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, processStart } from '../process-identity.mjs';

const FILE = 'processes.json';
const PATIENCE = 9000;

/** @param {import('./folder.mjs').Folder} folder */
export function rememberProcesses(folder, pids) {
  folder.write(
    FILE,
    pids.map((pid) => ({ pid, start: processStart(pid) })),
  );
}

export function forgetProcesses(folder) {
  folder.remove(FILE);
}

/**
 * @param {import('./folder.mjs').Folder} folder
 * @param {(line: string) => void} say
 */
export async function waitForEarlierProcesses(folder, say) {
  const running = () => (folder.read(FILE) ?? []).filter(isRunning);
  if (running().length === 0) return;
  say('Waiting for the processes of an earlier start to end …');
  for (const until = Date.now() + PATIENCE; running().length > 0 && Date.now() < until;) await sleep(100);
  for (const { pid } of running()) process.kill(pid, 'SIGKILL');
  while (running().length > 0) await sleep(50);
}
