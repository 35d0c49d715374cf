import { type Jobs, type Transaction } from '@tocsin/platform';

/** The job that carries one message out. */
export const SEND_TASK = 'mail.send';

/** Tries before a message is given up: with the queue's back-off (e^n seconds, at most e^10) about 22 hours. */
export const MAX_ATTEMPTS = 13;

/**
 * Asks for a message to be sent, in the transaction that wrote it. The queue allows more runs than we count, because
 * a worker that is killed uses one up without having tried.
 */
export function enqueueSending(jobs: Jobs, tx: Transaction, messageId: string, runAt: Date): Promise<void> {
  return jobs.enqueue(
    tx,
    SEND_TASK,
    { messageId },
    { key: `${SEND_TASK}:${messageId}`, runAt, maxAttempts: MAX_ATTEMPTS * 3 },
  );
}
