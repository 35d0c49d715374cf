import { rmSync } from 'node:fs';

export default async function teardown() {
  await globalThis.stopTestPostgres?.();
  if (globalThis.testPostgresDir) rmSync(globalThis.testPostgresDir, { recursive: true });
}
