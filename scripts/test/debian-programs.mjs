// Real other sides of the tests: the machine's programs, else Debian's packages where they can be installed. A test
// whose program is missing nevertheless counts as skipped and says so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Each program, and the package that brings it. */
const PROGRAMS = [
  { program: 'gpg', package: 'gnupg' },
  { program: 'openssl', package: 'openssl' },
  { program: 'dovecot', package: 'dovecot-imapd' },
  { program: 'clamd', package: 'clamav-daemon' },
];

/** A mirror that does not answer must not hold up the tests. */
const LONGEST_MS = 10 * 60_000;

/** @param {(line: string) => void} say */
export function installPrograms(say) {
  const missing = PROGRAMS.filter(({ program }) => !isThere(program)).map((each) => each.package);
  if (missing.length === 0 || process.getuid() !== 0 || spawnSync('apt-get', ['--version']).error) return;
  say(`Installing Debian's ${missing.join(', ')} for the tests (once) …`);
  // A runlevel of maintenance: the packages bring programs, and no service of theirs is started.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['--quiet', 'update'], { env, timeout: LONGEST_MS });
  for (const each of missing) {
    const args = ['--quiet', 'install', '--yes', '--no-install-recommends', each];
    const done = spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: LONGEST_MS });
    if (done.status !== 0) say(`${each} cannot be installed here: its tests will be skipped`);
  }
}

function isThere(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}
