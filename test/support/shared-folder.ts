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
  testWhere(existsSync(place), `../shared/${path} is not there`, name, () => run(place));
}

/** `test` where what it needs is present; else a test that shows up as skipped and says why. */
export function testWhere(
  present: boolean,
  why: string,
  name: string,
  run: () => Promise<void> | void,
): void {
  if (present) {
    test(name, run);
  } else {
    test.skip(`${name} — SKIPPED, because ${why}`, () => undefined);
  }
}
