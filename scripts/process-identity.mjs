// Tells one run of a process from another that later got the same number. No dependencies: used before any install.
import { readFileSync } from 'node:fs';

/**
 * When a process started, in clock ticks since boot; undefined when no such process runs.
 * A zombie counts as not running: it holds no files and no ports any more.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processStart(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in parentheses and may itself contain blanks and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return withoutProc(pid);
    throw error;
  }
}

/** Systems without /proc (macOS): only whether it lives can be told. */
function withoutProc(pid) {
  if (process.platform === 'linux') return undefined;
  try {
    process.kill(pid, 0);
    return 'running';
  } catch (error) {
    return error.code === 'EPERM' ? 'running' : undefined;
  }
}

/** `pid` and start of this process, to be written into a lock file. */
export function ownIdentity() {
  return { pid: process.pid, start: processStart(process.pid) };
}

/**
 * @param {{ pid: number, start?: string } | undefined} identity as written by `ownIdentity`
 */
export function isRunning(identity) {
  return (
    identity !== undefined && processStart(identity.pid) === identity.start && identity.start !== undefined
  );
}
