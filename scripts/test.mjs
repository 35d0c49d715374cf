// npm test: every stage, one line each, and one last line that a script can read.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from './test/chromium.mjs';
import { installPrograms } from './test/debian-programs.mjs';
import { runStage } from './test/run-stage.mjs';
import { STAGES } from './test/stages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (line) => process.stdout.write(`${line}\n`);

const HELP = `Usage: npm test [-- --only STAGE,STAGE …]

Stages
${STAGES.map(({ name, what }) => `  ${name.padEnd(16)}${what}`).join('\n')}

TOCSIN_SKIP_BROWSER=1 leaves the browser tests out where no Chromium can be had; CHROMIUM_PATH names one.
One file, quickly: npm run test:one -- test/medium/…`;

async function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    say(HELP);
    return;
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  const stages = wantedStages(args);
  if (stages.some(({ programs }) => programs)) installPrograms(say);
  for (const stage of stages) {
    const outcome = await timed(stage);
    for (const key of Object.keys(total)) total[key] += outcome[key];
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  say(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function wantedStages(args) {
  const at = args.indexOf('--only');
  if (at < 0 && args.length === 0) return STAGES;
  const names = (args[at + 1] ?? '').split(',');
  const unknown = at === 0 ? names.filter((name) => !STAGES.some((stage) => stage.name === name)) : args;
  if (unknown.length > 0)
    throw new Error(`Unknown: ${unknown.join(' ')}. npm test -- --help lists the stages.`);
  return STAGES.filter(({ name }) => names.includes(name));
}

async function timed(stage) {
  const started = Date.now();
  const outcome = await outcomeOf(stage);
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`.padStart(8);
  const { passed, failed, skipped, note } = outcome;
  const counts = [
    `${passed} passed`,
    `${failed} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ');
  say(`${failed > 0 ? '✗' : '✓'} ${stage.name.padEnd(16)}${seconds}   ${counts}${note ? ` — ${note}` : ''}`);
  if (failed > 0) say(indent(outcome.output));
  return outcome;
}

async function outcomeOf(stage) {
  const reason = stage.skip?.(root);
  if (reason !== undefined)
    return { passed: 0, failed: 0, skipped: 1, output: '', note: `SKIPPED: ${reason}` };
  const env = { ...process.env };
  if (stage.browser) {
    if (process.env.TOCSIN_SKIP_BROWSER === '1') {
      return { passed: 0, failed: 0, skipped: 1, output: '', note: 'SKIPPED by TOCSIN_SKIP_BROWSER=1' };
    }
    env.CHROMIUM_PATH = chromium(say);
    if (env.CHROMIUM_PATH === undefined) {
      const output =
        'No Chromium was found, and it could not be installed (that needs root and apt-get).\n' +
        'Install it (Debian: apt-get install chromium), or leave these tests out: TOCSIN_SKIP_BROWSER=1 npm test';
      return { passed: 0, failed: 1, skipped: 0, output };
    }
  }
  return await runStage(stage, root, env);
}

function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '    ');
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
