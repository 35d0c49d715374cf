// Whose are 100,000 values? The look-up by prefix lengths that occur, beside the plain way: GiST for every value.
import { FindOwners } from '../libs/constituency/dist/index.js';
import { round } from './measure.mjs';

const RANGES = 100_000;
const ANYBODY = { require: () => undefined };

export async function measureOwners({ pool, quick, report }) {
  const count = quick ? 10_000 : 100_000;
  await seed(pool);
  const values = valuesToFind(count);
  const database = { query: async (sql, params) => (await pool.query(sql, params)).rows };
  const owners = new FindOwners(ANYBODY, database);
  await owners.execute(undefined, values.slice(0, 1000));
  const before = performance.now();
  const found = await owners.execute(undefined, values);
  const ms = performance.now() - before;
  const bare = await bareMs(pool, values, count);
  const owned = found.filter((one) => one.owners.length > 0).length;
  report({
    measure: 'owners-ms',
    values: count,
    ranges: RANGES,
    statements: 1,
    owned,
    ms: round(ms),
    bareGistMs: round(bare),
    ratio: round(ms / bare, 3),
  });
  const few = performance.now();
  await owners.execute(undefined, values.slice(0, 3));
  report({ measure: 'owners-of-3-ms', ms: round(performance.now() - few) });
}

/** Ranges of six lengths, nested in one another; names and AS numbers besides. Made up of documentation's and private space. */
async function seed(pool) {
  await pool.query(`
    INSERT INTO constituency.organisation (id, name, kind, created_at)
    SELECT gen_random_uuid(), 'Bench organisation ' || n, 'constituent', now() FROM generate_series(1, 2000) AS n`);
  await pool.query(
    `INSERT INTO constituency.address_range (id, organisation_id, range)
     SELECT gen_random_uuid(), o.id, network(set_masklen('10.0.0.0'::inet + (n * 167)::bigint, (ARRAY[29, 28, 27, 26, 24, 22])[1 + n % 6]))
       FROM generate_series(1, $1::int) AS n
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM constituency.organisation
              WHERE name LIKE 'Bench organisation %') o ON o.place = 1 + n % 2000
     ON CONFLICT DO NOTHING`,
    [RANGES],
  );
  await pool.query(
    `INSERT INTO constituency.domain (name, organisation_id)
     SELECT 'n' || n || '.example', o.id FROM generate_series(1, 20000) AS n
       JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM constituency.organisation
              WHERE name LIKE 'Bench organisation %') o ON o.place = 1 + n % 2000`,
  );
  await pool.query(`ANALYZE constituency.address_range, constituency.domain, constituency.organisation`);
}

/** Nine addresses to one name below a domain. */
function valuesToFind(count) {
  return Array.from({ length: count }, (_, n) => {
    if (n % 10 === 9) return `www.n${(n % 25_000) + 1}.example`;
    const address = 10 * 2 ** 24 + ((n * 7919) % 17_000_000);
    return [address >>> 24, (address >>> 16) & 255, (address >>> 8) & 255, address & 255].join('.');
  });
}

async function bareMs(pool, values, count) {
  const addresses = values.filter((value) => /^\d/.test(value));
  // A tenth of it is measured and counted up: the whole would take minutes.
  const some = addresses.slice(0, Math.ceil(addresses.length / 10));
  const before = performance.now();
  await pool.query(
    `SELECT a.address, best.range, best.organisation_id FROM unnest($1::inet[]) AS a(address)
       LEFT JOIN LATERAL (SELECT range, organisation_id FROM constituency.address_range r
                           WHERE r.range >>= a.address ORDER BY masklen(r.range) DESC LIMIT 1) best ON true`,
    [some],
  );
  return ((performance.now() - before) * count) / some.length;
}
