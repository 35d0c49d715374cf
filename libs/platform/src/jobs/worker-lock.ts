import { type EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type QueryRunner } from 'typeorm';
import { type Database } from '../database/database.js';

export const LOCK_CLASS = 'tocsin-worker';
const RETRY_MS = 250;

/**
 * Proof of life of one worker: a session lock that PostgreSQL lets go of when the process ends, however it ends. It ends
 * with the connection, too (the server was restarted), while the worker lives on: then it is taken anew at once, or
 * others would take over jobs that are still being worked on, and a mail would leave twice.
 */
export class WorkerLock {
  private held: QueryRunner | undefined;
  private taking: Promise<void> | undefined;
  private released = false;

  constructor(
    private readonly database: Database,
    private readonly workerId: string,
  ) {}

  /** Resolves when the lock is held; does nothing where it is already. */
  async hold(): Promise<void> {
    if (this.held || this.released) return;
    this.taking ??= this.take().finally(() => (this.taking = undefined));
    await this.taking;
  }

  async release(): Promise<void> {
    this.released = true;
    const runner = this.held;
    this.held = undefined;
    await runner?.release();
  }

  private async take(): Promise<void> {
    while (!this.released) {
      const runner = this.database.dataSource.createQueryRunner();
      try {
        const client = (await runner.connect()) as EventEmitter;
        await runner.query(`SELECT pg_advisory_lock(hashtext($1), hashtext($2))`, [
          LOCK_CLASS,
          this.workerId,
        ]);
        client.once('end', () => this.lost(runner));
        this.held = runner;
        return;
      } catch {
        // The database is away; whoever needs it says so. Here there is nothing to do but to try again.
        await runner.release();
        await sleep(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  private lost(runner: QueryRunner): void {
    if (this.held !== runner) return;
    this.held = undefined;
    void this.hold();
  }
}
