import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type PreviewAnswer } from './preview-messages.js';

const LONGEST_MS = 15_000;
const IDLE_MS = 30_000;
// Run from source (tests), the child is the built one: Node itself loads it, and reads no TypeScript decorators.
const CHILD = join(import.meta.dirname.replace(/([/\\])src([/\\]files)/, '$1dist$2'), 'preview-child.js');

/**
 * Encodes pictures anew in a child process, one at a time. A picture that ends or blocks the child costs one preview:
 * it is ended, and the next gets a new one. Without pictures it goes after half a minute.
 */
@Injectable()
export class PictureRenderer implements OnApplicationShutdown {
  private child: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();

  render(bytes: Buffer): Promise<PreviewAnswer> {
    const next = this.last.then(() => this.one(bytes));
    this.last = next;
    return next;
  }

  onApplicationShutdown(): void {
    this.end();
  }

  private one(bytes: Buffer): Promise<PreviewAnswer> {
    clearTimeout(this.idle);
    const child = (this.child ??= this.start());
    return new Promise((resolve) => {
      const done = (answer: PreviewAnswer): void => {
        clearTimeout(timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        if ('problem' in answer && (answer.problem === 'timeout' || answer.problem === 'crashed')) this.end();
        this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
        resolve(answer);
      };
      const timer = setTimeout(() => done({ problem: 'timeout' }), LONGEST_MS);
      child.once('message', (answer) => done(answer as PreviewAnswer));
      child.once('exit', () => done({ problem: 'crashed' }));
      child.send({ bytes }, (error) => (error ? done({ problem: 'crashed' }) : undefined));
    });
  }

  /** It inherits nothing: the environment holds the database's password. */
  private start(): ChildProcess {
    const child = fork(CHILD, {
      env: {},
      execArgv: ['--max-old-space-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => this.end());
    child.unref();
    child.channel?.unref();
    return child;
  }

  private end(): void {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}
