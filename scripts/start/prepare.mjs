// Schema and first login, each by the command that an operator would use, too.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/**
 * Brings the schema up to date and, once, makes the first administrator and API key.
 * The password is written down before the account exists, so that a kill in between locks nobody out.
 * @param {object} options
 * @param {string} options.root the checkout
 * @param {import('./folder.mjs').Folder} options.folder
 * @param {NodeJS.ProcessEnv} options.env with DATABASE_URL
 * @param {string} options.email
 * @param {boolean} options.embedded only then is the login kept in the folder
 * @param {string} options.database which one: a folder may see several
 * @returns {Promise<{ admin?: { email: string, password: string }, apiKey?: string }>} what there is to show
 */
export async function prepareDatabase({ root, folder, env, email, embedded, database }) {
  const migrate = join(root, 'apps/migrate/dist/main.js');
  const secrets = folder.secrets();
  if (secrets.setUp.includes(database)) {
    await run(migrate, [], env);
    const known = embedded ? folder.read('local.json') : undefined;
    return { admin: known?.admin, apiKey: known?.apiKey };
  }
  const earlier = secrets.firstPasswords[database];
  const password = earlier ?? randomBytes(15).toString('base64url');
  folder.write('secrets.json', {
    ...secrets,
    firstPasswords: { ...secrets.firstPasswords, [database]: password },
  });
  // Only in a database that nobody else could have set up is the account, if it exists, the one of a start before.
  const resume = embedded && earlier !== undefined ? ['--resume'] : [];
  const words = await run(migrate, ['--first-administrator', email, ...resume], {
    ...env,
    TOCSIN_FIRST_PASSWORD: password,
  });
  const made = words.split('\n').find((line) => line.startsWith('{'));
  return made === undefined ? {} : { admin: { email, password }, apiKey: JSON.parse(made).apiKey };
}

/** Called when the first login has been written down (or shown, where nothing is kept). */
export function finishSetup(folder, database) {
  const secrets = folder.secrets();
  if (secrets.setUp.includes(database)) return;
  const { [database]: _, ...firstPasswords } = secrets.firstPasswords;
  folder.write('secrets.json', { ...secrets, firstPasswords, setUp: [...secrets.setUp, database] });
}

async function run(script, args, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (bytes) => (out += bytes));
  child.stderr.on('data', (bytes) => (errors += bytes));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, signal) => resolve(exit ?? signal));
  });
  if (code !== 0) throw new Error(`The database could not be prepared (${code}):\n${errors || out}`);
  return out;
}
