// One process of Tocsin: started, watched, started again when it dies, stopped in order.
import { fork } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LOG_LIMIT = 20 * 1024 * 1024;
const LONGEST_PAUSE = 30_000;
/** A process that has run for this long is healthy again: its next crash is restarted at once. */
const HEALTHY_AFTER = 60_000;
const START_LIMIT = 120_000;

export class Supervised {
  #child;
  #stopping = false;
  #crashes = 0;
  #startedAt = 0;

  /**
   * @param {object} options
   * @param {string} options.name
   * @param {string} options.entry absolute path of the script; it must send `{ ready: true }` to its parent
   * @param {NodeJS.ProcessEnv} options.env
   * @param {string} [options.logFile] without it the logs go to this process's own output
   * @param {(line: string) => void} options.say
   * @param {() => void} options.onPid called when it has a new process
   */
  constructor(options) {
    this.options = options;
  }

  get name() {
    return this.options.name;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** @returns {Promise<object>} what the process said with its readiness; rejects with its last words */
  async start() {
    this.#stopping = false;
    const child = this.#spawn();
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
      }, START_LIMIT);
      child.on('message', (message) => {
        if (message?.ready !== true) return;
        clearTimeout(timer);
        child.off('exit', early);
        child.once('exit', (code, signal) => void this.#died(code, signal));
        resolve(message);
      });
      const early = (code, signal) => {
        clearTimeout(timer);
        reject(
          new Error(`${this.name} did not start (${signal ?? `exit code ${code}`}).\n${this.#lastWords()}`),
        );
      };
      child.once('exit', early);
    });
  }

  /** TERM now, KILL after `milliseconds`. */
  async stop(milliseconds) {
    this.#stopping = true;
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    await ended;
    clearTimeout(timer);
  }

  async restart(milliseconds) {
    await this.stop(milliseconds);
    await this.start();
  }

  kill() {
    this.#stopping = true;
    this.#child?.kill('SIGKILL');
  }

  #spawn() {
    const { entry, env, logFile } = this.options;
    const log = logFile === undefined ? 'inherit' : openLog(logFile);
    const child = fork(entry, [], {
      env,
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', log, log, 'ipc'],
    });
    if (typeof log === 'number') closeSync(log);
    // A failed fork or a message to a dying child; the exit event tells the rest.
    child.on('error', (error) => this.options.say(`${this.name}: ${error.message}`));
    this.#child = child;
    this.#startedAt = Date.now();
    this.options.onPid();
    return child;
  }

  async #died(code, signal) {
    let how = signal ?? `exit code ${code}`;
    if (Date.now() - this.#startedAt > HEALTHY_AFTER) this.#crashes = 0;
    while (!this.#stopping) {
      const pause = this.#crashes === 0 ? 0 : Math.min(LONGEST_PAUSE, 500 * 2 ** (this.#crashes - 1));
      this.#crashes += 1;
      const when = pause === 0 ? 'now' : `in ${pause / 1000} s`;
      this.options.say(`${this.name} stopped unexpectedly (${how}); starting it again ${when}.`);
      await sleep(pause);
      if (this.#stopping) return;
      try {
        await this.start();
        this.options.say(`${this.name} runs again.`);
        return;
      } catch (error) {
        if (this.#stopping) return;
        this.options.say(error.message);
        how = 'not ready';
      }
    }
  }

  #lastWords() {
    const { logFile } = this.options;
    if (logFile === undefined || !existsSync(logFile)) return '';
    const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-12);
    return `Its last words (${logFile}):\n${lines.map((line) => `  ${line.slice(0, 500)}`).join('\n')}`;
  }
}

function openLog(file) {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
