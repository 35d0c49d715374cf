import { type Jobs, type Transaction } from '@tocsin/platform';

/** The job that carries one message out. */
export const SEND_TASK = 'mail.send';

/** Runs that the queue allows for one try: a worker that is killed uses one up without having tried. */
const RUNS_PER_TRY = 10;

/** Asks for a message to be sent at a time, in the transaction that wrote it; in place of an earlier wish. */
export function enqueueSending(jobs: Jobs, tx: Transaction, messageId: string, runAt: Date): Promise<void> {
  const options = { key: `${SEND_TASK}:${messageId}`, runAt, maxAttempts: RUNS_PER_TRY };
  return jobs.enqueue(tx, SEND_TASK, { messageId }, options);
}
