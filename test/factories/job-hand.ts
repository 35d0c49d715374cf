import { type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type Clock, type EventHandler, type JobHandler } from '@tocsin/platform';
import { type OpenDatabase } from '../support/open-database.js';

interface DueJob {
  task: string;
  payload: { name?: string; payload?: object };
  key: string | null;
  attempts: number;
  maxAttempts: number;
}

/** Handlers of a module, found as the worker finds them, and the queue that they work on, by a test's clock. */
export class JobHand {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly subscribers = new Map<string, EventHandler[]>();
  /** Errors thrown by jobs since the last look, oldest first. */
  readonly errors: string[] = [];

  constructor(
    app: INestApplicationContext,
    private readonly db: OpenDatabase,
    private readonly clock: Clock,
  ) {
    for (const module of app.get(ModulesContainer).values()) {
      for (const { metatype, instance } of module.providers.values()) {
        if (typeof metatype !== 'function' || typeof instance !== 'object' || instance === null) continue;
        const task: unknown = Reflect.getMetadata('tocsin:job-task', metatype);
        if (typeof task === 'string') this.handlers.set(task, instance as JobHandler);
        const on = Reflect.getMetadata('tocsin:event-subscription', metatype) as
          { event: string } | undefined;
        if (on)
          this.subscribers.set(on.event, [
            ...(this.subscribers.get(on.event) ?? []),
            instance as EventHandler,
          ]);
      }
    }
  }

  /** Runs one task now, as its crontab would. */
  async run(task: string, payload: object = {}): Promise<void> {
    await this.handlers.get(task)?.run(payload, { id: '0', attempt: 1, maxAttempts: 1 });
  }

  /**
   * Does what is due, once: a job that fails comes back with the worker's back-off. Tasks that nobody here knows are left
   * where they are.
   * @returns how many were done
   */
  async work(): Promise<number> {
    const due = await this.take();
    for (const job of due) await this.do(job);
    return due.length;
  }

  private async do(job: DueJob): Promise<void> {
    const attempt = job.attempts + 1;
    try {
      if (job.task === 'event') {
        for (const each of this.subscribers.get(job.payload.name ?? '') ?? [])
          await each.handle(job.payload.payload ?? {});
      } else {
        await this.handlers
          .get(job.task)
          ?.run(job.payload, { id: '0', attempt, maxAttempts: job.maxAttempts });
      }
    } catch (error) {
      this.errors.push(error instanceof Error ? error.message : String(error));
      if (attempt < job.maxAttempts) await this.comeBack(job, attempt);
    }
  }

  private async comeBack(job: DueJob, attempt: number): Promise<void> {
    const runAt = new Date(this.clock.now().getTime() + Math.exp(Math.min(10, attempt)) * 1000);
    // Two statements: what a function inserts is not seen by the statement that calls it.
    const [added] = await this.db.database.query<{ id: string }>(
      `SELECT id FROM graphile_worker.add_job($1, $2::json, run_at => $3, max_attempts => $4)`,
      [job.task, JSON.stringify(job.payload), runAt, job.maxAttempts],
    );
    await this.db.database.query(`UPDATE graphile_worker._private_jobs SET attempts = $2 WHERE id = $1`, [
      added?.id,
      attempt,
    ]);
  }

  private take(): Promise<DueJob[]> {
    return this.db.database.query<DueJob>(
      `WITH due AS (
         DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
          WHERE t.id = j.task_id AND j.run_at <= $1 AND (t.identifier = 'event' OR t.identifier = ANY($2))
         RETURNING j.id, t.identifier AS task, j.payload, j.key, j.attempts, j.max_attempts AS "maxAttempts")
       SELECT task, payload, key, attempts::int, "maxAttempts"::int FROM due ORDER BY id`,
      [this.clock.now(), [...this.handlers.keys()]],
    );
  }
}
