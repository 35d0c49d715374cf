import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';

/** Standards and samples beside the checkout, too large to be part of it; absent in an ordinary clone. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared');

/**
 * `test` where `../shared/<path>` exists; else a test that shows up as skipped, naming what is missing.
 * @example testWithShared('samples/mail', 'all 54 samples come in', async (folder) => { … })
 */
export function testWithShared(
  path: string,
  name: string,
  run: (folder: string) => Promise<void> | void,
): void {
  const place = join(folder, path);
  if (existsSync(place)) {
    test(name, () => run(place));
  } else {
    test.skip(`${name} — SKIPPED, because ../shared/${path} is not there`, () => undefined);
  }
}
