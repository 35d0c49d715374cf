// npm run keyring: what an operator does with the secret under which the team's private keys are kept.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres/start-postgres.mjs';
import { tryLock } from './process-lock.mjs';
import { keyringSecret } from './start/environments.mjs';
import { Folder } from './start/folder.mjs';

const HELP = `Usage: npm run keyring -- <command>

  rotate-secret        brings the private keys under the present secret, all of them or none
  discard-unreadable   gives up the private keys that no secret opens (the secret and its backup are lost);
                       the public parts stay, the keys can be imported again from their own backups

Where KEYRING_SECRET is set: set the new one, the old one as KEYRING_SECRET_PREVIOUS, restart, run rotate-secret,
and take KEYRING_SECRET_PREVIOUS away. Nothing has to stop in between.
Where Tocsin keeps the secret itself (secrets.json in TOCSIN_DATA): stop it and run rotate-secret; a new secret is
made. Back secrets.json up again: backups of the database need the secret of their time.`;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = process.argv[2];

if (!['rotate-secret', 'discard-unreadable'].includes(command)) {
  console.log(HELP);
  process.exit(command === undefined || command === '--help' ? 0 : 1);
}

const data = resolve(root, process.env.TOCSIN_DATA || 'var');
const folder = new Folder(data);
const keeps = !(process.env.KEYRING_SECRET || process.env.KEYRING_SECRET_FILE);
const lock = keeps ? requireStopped() : undefined;
const server = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir: data });
try {
  if (keeps && command === 'rotate-secret') newSecret();
  await run(server?.url ?? process.env.DATABASE_URL);
  if (keeps && command === 'rotate-secret') forgetPrevious();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  if (server && !server.attached) await server.stop();
  lock?.release();
}

/** A running process has read the old secret and would find its keys closed. */
function requireStopped() {
  const taken = tryLock(join(data, 'running.lock'));
  if ('release' in taken) return taken;
  console.error(`Tocsin runs on ${data} (process ${taken.heldBy.pid}). Stop it first.`);
  process.exit(1);
}

/** Both are written down before anything is encrypted: whatever happens next, one of them opens every key. */
function newSecret() {
  const secrets = folder.secrets();
  // A rotation that was broken off goes on with the secret that it made.
  if (secrets.keyringPrevious) return;
  const keyring = randomBytes(32).toString('hex');
  folder.write('secrets.json', { ...secrets, keyring, keyringPrevious: secrets.keyring });
}

function forgetPrevious() {
  const { keyringPrevious: _, ...secrets } = folder.secrets();
  folder.write('secrets.json', secrets);
}

function run(url) {
  const env = { ...process.env, ...keyringSecret(process.env, folder.secrets()), DATABASE_URL: url };
  const script = join(root, 'apps/migrate/dist/keyring.js');
  const child = spawn(process.execPath, [script, command], { env, stdio: 'inherit' });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error('Nothing was changed.'))));
  });
}
