import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { createMigrationSource } from './data-source.js';

// Two processes that migrate at once take turns.
const LOCK = 7_410_221;

/** Brings a database (PostgreSQL ≥ 15) to this version's schema. Does nothing where it is there already. */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query(`SELECT pg_advisory_lock($1)`, [LOCK]);
    await runMigrations({ connectionString: url });
    const dataSource = await createMigrationSource(url).initialize();
    try {
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  );
  const [server] = rows;
  if (!server || server.number < 150_000) {
    throw new Error(`PostgreSQL 15 or later is needed; this server is ${server?.version}`);
  }
}
