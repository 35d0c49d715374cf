// Which Node runs Tocsin: the one that the packages bring, else a new enough one of the system.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Oldest Node that Tocsin runs on. Node 20 is enough to install and build; the packages bring this one. */
export const wantedMajor = 24;

/**
 * @param {string} root the checkout
 * @returns {string} path of a Node ≥ 24
 */
export function findNode(root) {
  const bundled = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled) && (sameFile(bundled, process.execPath) || majorOf(bundled) >= wantedMajor)) {
    return sameFile(bundled, process.execPath) ? process.execPath : bundled;
  }
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, 'node');
    if (folder !== '' && existsSync(candidate) && majorOf(candidate) >= wantedMajor) return candidate;
  }
  throw new Error(
    `Tocsin needs Node ${wantedMajor} or later; this is ${process.version} on ${process.platform}-${process.arch}, ` +
      `for which no Node comes with the packages.\nInstall Node ${wantedMajor} (https://nodejs.org) and run the command again.`,
  );
}

function majorOf(node) {
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.slice(1).split('.')[0]) : 0;
}

function sameFile(a, b) {
  return existsSync(b) && realpathSync(a) === realpathSync(b);
}
