// What an installation keeps in its folder (`var/`) besides the database: secrets, and the facts for scripts.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/**
 * @typedef {object} Secrets kept over restarts in secrets.json (0600)
 * @property {string} session signs the console's cookies
 * @property {string} portal signs the portal's cookies; another one, so that a broken portal cannot forge the console's
 * @property {string} keyring encrypts the team's private keys where KEYRING_SECRET is not set: lost with it, they are lost
 * @property {string} [keyringPrevious] the one before, while `npm run keyring` brings the keys under the new one
 * @property {string} portalRole password of the role tocsin_portal on a server of one's own (DATABASE_URL)
 * @property {string[]} setUp databases (name of the embedded cluster, or host and name) whose first administrator's login was shown
 * @property {Record<string, string>} firstPasswords of those that are being set up
 */

export class Folder {
  /** @param {string} path absolute */
  constructor(path) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    for (const name of ['log', 'outbox']) {
      mkdirSync(join(path, name), { recursive: true });
      chmodSync(join(path, name), 0o700);
    }
  }

  file(...names) {
    return join(this.path, ...names);
  }

  /** @returns {Secrets} */
  secrets() {
    const kept = this.read('secrets.json');
    // A folder of a version before the keyring has none yet.
    if (kept?.keyring !== undefined) return kept;
    const random = () => randomBytes(32).toString('hex');
    const signing = { session: random(), portal: random() };
    const secrets = {
      ...signing,
      portalRole: random(),
      setUp: [],
      firstPasswords: {},
      ...kept,
      keyring: random(),
    };
    this.write('secrets.json', secrets);
    return secrets;
  }

  /** @returns {any} the parsed file, or undefined when there is none */
  read(name) {
    return existsSync(this.file(name)) ? JSON.parse(readFileSync(this.file(name), 'utf8')) : undefined;
  }

  /** Complete or not at all, and for the owner's eyes only. */
  write(name, content) {
    writeFileSync(this.file(`${name}.new`), `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 });
    renameSync(this.file(`${name}.new`), this.file(name));
  }

  remove(name) {
    rmSync(this.file(name), { force: true });
  }
}
