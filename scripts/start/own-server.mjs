// A PostgreSQL of one's own (DATABASE_URL): nothing is started, only the portal's way in is looked after.
import pg from 'pg';

/**
 * The portal's address of the database: as given, or made from the owner's with a password that we set.
 * @param {{ url: string, portalUrl?: string }} database
 * @param {string} password kept in this installation's secrets
 * @param {(line: string) => void} say
 * @throws Error with the SQL to run when this role may not do it
 */
export async function portalUrlOf(database, password, say) {
  if (database.portalUrl !== undefined) return database.portalUrl;
  const url = new URL(database.url);
  url.username = 'tocsin_portal';
  url.password = password;
  if (await connects(url.toString())) return url.toString();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    await owner.query(`ALTER ROLE tocsin_portal LOGIN PASSWORD ${owner.escapeLiteral(password)}`);
  } catch (error) {
    throw new Error(
      `The portal needs a login of its own and this database user may not make it (${error.message}).\n` +
        "Run as an administrator of the server: ALTER ROLE tocsin_portal LOGIN PASSWORD '…';\n" +
        'then set PORTAL_DATABASE_URL to the same database as that role.',
      { cause: error },
    );
  } finally {
    await owner.end();
  }
  say(
    'Gave the database role tocsin_portal a password of this installation (or set PORTAL_DATABASE_URL yourself).',
  );
  return url.toString();
}

/** @throws Error in words when the server cannot be reached */
export async function checkServer(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`The database of DATABASE_URL cannot be used: ${error.message || error.code}`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connects(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 28P01 wrong password, 28000 no login yet
    if (['28P01', '28000'].includes(error.code)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
