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

  /** The same payload for several tasks, in one statement: in the transaction, or as one of its own. */
  async enqueueEach(into: Transaction | Database, tasks: readonly string[], payload: object): Promise<void> {
    await into.query(
      `SELECT platform.enqueue_job(task, $2::json, NULL, NULL, NULL, NULL) FROM unnest($1::text[]) AS task`,
      [tasks, JSON.stringify(payload)],
    );
  }
}
