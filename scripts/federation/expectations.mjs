// Says what should be there and what was found instead.
import { isDeepStrictEqual, types } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Deliveries, jobs and two databases lie between a step and what it brings about. Where a side is killed, a delivery pauses
 * for 5, 15, 30 and 60 seconds and a dead worker's jobs for 15, on each side; busy machines are slow besides.
 */
const PATIENCE_MS = 240_000;

export class StepFailed extends Error {
  /**
   * @param {string} what @param {unknown} expected @param {unknown} found
   */
  constructor(what, expected, found) {
    super(`${what}\n  expected: ${shown(expected)}\n  found:    ${shown(found)}`);
  }
}

/**
 * Looks until it is as expected.
 * @param {string} what in words
 * @param {unknown} expected
 * @param {() => Promise<unknown>} look what it throws counts as found
 * @throws StepFailed after four minutes
 */
export async function comesTrue(what, expected, look, patience = PATIENCE_MS) {
  for (const until = Date.now() + patience; ;) {
    const found = await look().catch((error) => error);
    if (isDeepStrictEqual(found, expected)) return;
    if (Date.now() > until) throw new StepFailed(what, expected, found);
    await sleep(200);
  }
}

/**
 * Waits until there is something.
 * @template T
 * @param {string} what in words
 * @param {() => Promise<T | undefined>} look
 * @returns {Promise<T>}
 * @throws StepFailed
 */
export async function appears(what, look, patience = PATIENCE_MS) {
  for (const until = Date.now() + patience; ;) {
    const found = await look().catch((error) => error);
    if (found !== undefined && !types.isNativeError(found)) return found;
    if (Date.now() > until) throw new StepFailed(what, 'something there', found ?? 'nothing');
    await sleep(200);
  }
}

/** At once: what an answer says. @throws StepFailed */
export function isSo(what, expected, found) {
  if (!isDeepStrictEqual(found, expected)) throw new StepFailed(what, expected, found);
}

/** One statement in an instance's database, for what its API does not show. */
export async function behind(instance, text, params = []) {
  const client = new pg.Client({ connectionString: instance.databaseUrl() });
  await client.connect();
  try {
    return (await client.query(text, params)).rows;
  } finally {
    await client.end();
  }
}

function shown(value) {
  if (types.isNativeError(value)) return value.message;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
