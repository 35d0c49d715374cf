import { type Jobs, type Transaction } from '@tocsin/platform';

/** The job that works on one message of a partner. */
export const PROCESS_TASK = 'sharing.process';

/** Half an hour of back-off: what fails for longer needs a person. */
const RUNS = 7;

/** One partner's messages one after the other, in the order in which they came. */
export function processingJob({ id, partnerId }: { id: string; partnerId: string }) {
  return {
    task: PROCESS_TASK,
    key: `${PROCESS_TASK}:${id}`,
    queue: `sharing-in:${partnerId}`,
    maxAttempts: RUNS,
  };
}

export function enqueueProcessing(
  jobs: Jobs,
  tx: Transaction,
  message: { id: string; partnerId: string },
): Promise<void> {
  const { task, ...options } = processingJob(message);
  return jobs.enqueue(tx, task, { id: message.id }, options);
}
