import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type TocsinConfig } from '@tocsin/config';
import {
  type CronItem,
  type JobHelpers,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
} from 'graphile-worker';
import pg from 'pg';
import { Config } from '../config.token.js';
import { Database } from '../database/database.js';
import { jobDuration, jobsTotal } from '../observability/metrics.js';
import { EVENT_TASK } from './events.js';
import {
  EVENT_SUBSCRIPTION,
  type EventHandler,
  JOB_TASK,
  JOB_TIMES,
  type JobHandler,
} from './handles-job.decorator.js';
import { Jobs } from './jobs.js';
import { releaseJobsOfDeadWorkers } from './dead-workers.js';
import { followLanes } from './follow-lanes.js';
import { WorkerLock } from './worker-lock.js';
import { quietLogger } from './worker-logger.js';

const SWEEP_MS = 5_000;
/** Jobs fetched at a time, by place: a statement a job is a fifth of the database's work for a mail. */
const FETCHED_PER_PLACE = 4;
/** What waits behind slow jobs for longer goes back, for other workers. */
const FETCHED_FOR_MS = 10_000;

/** Runs the jobs of this process: every class marked with `HandlesJob` or `OnEvent` among its providers. */
@Injectable()
export class JobRunner implements OnApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private runner: Runner | undefined;
  private pool: pg.Pool | undefined;
  private lock: WorkerLock | undefined;
  private sweep: NodeJS.Timeout | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly jobs: Jobs,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** Starts taking jobs; first frees those that a killed worker still holds. */
  async start(): Promise<void> {
    this.pool = new pg.Pool({
      connectionString: this.config.database.url,
      max: this.config.worker.concurrency + 2,
      application_name: 'tocsin-worker',
    });
    const lost = (error: Error): void => this.logger.warn(`job connection lost: ${error.message}`);
    // Both, as graphile-worker asks: an error while a client is idle, and one while it is out of the pool.
    this.pool.on('error', lost).on('connect', (client) => client.on('error', lost));
    await this.releaseDead();
    this.sweep = setInterval(() => void this.releaseDead(), SWEEP_MS);
    const events = new EventEmitter();
    followLanes(events);
    events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      this.lock = new WorkerLock(this.database, workerPool.id);
      void this.lock.hold();
    });
    this.runner = await run({
      events,
      pgPool: this.pool,
      concurrency: this.config.worker.concurrency,
      noHandleSignals: true,
      pollInterval: 2_000,
      preset: {
        worker: {
          localQueue: { size: this.config.worker.concurrency * FETCHED_PER_PLACE, ttl: FETCHED_FOR_MS },
        },
      },
      taskList: this.tasks(),
      parsedCronItems: parseCronItems(this.recurring()),
      logger: quietLogger(this.logger),
    });
    this.runner.promise.catch((error: unknown) => {
      this.logger.error(`job runner ended: ${String(error)}`);
      // Alive without working is the worst of all: whoever supervises us starts a new one.
      process.kill(process.pid, 'SIGTERM');
    });
  }

  private tasks(): TaskList {
    const tasks: TaskList = {};
    const subscribers = new Map<string, string[]>();
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || !wrapper.instance) continue;
      const task = this.reflector.get<string | undefined>(JOB_TASK, wrapper.metatype);
      if (task) tasks[task] = measured(task, wrapper.instance as JobHandler);
      const on = this.reflector.get<{ event: string; subscriber: string } | undefined>(
        EVENT_SUBSCRIPTION,
        wrapper.metatype,
      );
      if (on) {
        const handler = wrapper.instance as EventHandler;
        const subscriber = `event:${on.subscriber}`;
        tasks[subscriber] = measured(subscriber, { run: (payload) => handler.handle(payload) });
        subscribers.set(on.event, [...(subscribers.get(on.event) ?? []), subscriber]);
      }
    }
    tasks[EVENT_TASK] = async (raw, helpers) => {
      const { name, payload } = raw as { name: string; payload: object };
      const [first, ...others] = subscribers.get(name) ?? [];
      // A single subscriber is retried by itself in the event's own job; more of them need one each.
      if (first !== undefined && others.length === 0) return tasks[first]?.(payload, helpers);
      if (first === undefined) return;
      const jobs = [first, ...others].map((task) => ({ task, payload }));
      await this.jobs.enqueueAll(this.database, jobs);
    };
    return tasks;
  }

  /** One that was still waiting is replaced: after an hour without a worker a watch looks once, not twelve times. */
  private recurring(): CronItem[] {
    return this.discovery.getProviders().flatMap(({ metatype }) => {
      const task = metatype && this.reflector.get<string | undefined>(JOB_TASK, metatype);
      const match = metatype && this.reflector.get<string | undefined>(JOB_TIMES, metatype);
      return task && match ? [{ task, match, options: { jobKey: `every:${task}`, maxAttempts: 3 } }] : [];
    });
  }

  private async releaseDead(): Promise<void> {
    try {
      await this.lock?.hold();
      const freed = await releaseJobsOfDeadWorkers(this.database);
      if (freed > 0) this.logger.log(`took over the jobs of ${freed} worker(s) that ended without a word`);
    } catch (error) {
      // The sweep runs again in seconds; a database that is down is reported by the health check meanwhile.
      this.logger.warn(`could not look for dead workers: ${String(error)}`);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweep);
    await this.runner?.stop();
    await this.lock?.release();
    await this.pool?.end();
  }
}

function measured(task: string, handler: JobHandler) {
  return async (payload: unknown, helpers: JobHelpers): Promise<void> => {
    const stop = jobDuration.startTimer({ task });
    const { id, attempts, max_attempts: maxAttempts } = helpers.job;
    try {
      await handler.run(payload as object, { id, attempt: attempts, maxAttempts });
      jobsTotal.inc({ task, outcome: 'done' });
    } catch (error) {
      jobsTotal.inc({ task, outcome: 'failed' });
      throw error;
    } finally {
      stop();
    }
  };
}
