import { Injectable } from '@nestjs/common';
import { type Database } from '../database/database.js';
import { type Transaction } from '../database/transaction.js';

export interface JobOptions {
  /** Idempotency: a waiting job with the same key is replaced, not doubled. */
  key?: string;
  runAt?: Date;
  /** After so many failures the job is a dead letter that the console shows. Default 25 (≈ 3 days of back-off). */
  maxAttempts?: number;
  /** Jobs of one queue run one after the other. */
  queue?: string;
}

/** One of several jobs that are enqueued together. */
export interface NewJob {
  task: string;
  payload: object;
  options?: JobOptions;
}

/** Work for later, enqueued in the transaction of the change that causes it (graphile-worker, docs/adr/0004). */
@Injectable()
export class Jobs {
  async enqueue(tx: Transaction, task: string, payload: object, options: JobOptions = {}): Promise<void> {
    await tx.query(`SELECT platform.enqueue_job($1, $2::json, $3, $4::timestamptz, $5::int, $6)`, [
      task,
      JSON.stringify(payload),
      options.key ?? null,
      options.runAt ?? null,
      options.maxAttempts ?? null,
      options.queue ?? null,
    ]);
  }

  /** Several in one statement: in the transaction, or as one of its own. Keys in one order, or two may wait in a circle. */
  async enqueueAll(into: Transaction | Database, jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const optional = <T>(pick: (options: JobOptions) => T | undefined): (T | null)[] =>
      jobs.map(({ options = {} }) => pick(options) ?? null);
    await into.query(
      `SELECT platform.enqueue_job(j.task, j.payload::json, j.key, j.run_at, j.max_attempts, j.queue)
         FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::integer[], $6::text[])
           AS j (task, payload, key, run_at, max_attempts, queue)`,
      [
        jobs.map(({ task }) => task),
        jobs.map(({ payload }) => JSON.stringify(payload)),
        optional(({ key }) => key),
        optional(({ runAt }) => runAt),
        optional(({ maxAttempts }) => maxAttempts),
        optional(({ queue }) => queue),
      ],
    );
  }
}
