// The database of the system under measurement, by the owner's way in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export function openPool(dataDir, max) {
  const { port, passwords } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
  return new pg.Pool({
    connectionString: `postgres://tocsin:${passwords.tocsin}@127.0.0.1:${port}/tocsin`,
    max,
  });
}

/** Until the worker has nothing left to do, so that one measure does not carry the load of the one before. */
export async function queueIsEmpty(pool) {
  for (const until = Date.now() + 300_000; Date.now() < until; await sleep(100)) {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts`,
    );
    if (rows[0].waiting === 0) return;
  }
  throw new Error('The worker did not finish its jobs in five minutes.');
}
