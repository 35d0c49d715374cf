import { type Jobs, type Transaction } from '@tocsin/platform';

/** The job that brings a partner what waits for him. */
export const DELIVER_TASK = 'sharing.deliver';

/** Runs that the queue allows: a worker that is killed uses one up without having tried. */
const RUNS = 10;

/**
 * Asks for a partner's queue to be looked at. One run a partner at a time (a named queue), so that no message overtakes
 * another and a partner that hangs takes one place of a worker, not all.
 * @param key one job each: a later wish must not put off an earlier one
 */
export function enqueueDelivery(
  jobs: Jobs,
  tx: Transaction,
  partnerId: string,
  { key, runAt }: { key: string; runAt: Date },
): Promise<void> {
  const options = { key: `${DELIVER_TASK}:${key}`, runAt, maxAttempts: RUNS, queue: `sharing:${partnerId}` };
  return jobs.enqueue(tx, DELIVER_TASK, { partnerId }, options);
}
