// One PostgreSQL for a test run. A developer's kept one (npm run test:one) is reused, so that one file runs at once.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/postgres/start-postgres.mjs';

// Nothing here must survive a power cut, so nothing waits for the disk.
export const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 400,
  autovacuum_naptime: '10min',
};

export default async function setup() {
  const kept = process.env.TOCSIN_TEST_POSTGRES_DIR;
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'tocsin-test-'));
  const server = await startPostgres({ dataDir, settings });
  process.env.TOCSIN_TEST_POSTGRES = JSON.stringify({
    url: server.url,
    portalUrl: server.portalUrl,
    superUrl: server.superUrl,
  });
  globalThis.stopTestPostgres = kept === undefined ? () => server.stop({ remove: true }) : undefined;
  globalThis.testPostgresDir = kept === undefined ? dataDir : undefined;
}
