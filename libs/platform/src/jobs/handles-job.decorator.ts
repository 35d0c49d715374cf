import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';

export const JOB_TASK = 'tocsin:job-task';
export const JOB_TIMES = 'tocsin:job-times';
export const EVENT_SUBSCRIPTION = 'tocsin:event-subscription';

/** What a handler may know of the run: `attempt` counts from 1. */
export interface JobRun {
  id: string;
  attempt: number;
  maxAttempts: number;
}

/** A class that does one kind of job. At-least-once: running twice must do no harm. */
export interface JobHandler<Payload = object> {
  run(payload: Payload, job: JobRun): Promise<void>;
}

/** A class that reacts to a domain event. At-least-once as well. */
export interface EventHandler<Payload = object> {
  handle(payload: Payload): Promise<void>;
}

/**
 * Marks the handler of a task; the worker finds it among the providers of its modules.
 * @param times a crontab line's five fields, UTC: besides being asked for, the job runs then, once for all workers
 */
export function HandlesJob(task: string, times?: string): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(JOB_TASK, task), SetMetadata(JOB_TIMES, times));
}

/** Subscribes a class to an event under a name of its own, so that each subscriber is retried by itself. */
export function OnEvent(event: string, subscriber: string): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(EVENT_SUBSCRIPTION, { event, subscriber }));
}
