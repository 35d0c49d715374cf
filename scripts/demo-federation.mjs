// npm run demo:federation: several complete CIRTs on this machine, and a case that crosses their borders.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cirtsOf } from './federation/cirts.mjs';
import { Instance } from './federation/instance.mjs';
import { helpText, readOptions } from './federation/options.mjs';
import { play } from './federation/play.mjs';
import { removeInstallation } from './federation/remove-installation.mjs';
import { seatLead } from './federation/seat-lead.mjs';
import { partnerSteps } from './federation/set-up-partners.mjs';
import { storySteps } from './federation/story.mjs';
import { tryLock } from './process-lock.mjs';
import { onStopSignals } from './start/stop-signals.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Few at a time: each start is a whole database and five processes. */
const STARTS_AT_ONCE = 2;

const say = (line) => process.stdout.write(`${line}\n`);
/** @type {{ instances: Instance[], folder?: string, lock?: { release(): void }, keep: boolean, ending?: Promise<void> }} */
const running = { instances: [], keep: false };

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return say(helpText());
  onStopSignals(
    (why) => void end(`\nStopping (${why}) …`, 130),
    () => process.exit(1),
  );
  const folder = join(resolve(root, process.env.TOCSIN_DATA || 'var'), 'federation');
  takeFolder(folder, options.keep);
  await Promise.all(cirtsOf(8).map(({ key }) => removeInstallation(join(folder, key))));
  await startAll(cirtsOf(options.cirts), folder);
  const desks = Object.fromEntries(
    await Promise.all(
      running.instances.map(async (instance) => [instance.cirt.key, await seatLead(instance)]),
    ),
  );
  sayWhere(desks, options);
  const world = { desks, say };
  const how = { wait: !options.check, pause: options.pause, say };
  const steps = [...partnerSteps(desks), ...storySteps(desks)];
  await play(steps, world, how);
  say(`\nAll ${steps.length} steps are as they should be.`);
  if (options.cirts < 3)
    say('Without a third partner: --cirts 3 shows that each gets its own part of the case.');
  if (!options.check) {
    say('Everything stays as it is until Ctrl-C.');
    await new Promise(() => setInterval(() => undefined, 60_000));
  }
  await end('Stopping …', 0);
}

/** One demo at a time in a folder; what an earlier one left there goes. */
function takeFolder(folder, keep) {
  mkdirSync(folder, { recursive: true });
  const lock = tryLock(join(folder, 'demo.lock'));
  if ('heldBy' in lock)
    throw new Error(
      `The demo runs already on ${folder} (process ${lock.heldBy.pid}). Stop it, or set another TOCSIN_DATA.`,
    );
  Object.assign(running, { lock, folder, keep });
}

async function startAll(cirts, folder) {
  say(`Starting ${cirts.map(({ name }) => name).join(', ')} …`);
  const started = Date.now();
  running.instances = cirts.map(
    (cirt) => new Instance(cirt, join(folder, cirt.key), { OUTBOX_HOLD_SECONDS: '1' }),
  );
  const waiting = [...running.instances];
  const next = async () => {
    for (let one = waiting.shift(); one && !running.ending; one = waiting.shift()) await one.start();
  };
  await Promise.all(Array.from({ length: STARTS_AT_ONCE }, next));
  say(`All run after ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
}

function sayWhere(desks, { check }) {
  for (const { instance, login } of Object.values(desks))
    say(
      `  ${instance.cirt.name}   ${instance.local.api}   sign in as ${login.email}   password ${login.password}`,
    );
  say(check ? '' : '\nOpen them side by side, and watch.\n');
}

/** Stops every instance in order, removes what is to be removed, and leaves. */
function end(why, code) {
  running.ending ??= (async () => {
    say(why);
    await Promise.all(running.instances.map((instance) => instance.stop()));
    if (!running.keep) for (const { folder } of running.instances) await removeInstallation(folder);
    running.lock?.release();
    if (!running.keep && running.folder) rmSync(running.folder, { recursive: true, force: true });
  })();
  return running.ending.then(
    () => process.exit(code),
    () => process.exit(1),
  );
}

main().catch(async (error) => {
  // What fails because we are stopping is no news.
  if (running.ending) return;
  process.stderr.write(`\n${error.message}\n`);
  await end('Stopping …', 1);
});
