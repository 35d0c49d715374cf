// npm run fuzz:mail: changed messages against the mail reader; ends with one JSON line and a code other than 0 on failure.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { loadCorpus } from './corpus.mjs';
import { mutate } from './mutations.mjs';

const HELP = `Usage: npm run fuzz:mail -- [--seconds N] [--seed S] [--from I] [--messages N] [--into FOLDER]
  --seconds N    how long (60)
  --seed S       a number; the same seed makes the same messages from the same samples (drawn)
  --from I       number of the first message (0), to read one again: --seed S --from I --messages 1
  --messages N   at most so many
  --into FOLDER  where inputs that fail are written (var/fuzz-mail)
A message fails if reading it throws, takes more than 2 s of the processor, exceeds 512 MB of heap, or gives what may not be stored.`;

const WATCHDOG_MS = 2000;
const MAX_HEAP_MB = 512;
const MAX_RSS_MB = 1024;

class Reader {
  worker = null;
  /** Of the message that is being read. */
  settle = null;

  /** Resolves when it can read: loading the library is not part of reading a message. */
  start() {
    const worker = new Worker(new URL('./fuzz-worker.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    const ready = new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('exit', resolve);
    });
    worker.on('message', (outcome) => {
      // The last word of a reader that was stopped is not about the next message.
      if (this.worker === worker) this.settle?.(outcome);
    });
    worker.on('error', (error) => this.end(worker, { ms: 0, failure: error.stack ?? String(error) }));
    worker.on('exit', (code) => this.end(worker, { ms: 0, failure: `the reader ended with ${code}` }));
    this.worker = worker;
    return ready;
  }

  end(worker, outcome) {
    if (this.worker !== worker) return;
    this.worker = null;
    void worker.terminate();
    this.settle?.(outcome);
  }

  /** @returns {Promise<{ms: number, failure: string | null, hang?: boolean}>} */
  async read(bytes) {
    if (!this.worker) await this.start();
    const { worker } = this;
    const before = await worker.cpuUsage();
    const done = new AbortController();
    const outcome = await new Promise((resolve) => {
      this.settle = resolve;
      void this.watch(worker, before, done.signal);
      worker.postMessage(bytes, []);
    });
    done.abort();
    this.settle = null;
    return outcome;
  }

  /** By the reader's own processor time: on a busy machine an honest message may wait for longer than it works. */
  async watch(worker, before, signal) {
    for (let looks = 0; looks < 30; looks++) {
      const quiet = await sleep(WATCHDOG_MS, true, { signal, ref: false }).catch(() => false);
      if (!quiet) return;
      const used = await Promise.race([worker.cpuUsage(before), sleep(WATCHDOG_MS, null, { ref: false })]);
      if (signal.aborted) return;
      if (!used || (used.user + used.system) / 1000 >= WATCHDOG_MS) break;
    }
    this.end(worker, { ms: WATCHDOG_MS, failure: `more than ${WATCHDOG_MS} ms`, hang: true });
  }

  async stop() {
    await this.worker?.terminate();
  }
}

/** @returns {Promise<object>} what the last line says */
async function run({ seconds, seed, from, messages, into }) {
  const corpus = loadCorpus();
  const reader = new Reader();
  const totals = { messages: 0, crashes: 0, hangs: 0, slowestMs: 0, slowestMessage: null, maxRssMb: 0, seed };
  const until = Date.now() + seconds * 1000;
  for (let index = from; Date.now() < until && totals.messages < messages; index++) {
    const { bytes, applied } = mutate(corpus, seed, index);
    const outcome = await reader.read(bytes);
    totals.messages++;
    if (outcome.ms > totals.slowestMs) {
      totals.slowestMs = Math.round(outcome.ms);
      totals.slowestMessage = index;
    }
    const rss = Math.round(process.memoryUsage.rss() / 1048576);
    totals.maxRssMb = Math.max(totals.maxRssMb, rss);
    if (outcome.failure === null) continue;
    if (outcome.hang) totals.hangs++;
    else totals.crashes++;
    keep(into, { bytes, applied, seed, index, failure: outcome.failure });
  }
  await reader.stop();
  return totals;
}

function keep(into, { bytes, applied, seed, index, failure }) {
  mkdirSync(into, { recursive: true });
  const name = join(into, `${seed}-${index}`);
  writeFileSync(`${name}.eml`, bytes);
  writeFileSync(`${name}.json`, `${JSON.stringify({ seed, index, applied, failure }, null, 2)}\n`);
  console.error(`${name}.eml: ${failure.split('\n')[0]}`);
}

function option(args, name, otherwise) {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : args[at + 1];
}

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(HELP);
else {
  const totals = await run({
    seconds: Number(option(args, 'seconds', 60)),
    seed: Number(option(args, 'seed', Math.floor(Math.random() * 2 ** 31))),
    from: Number(option(args, 'from', 0)),
    messages: Number(option(args, 'messages', Number.POSITIVE_INFINITY)),
    into: option(args, 'into', join('var', 'fuzz-mail')),
  });
  console.log(JSON.stringify(totals));
  if (totals.messages === 0 || totals.crashes > 0 || totals.hangs > 0 || totals.maxRssMb > MAX_RSS_MB)
    process.exitCode = 1;
}
