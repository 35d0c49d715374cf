// What only a superuser may make: the roles, the database and its extensions. Run at every start, so that a first
// start which was killed half-way heals.
import pg from 'pg';

/** Trusted or not, made here once: migrations run as an owner without superuser rights, as on a managed server. */
export const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist', 'citext'];

/** Of the server's 200; two portal processes with a pool of ten each, and tests beside them. */
const PORTAL_CONNECTIONS = 40;

/**
 * @param {{ passwords: Record<string, string> }} place
 * @param {number} port
 */
export async function ensureRoles(place, port) {
  await withSuperuser(place, port, 'postgres', async (client) => {
    const known = await client.query('SELECT rolname FROM pg_roles');
    const names = new Set(known.rows.map(({ rolname }) => rolname));
    if (!names.has('tocsin')) await createRole(client, 'tocsin', 'CREATEDB CREATEROLE', place);
    if (!names.has('tocsin_portal')) await createRole(client, 'tocsin_portal', '', place);
    await resetPortalRole(client, place);
    // The owner may act as the portal's role (to grant to it, and to prove in tests what it cannot do).
    await client.query('GRANT tocsin_portal TO tocsin WITH ADMIN TRUE, INHERIT FALSE, SET TRUE');
  });
}

/** @param {string} name made for the owner role `tocsin`, with the extensions; nothing happens if it is there */
export async function ensureDatabase(place, port, name) {
  await withSuperuser(place, port, 'postgres', async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER tocsin`);
  });
  await withSuperuser(place, port, name, async (client) => {
    for (const extension of EXTENSIONS) await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  });
}

export function urlFor(place, port, role, database) {
  return `postgres://${role}:${place.passwords[role]}@127.0.0.1:${port}/${database}`;
}

/**
 * A role may change its own password and settings: whoever took the portal over must not keep it out after a restart,
 * nor take all of the server's connections.
 */
async function resetPortalRole(client, place) {
  const password = client.escapeLiteral(place.passwords.tocsin_portal);
  await client.query('ALTER ROLE tocsin_portal RESET ALL');
  await client.query(
    `ALTER ROLE tocsin_portal LOGIN CONNECTION LIMIT ${PORTAL_CONNECTIONS} PASSWORD ${password}`,
  );
}

async function createRole(client, name, rights, place) {
  const password = client.escapeLiteral(place.passwords[name]);
  await client.query(`CREATE ROLE ${client.escapeIdentifier(name)} LOGIN ${rights} PASSWORD ${password}`);
}

async function withSuperuser(place, port, database, work) {
  const client = new pg.Client({ connectionString: urlFor(place, port, 'postgres', database) });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
