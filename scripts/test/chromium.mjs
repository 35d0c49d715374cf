// The browser that the browser tests run in: the machine's, else Debian's package. Never downloaded from elsewhere.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/**
 * @param {(line: string) => void} say
 * @returns {string | undefined} path of the browser; undefined when there is none and none can be installed
 */
export function chromium(say) {
  return process.env.CHROMIUM_PATH || find() || install(say);
}

function find() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = NAMES.map((name) => join(folder, name)).find((path) => folder !== '' && existsSync(path));
    if (found !== undefined) return found;
  }
  return undefined;
}

function install(say) {
  if (process.getuid() !== 0 || spawnSync('apt-get', ['--version']).error) return undefined;
  say("Installing Debian's Chromium for the browser tests (once) …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update'], ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-core']];
  for (const args of steps) {
    const done = spawnSync('apt-get', ['--quiet', ...args], { env, encoding: 'utf8' });
    if (done.status !== 0) say(done.stderr.trim());
  }
  return find();
}
