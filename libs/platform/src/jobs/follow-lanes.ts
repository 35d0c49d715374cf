import { type EventEmitter } from 'node:events';
import { type Job, type WorkerEventMap } from 'graphile-worker';

type LocalQueue = WorkerEventMap['localQueue:init']['localQueue'];

/** A lane is freed in the database a moment after its job is said to be done. */
const FREED_AFTER_MS = 25;

/**
 * Jobs of one named queue run one after the other, and a handful that is fetched holds one of each at most. Where jobs
 * are fetched by the handful, graphile-worker asks for the next one when something new is enqueued or after its poll
 * interval: one scan in two seconds. So it is told when a job of such a queue is done.
 */
export function followLanes(events: EventEmitter): void {
  let queue: LocalQueue | undefined;
  events.once('localQueue:init', ({ localQueue }: { localQueue: LocalQueue }) => (queue = localQueue));
  events.on('job:complete', ({ job }: { job: Job }) => {
    if (job.job_queue_id !== null) setTimeout(() => queue?.pulse(1), FREED_AFTER_MS).unref();
  });
}
