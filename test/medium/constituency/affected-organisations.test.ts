import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AffectedOrganisations } from '@tocsin/constituency';
import { newId } from '@tocsin/platform';
import { fastestOfSeven } from '../../support/measures.js';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let affected: AffectedOrganisations;

beforeAll(async () => {
  db = await openDatabase();
  affected = new AffectedOrganisations(db.database);
});
afterAll(() => db.close());

interface Assets {
  kind?: string;
  ranges?: string[];
  asns?: number[];
  domains?: string[];
}

async function organisation(
  name: string,
  { kind = 'constituent', ranges = [], asns = [], domains = [] }: Assets,
) {
  const id = newId();
  await db.database.query(
    `WITH o AS (INSERT INTO constituency.organisation (id, name, kind, created_at) VALUES ($1, $2, $3, now())),
          r AS (INSERT INTO constituency.address_range (id, organisation_id, range)
                SELECT gen_random_uuid(), $1, unnest($4::cidr[])),
          a AS (INSERT INTO constituency.autonomous_system (asn, organisation_id) SELECT unnest($5::bigint[]), $1)
     INSERT INTO constituency.domain (name, organisation_id) SELECT unnest($6::text[]), $1`,
    [id, name, kind, ranges, asns, domains],
  );
}

/** "name: asset, asset" of each affected organisation. */
async function owners(
  ...values: [type: 'ipv4' | 'ipv6' | 'cidr' | 'asn' | 'domain' | 'url' | 'email' | 'md5', value: string][]
) {
  const found = await affected.forObservables(values.map(([type, value]) => ({ type, value })));
  return found.map(({ name, matches }) => `${name}: ${matches.map(({ asset }) => asset).join(', ')}`);
}

describe('whose assets values fall into', () => {
  beforeAll(async () => {
    await organisation('Carrier', {
      kind: 'third-party',
      ranges: ['192.0.2.0/24', '2001:db8::/32'],
      asns: [64496],
    });
    await organisation('Hospital', {
      ranges: ['192.0.2.64/26', '2001:db8:1::/48'],
      domains: ['hospital.example'],
    });
    await organisation('Clinic', { ranges: ['192.0.2.64/26'], domains: ['clinic.hospital.example'] });
    await organisation('Ministry', { domains: ['gov.example'] });
  });

  it('the most specific range wins, and equal ranges name both', async () => {
    expect(await owners(['ipv4', '192.0.2.1'])).toEqual(['Carrier: 192.0.2.0/24']);
    expect(await owners(['ipv4', '192.0.2.65'])).toEqual([
      'Clinic: 192.0.2.64/26',
      'Hospital: 192.0.2.64/26',
    ]);
    expect(await owners(['ipv6', '2001:db8:1::5'])).toEqual(['Hospital: 2001:db8:1::/48']);
    expect(await owners(['ipv6', '2001:db8:2::5'])).toEqual(['Carrier: 2001:db8::/32']);
    expect(await owners(['cidr', '192.0.2.128/25'])).toEqual(['Carrier: 192.0.2.0/24']);
    expect(await owners(['ipv4', '203.0.113.1'])).toEqual([]);
  });

  it('a domain means itself and all names under it, the longest wins, and look-alikes are no one’s', async () => {
    expect(await owners(['domain', 'hospital.example'])).toEqual(['Hospital: hospital.example']);
    expect(await owners(['domain', 'a.b.hospital.example'])).toEqual(['Hospital: hospital.example']);
    expect(await owners(['domain', 'x.clinic.hospital.example'])).toEqual([
      'Clinic: clinic.hospital.example',
    ]);
    expect(await owners(['domain', 'evilhospital.example'])).toEqual([]);
    expect(await owners(['domain', 'hospital.example.evil.test'])).toEqual([]);
  });

  it('URLs and mailboxes count by their host, AS numbers by themselves', async () => {
    expect(await owners(['url', 'https://www.gov.example/login'])).toEqual(['Ministry: gov.example']);
    expect(await owners(['url', 'http://192.0.2.1:8080/'])).toEqual(['Carrier: 192.0.2.0/24']);
    expect(await owners(['url', 'http://gov.example@evil.test/'])).toEqual([]);
    expect(await owners(['email', 'ann@tax.gov.example'])).toEqual(['Ministry: gov.example']);
    expect(await owners(['asn', 'AS64496'])).toEqual(['Carrier: AS64496']);
    expect(await owners(['md5', '0cc175b9c0f1b6a831c399e269772661'])).toEqual([]);
  });

  it('names constituents first, each once, with the values that matched', async () => {
    const found = await affected.forObservables([
      { type: 'ipv4', value: '192.0.2.1' },
      { type: 'ipv4', value: '192.0.2.2' },
      { type: 'domain', value: 'tax.gov.example' },
    ]);
    expect(found.map(({ name }) => name)).toEqual(['Ministry', 'Carrier']);
    expect(found[1]?.matches).toEqual([
      { type: 'ipv4', value: '192.0.2.1', by: 'range', asset: '192.0.2.0/24' },
      { type: 'ipv4', value: '192.0.2.2', by: 'range', asset: '192.0.2.0/24' },
    ]);
  });
});

describe('with 100,000 ranges and as many domains', () => {
  beforeAll(async () => {
    await organisation('Many', {});
    await db.database.query(
      `INSERT INTO constituency.address_range (id, organisation_id, range)
       SELECT gen_random_uuid(), o.id, set_masklen(('10.0.0.0'::inet + (n::bigint * 160)), 20 + n % 9)::cidr
         FROM generate_series(1, 100000) n, constituency.organisation o WHERE o.name = 'Many' ON CONFLICT DO NOTHING`,
    );
    await db.database.query(
      `INSERT INTO constituency.domain (name, organisation_id)
       SELECT 'many-' || n || '.test', o.id FROM generate_series(1, 100000) n, constituency.organisation o
        WHERE o.name = 'Many'`,
    );
    await db.database.query(`ANALYZE constituency.address_range, constituency.domain`);
  });

  it('finds the owners of 10,000 values in one query of well under a second', async () => {
    const values = Array.from({ length: 5000 }, (_, i) => [
      { type: 'ipv4' as const, value: `10.${i % 200}.${(i * 7) % 256}.${(i * 13) % 256}` },
      { type: 'url' as const, value: `https://a.b.many-${i + 1}.test/x` },
    ]).flat();
    expect(await db.countStatements(() => affected.forObservables(values))).toBe(1);
    const [many] = await affected.forObservables(values);
    expect(many?.matches.length).toBeGreaterThan(9000);
    // Takes 0.3 s; by the GiST index it was 2.3.
    expect(await fastestOfSeven(() => affected.forObservables(values))).toBeLessThan(1500);
  });

  it('takes no longer for a report than the report is long: by index, not by reading all ranges', async () => {
    const few = [
      { type: 'ipv4' as const, value: '10.20.30.40' },
      { type: 'ipv6' as const, value: '2001:db8:1::5' },
      { type: 'domain' as const, value: 'www.many-77.test' },
    ];
    // Takes 2 ms; reading 100,000 ranges takes 30 and more.
    expect(await fastestOfSeven(() => affected.forObservables(few))).toBeLessThan(20);
  });
});
