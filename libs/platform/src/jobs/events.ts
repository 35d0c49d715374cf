import { Injectable } from '@nestjs/common';
import { type Transaction } from '../database/transaction.js';
import { Jobs } from './jobs.js';

/** The task that fans an event out to its subscribers. */
export const EVENT_TASK = 'event';

/** Tells other domains what happened, in the transaction in which it happened; delivered at least once. */
@Injectable()
export class Events {
  constructor(private readonly jobs: Jobs) {}

  async publish(tx: Transaction, name: string, payload: object): Promise<void> {
    await this.jobs.enqueue(tx, EVENT_TASK, { name, payload });
  }

  /** The same of many, in one statement. */
  async publishAll(tx: Transaction, name: string, payloads: readonly object[]): Promise<void> {
    await this.jobs.enqueueAll(
      tx,
      payloads.map((payload) => ({ task: EVENT_TASK, payload: { name, payload } })),
    );
  }
}
