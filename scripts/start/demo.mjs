// npm start -- --demo: fills the system that has just started, as people and machines outside would.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Starts apps/demo, which shows its progress here. It recognises what it made before and goes on from there.
 * @param {object} options
 * @param {string} options.root the checkout
 * @param {NodeJS.ProcessEnv} options.env without any secret
 * @param {string} options.local path of local.json: addresses and API key
 * @returns {{ done: Promise<void>, stop(): void }} `done` fails where the demo was not filled completely
 */
export function startDemo({ root, env, local }) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'apps/demo/dist/main.js')], {
    env: { ...env, TOCSIN_LOCAL: local },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.on('data', (bytes) => (errors += bytes));
  const done = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const why = errors.trim() || `it ended with ${code ?? signal}`;
      reject(new Error(`The demo is not complete: ${why}\nnpm start -- --demo goes on from here.`));
    });
  });
  return { done, stop: () => void child.kill() };
}
