// Memory of mailgate and worker while tens of thousands of mails go through them: flat, or a leak.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainBody } from './bodies.mjs';
import { queueIsEmpty } from './database.mjs';
import { round } from './measure.mjs';
import { pour } from './sustained.mjs';

const STEPS = 5;
/** Whatever the machine: it stops by itself and says how far it came. */
const LONGEST_SECONDS = 60 * 60;

export async function measureMemory({ system, pool, quick, report }) {
  const mails = quick ? 5_000 : 50_000;
  const step = mails / STEPS;
  const samples = [];
  const sample = (sent) => samples.push({ mails: sent, ...residentMb(system.dataDir) });
  await queueIsEmpty(pool);
  // The first mails fill caches and compile; what is left after them should not grow.
  await pour({ system, pool, body: plainBody, mails: 500, perSecond: Infinity });
  sample(0);
  await pour({
    system,
    pool,
    body: plainBody,
    mails,
    seconds: LONGEST_SECONDS,
    perSecond: Infinity,
    onSent: (sent) => sent % step === 0 && sample(sent),
  });
  for (const name of ['mailgate', 'worker']) {
    report({
      measure: 'memory-over-mails',
      process: name,
      mails: samples.at(-1).mails,
      megabytes: samples.map((each) => each[name]),
      perTenThousand: round(slope(samples.map((each) => [each.mails / 10_000, each[name]])), 1),
      ratio: round(samples.at(-1)[name] / samples[1][name]),
    });
  }
}

function residentMb(dataDir) {
  const [, , mailgate, worker] = JSON.parse(readFileSync(join(dataDir, 'processes.json'), 'utf8'));
  const megabytes = ({ pid }) =>
    round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024, 0);
  return { mailgate: megabytes(mailgate), worker: megabytes(worker) };
}

/** Least squares. */
function slope(points) {
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const x = mean(([at]) => at);
  const y = mean(([, value]) => value);
  const above = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  return above / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
}
