import { type Database } from '../database/database.js';
import { LOCK_CLASS } from './worker-lock.js';

/** A worker takes its lock just after its first job may be its own; younger locks are left alone. */
const GRACE = '10 seconds';

/**
 * Frees the jobs of workers that died (`kill -9`, power). graphile-worker itself would wait four hours.
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
    return dead.length;
  });
}
