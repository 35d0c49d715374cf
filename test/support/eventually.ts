import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until `question` no longer throws (an `expect` that fails, a request that is refused) and gives its answer.
 * @param patience milliseconds; the last error is thrown after that. Long, because it costs nothing where all is well
 *   and CI machines are busy.
 */
export async function eventually<T>(question: () => Promise<T> | T, patience = 45_000): Promise<T> {
  for (const until = Date.now() + patience; ;) {
    try {
      return await question();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(50);
    }
  }
}
