// Runs one stage and counts.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, output: string }} Outcome
 * @param {import('./stages.mjs').Stage} stage
 * @param {string} root the checkout
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
export async function runStage(stage, root, env) {
  return stage.jest === undefined ? await runCheck(stage, root, env) : await runJest(stage.jest, root, env);
}

/** All its commands are one check. */
async function runCheck({ commands }, root, env) {
  let output = '';
  let failed = 0;
  for (const command of commands) {
    const done = await run(command, root, env);
    if (done.code === 0) continue;
    failed = 1;
    output += `$ node ${command.join(' ')}\n${done.output}\n`;
  }
  return { passed: 1 - failed, failed, skipped: 0, output };
}

async function runJest(project, root, env) {
  const folder = join(root, 'test', '.tmp');
  const file = join(folder, `${project}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(file, { force: true });
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const args = ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--passWithNoTests', '--json'];
  const { code, output } = await run(
    [...flags, ...args, `--outputFile=${file}`, '--maxWorkers=2'],
    root,
    env,
  );
  if (!existsSync(file)) {
    // Nothing was run at all: no tests (fine), or a setup that failed.
    return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const broken = result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken + (code !== 0 && result.numFailedTests + broken === 0 ? 1 : 0),
    skipped: result.numPendingTests + result.numTodoTests,
    output,
  };
}

/** Output is kept, not shown: a green run is one line a stage. */
async function run(args, cwd, env) {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = (signal) => child.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const chunks = [];
  // jest --json repeats its whole result on stdout; the file has it already.
  const wanted = args.includes('--json') ? [child.stderr] : [child.stdout, child.stderr];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes) => wanted.includes(stream) && chunks.push(bytes));
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit, signal) => resolve(exit ?? signal));
  });
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}
