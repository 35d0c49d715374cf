import { type Database } from '../database/database.js';
import { LOCK_CLASS } from './worker-lock.js';

/** A worker takes its lock just after its first job may be its own; younger locks are left alone. */
const GRACE = '10 seconds';

/** What a newer job of the same key stands in for is no dead letter, however it ended (migration 1764000409000). */
const FORGET_SUPERSEDED = `
  DELETE FROM graphile_worker._private_jobs
   WHERE flags ? 'superseded' AND attempts >= max_attempts AND locked_at IS NULL`;

/**
 * Frees the jobs of workers that died (`kill -9`, power). graphile-worker itself would wait four hours. What was
 * superseded while it ran is not run again, its successor is.
 * @returns how many dead workers were found
 */
export async function releaseJobsOfDeadWorkers(database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const dead = await tx.query<{ id: string }>(
      `SELECT w.id FROM (
         SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs
          WHERE locked_at < now() - interval '${GRACE}'
         UNION
         SELECT DISTINCT locked_by FROM graphile_worker._private_job_queues
          WHERE locked_at < now() - interval '${GRACE}') w
        WHERE pg_try_advisory_xact_lock(hashtext($1), hashtext(w.id))`,
      [LOCK_CLASS],
    );
    if (dead.length > 0) {
      await tx.query(`SELECT graphile_worker.force_unlock_workers($1::text[])`, [dead.map((w) => w.id)]);
    }
    await tx.query(FORGET_SUPERSEDED);
    return dead.length;
  });
}
