import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { createApp } from '../../apps/portal/src/create-app.js';
import { loadConfig } from '../../config/src/index.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface PortalUnderTest {
  db: TestDatabase;
  base: string;
  stop(): Promise<void>;
}

/** The portal alone, from its sources, as its own database role, on a database and a port of its own. */
export async function startPortal(env: Record<string, string> = {}): Promise<PortalUnderTest> {
  const db = await createTestDatabase();
  const config = loadConfig({
    PORTAL_DATABASE_URL: db.portalUrl,
    LOG_LEVEL: 'silent',
    PORTAL_SUBMISSIONS_PER_HOUR: '1000',
    ...env,
  });
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const server: Server = app.getHttpServer();
  const { port } = server.address() as AddressInfo;
  return {
    db,
    base: `http://127.0.0.1:${port}`,
    stop: async () => {
      await app.close();
      await db.drop();
    },
  };
}
