import { type Transaction } from '@tocsin/platform';
import { bulkJobKey } from './bulk-order.js';

/**
 * Whether nobody works on a bulk order: its job has failed for good, is gone, or has not moved for ten minutes. A run that
 * lives after all takes the order's lock for each chunk, and goes on by what stands there then.
 */
export async function isAbandoned(tx: Transaction, bulkId: string): Promise<boolean> {
  const { abandoned } = await tx.one<{ abandoned: boolean }>(
    `SELECT NOT EXISTS (
       SELECT FROM graphile_worker._private_jobs
        WHERE key = $1 AND attempts < max_attempts
          AND greatest(updated_at, locked_at) > now() - interval '10 minutes') AS abandoned`,
    [bulkJobKey(bulkId)],
  );
  return abandoned;
}

/** What was never begun stays as it is. */
export async function leaveWaiting(tx: Transaction, bulkId: string): Promise<void> {
  await tx.query(
    `UPDATE triage.bulk_item SET state = 'skipped', reason = 'not-possible' WHERE bulk_id = $1 AND state = 'waiting'`,
    [bulkId],
  );
}
