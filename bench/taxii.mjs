// A page of a partner's TAXII collection at 100,000 objects, beside the same rows by one bare statement.
import { Agent, request } from 'node:http';
import { latency, round } from './measure.mjs';

const OBJECTS = 100_000;
const PAGE = 100;
/** Pages walked before starting at the top again. */
const DEPTH = 10;

export async function measureTaxii({ system, api, pool, quick, report }) {
  const times = quick ? 100 : 500;
  const partnerId = await seedPartner(pool);
  const { key } = await api.post(`/partners/${partnerId}/taxii/clients`, { name: 'bench' });
  const { collectionId } = await api.get(`/partners/${partnerId}/taxii`);
  await seedObjects(pool, collectionId);
  const client = new TaxiiClient(system.local.api, key, collectionId);
  try {
    for (const [what, walk] of Object.entries({
      'next page': pages(client),
      added_after: follow(client),
      'match[type]': filtered(client),
      manifest: pages(client, 'manifest'),
    })) {
      const page = await latency(times, walk);
      const bare = await latency(times, bareWalk(pool, collectionId, what));
      report({
        measure: 'taxii-page-ms',
        objects: OBJECTS,
        page: PAGE,
        what,
        ...page,
        bare,
        ratio: round(page.p95 / bare.p95),
      });
    }
  } finally {
    client.close();
  }
}

async function seedPartner(pool) {
  const { rows } = await pool.query(
    `INSERT INTO sharing.partner (id, name, issuer, endpoint, domain, delivery, state, invitation_id, compare_code,
            certificate_sha256, created_at, created_by, changed_at)
     VALUES (gen_random_uuid(), 'Bench', 'https://bench.example/federation', 'https://bench.example/federation',
             'bench.example', 'push', 'active', gen_random_uuid(), 'x', 'x', now(), 'bench', now())
     RETURNING id`,
  );
  return rows[0].id;
}

/** Indicators of the length that ours have, one in ten an address. */
async function seedObjects(pool, collectionId) {
  await pool.query(
    `INSERT INTO sharing.taxii_object (collection_id, added_at, object_id, object_type, spec_version, version, is_first,
            is_latest, release_id, content)
     SELECT $1, at, id, type, '2.1', at, true, true, $1,
            json_build_object('type', type, 'spec_version', '2.1', 'id', id, 'created', '2026-11-01T00:00:00.000Z',
              'modified', '2026-11-01T00:00:00.000Z', 'name', 'Bad host ' || n, 'pattern', '[ipv4-addr:value = ''192.0.2.1'']',
              'description', repeat('x', 300), 'pattern_type', 'stix', 'valid_from', '2026-11-01T00:00:00.000Z')::text
       FROM (SELECT n, timestamptz '2026-01-01' + n * interval '1 second' AS at,
                    CASE WHEN n % 10 = 0 THEN 'ipv4-addr' ELSE 'indicator' END AS type,
                    CASE WHEN n % 10 = 0 THEN 'ipv4-addr--' ELSE 'indicator--' END || gen_random_uuid() AS id
               FROM generate_series(1, $2::int) AS n) made`,
    [collectionId, OBJECTS],
  );
  await pool.query('ANALYZE sharing.taxii_object');
}

const pages =
  (client, what = 'objects') =>
  async (call) => {
    const path = call % DEPTH === 0 || !client.next ? '' : `&next=${client.next}`;
    client.next = (await client.get(`${what}/?limit=${PAGE}${path}`)).next;
  };

/** From anywhere in the collection, as those who follow it come. */
const momentOf = (call) => new Date(Date.UTC(2026, 0, 1) + ((call * 7919) % OBJECTS) * 1000).toISOString();
const follow = (client) => (call) => client.get(`objects/?limit=${PAGE}&added_after=${momentOf(call)}`);
const filtered = (client) => (call) =>
  client.get(`objects/?limit=${PAGE}&added_after=${momentOf(call)}&match[type]=ipv4-addr`);

function bareWalk(pool, collectionId, what) {
  const text = `SELECT object_id, version, added_at, content FROM sharing.taxii_object
    WHERE collection_id = $1 AND is_latest AND withdrawn_at IS NULL AND added_at > $2
      ${what === 'match[type]' ? `AND object_type = 'ipv4-addr'` : ''} ORDER BY added_at LIMIT ${PAGE + 1}`;
  let last = '2026-01-01T00:00:00Z';
  return async (call) => {
    const start =
      what === 'next page' || what === 'manifest'
        ? call % DEPTH === 0
          ? '2026-01-01T00:00:00Z'
          : last
        : momentOf(call);
    const { rows } = await pool.query({ name: `bare-${what}`, text, values: [collectionId, start] });
    last = rows.at(-1)?.added_at ?? last;
  };
}

/** Keeps its connection, as a poller would. */
class TaxiiClient {
  #agent = new Agent({ keepAlive: true });

  constructor(api, key, collectionId) {
    this.base = `${api}/taxii2/cases/collections/${collectionId}/`;
    this.headers = { accept: 'application/taxii+json;version=2.1', authorization: `Bearer ${key}` };
    this.next = null;
  }

  /** @throws Error when the answer is not 200 */
  async get(path) {
    const { status, text } = await new Promise((resolve, reject) => {
      const call = request(new URL(path, this.base), { agent: this.#agent, headers: this.headers });
      call.on('error', reject);
      call.on('response', (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode, text: Buffer.concat(parts).toString('utf8') }),
        );
      });
      call.end();
    });
    if (status !== 200) throw new Error(`${path}: ${status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  }

  close() {
    this.#agent.destroy();
  }
}
