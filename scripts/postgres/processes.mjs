// Finds the processes of one server. By their command lines, which every user may read: /proc/<pid>/cwd would be
// closed to a root without CAP_SYS_PTRACE, i.e. in most containers.
import { readFileSync, readdirSync } from 'node:fs';
import { processStart } from '../process-identity.mjs';

/**
 * Living processes (no zombies) of a cluster: the postmaster carries the name in its options,
 * its children in their titles (`cluster_name`).
 * @param {string} cluster
 * @returns {{ pid: number, postmaster: boolean }[]}
 */
export function clusterProcesses(cluster) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandLine(name) }))
    .filter(({ pid, command }) => isOf(cluster, command) && processStart(pid) !== undefined)
    .map(({ pid, command }) => ({ pid, postmaster: !command.startsWith('postgres: ') }));
}

function isOf(cluster, command) {
  return command.startsWith(`postgres: ${cluster}: `) || command.includes(`\0cluster_name=${cluster}\0`);
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(error.code)) return '';
    throw error;
  }
}
