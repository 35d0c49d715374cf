import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const root = join(import.meta.dirname, '..', '..');
const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist', 'citext'];
/** Any number, the same for all test processes of a server. */
const LOCK = 1_129_270_867;

/** The three ways into the test server, as `postgres-setup.mjs` left them. */
export interface TestServer {
  url: string;
  portalUrl: string;
  superUrl: string;
}

/** @throws Error outside the jest projects `medium` and those that start a server */
export function testServer(): TestServer {
  const facts = process.env.TOCSIN_TEST_POSTGRES;
  if (facts === undefined) throw new Error('No test PostgreSQL: run this file through `npm run test:one`.');
  return JSON.parse(facts) as TestServer;
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

export async function asSuperuser<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: withDatabase(testServer().superUrl, database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Name of the migrated database that the tests clone. Made by the first test that needs it, from the sources of the
 * migrations (their hash is in the name), so that neither a build nor a restart stands between a change and its test.
 */
export async function ensureTemplate(): Promise<string> {
  const name = `template_${migrationsHash()}`;
  await asSuperuser('postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return;
    await dropLeftovers(client);
    await build(client, name);
  });
  return name;
}

async function build(client: Client, name: string): Promise<void> {
  const draft = `draft_${name}`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft} OWNER tocsin`);
  await asSuperuser(draft, async (inside) => {
    for (const extension of EXTENSIONS) await inside.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  });
  const { migrate } = await import('../../apps/migrate/src/migrate.js');
  await migrate(withDatabase(testServer().url, draft));
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
}

/** Templates of older migrations, and what killed test runs left: only a kept server ever has any. */
async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database d WHERE datname LIKE 'template\\_%' AND NOT datistemplate
       OR (datname LIKE 'test\\_%' AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datname = d.datname)
           AND split_part(datname, '_', 2)::bigint < extract(epoch FROM now() - interval '1 hour'))`,
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
}

function migrationsHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'apps/migrate/src/migrate.ts')));
  for (const lib of readdirSync(join(root, 'libs')).toSorted()) {
    const folder = join(root, 'libs', lib, 'src/migrations');
    if (!existsSync(folder)) continue;
    // It lists the migrations: a file that was forgotten there and is added later changes nothing else.
    hash.update(readFileSync(join(root, 'libs', lib, 'src/entities.ts')));
    for (const file of readdirSync(folder).toSorted())
      hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
