// Makes a checkout ready (packages, build) and then runs the given script on Node 24.
// Uses nothing but Node itself (20 or later), because on a fresh clone there is nothing else.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildIfStale } from './ready/build.mjs';
import { installIfStale } from './ready/install.mjs';
import { findNode } from './ready/node.mjs';
import { waitForLock } from './process-lock.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const script = process.argv[2] === undefined ? undefined : locate(process.argv[2]);
const isTest = script === join(root, 'scripts', 'test.mjs');
const rest = process.argv.slice(3);
const say = (text) => process.stdout.write(`${text}\n`);

async function main() {
  const lock = await waitForLock(join(root, '.ready.lock'), ({ pid }) =>
    say(`Another start (process ${pid}) is installing or building here; waiting for it …`),
  );
  let node;
  try {
    await installIfStale(root, say, lock);
    node = findNode(root);
    build(node);
  } finally {
    lock.release();
  }
  if (script !== undefined) await run(node, script);
}

/** The tests go on with what does not compile: they have a stage of their own that says so, among all the others. */
function build(node) {
  try {
    buildIfStale(root, node, say);
  } catch (error) {
    if (!isTest) throw error;
  }
}

/** Relative to the current folder or, from anywhere else, to the checkout. */
function locate(path) {
  return existsSync(path) ? resolve(path) : resolve(root, path);
}

/** In this process if it is the right Node already; else in a child that ends when this process does. */
async function run(node, file) {
  if (node === process.execPath) {
    process.argv.splice(1, process.argv.length - 1, file, ...rest);
    await import(pathToFileURL(file).href);
    return;
  }
  const child = spawn(node, [file, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, TOCSIN_STOP_WITH_PARENT: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  stopWhenNpmDies(() => child.kill('SIGTERM'));
  child.on('error', fail);
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** npm that is killed with -9 cannot tell us; then our parent changes. Only under npm: a shell may leave us on purpose. */
function stopWhenNpmDies(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

function fail(error) {
  const denied = error.code === 'EACCES' || error.code === 'EROFS';
  const hint = denied ? `\nThis user must be able to write to ${root}; use a clone of your own.` : '';
  process.stderr.write(`\n${error.message}${hint}\n`);
  if (isTest) say('\n0 passed, 1 failed');
  process.exit(1);
}

main().catch(fail);
