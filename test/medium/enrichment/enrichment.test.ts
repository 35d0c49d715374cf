import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CorrelationModule, SayOfValue, ValuePage } from '@tocsin/correlation';
import { type Actor } from '@tocsin/identity';
import { type ObservableType } from '@tocsin/observables';
import { type TriageWorld } from '../../factories/triage-world.js';
import { startDns, type TestDns } from '../../support/dns-server.js';
import { writeMmdb } from '../../support/write-mmdb.js';
import { openWithValues } from '../correlation/value-world.js';

let world: TriageWorld;
let dns: TestDns;
let handler: Actor;
const folder = mkdtempSync(join(tmpdir(), 'tocsin-mmdb-'));
const countries = join(folder, 'country.mmdb');

beforeAll(async () => {
  dns = await startDns();
  writeFileSync(countries, writeMmdb('Test-Country', { '192.0.2.0/24': { country: { iso_code: 'NL' } } }));
  const asn = join(folder, 'asn.mmdb');
  writeFileSync(
    asn,
    writeMmdb('Test-ASN', {
      '192.0.2.0/25': { autonomous_system_number: 64496, autonomous_system_organization: 'Example Net' },
    }),
  );
  const values = await openWithValues({
    modules: [CorrelationModule],
    env: {
      ENRICH_DNS_SERVERS: dns.address,
      ENRICH_MMDB_COUNTRY: countries,
      ENRICH_MMDB_ASN: asn,
      ENRICH_MMDB_CITY: join(folder, 'missing.mmdb'),
      ENRICH_TIMEOUT_SECONDS: '0.3',
    },
  });
  ({ world } = values);
  handler = await world.person('handler');
  await values.report('192.0.2.1 192.0.2.200 198.51.100.9 10.1.1.1 xn--bcher-kva.example');
});
afterAll(async () => {
  await world.close();
  await dns.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function enriched(type: ObservableType, value: string, outside: boolean) {
  await world.get(SayOfValue).enrich(handler, { type, value }, outside);
  expect(await world.work()).toEqual([]);
  return answers(type, value);
}

async function answers(type: ObservableType, value: string) {
  const { enrichment } = await world.get(ValuePage).execute(handler, type, value);
  return Object.fromEntries(enrichment.map((each) => [each.plugin, each]));
}

describe('what plug-ins say of a value', () => {
  it('is asked in the worker, and stored with its source and time', async () => {
    const before = await answers('ipv4', '192.0.2.1');
    expect(before['mmdb-country']).toMatchObject({ askedAt: null, ending: null, facts: [] });
    dns.ptr.set('1.2.0.192.in-addr.arpa', 'mail.evil.example');
    const after = await enriched('ipv4', '192.0.2.1', true);
    expect(after['mmdb-country']).toMatchObject({
      ending: 'found',
      facts: [{ label: 'country', value: 'NL' }],
      source: 'Test-Country, 2026-11-01',
      answeredAt: expect.any(Date),
    });
    expect(after['mmdb-asn']?.facts.map(({ value }) => value)).toEqual(['AS64496', 'Example Net']);
    expect(after['reverse-dns']).toMatchObject({
      ending: 'found',
      facts: [{ value: 'mail.evil.example' }],
      source: dns.address,
    });
    // A file that is not there is that plug-in's trouble alone.
    expect(after['mmdb-city']).toMatchObject({ ending: 'failed', facts: [] });
    const other = await enriched('ipv4', '192.0.2.200', false);
    expect(other['mmdb-asn']).toMatchObject({ ending: 'nothing', facts: [] });
  });

  it('asks nobody else unless a person wants it, and never for a private address', async () => {
    dns.asked = [];
    const found = await enriched('ipv4', '198.51.100.9', false);
    expect(found['reverse-dns']).toMatchObject({ askedAt: null, asksOutside: true });
    expect(found['mmdb-country']).toMatchObject({ ending: 'nothing' });
    expect(await enriched('ipv4', '10.1.1.1', true)).toEqual({});
    expect(dns.asked).toEqual([]);
    expect((await enriched('ipv4', '198.51.100.9', true))['reverse-dns']).toMatchObject({
      ending: 'nothing',
    });
    expect(dns.asked).toEqual(['PTR 9.100.51.198.in-addr.arpa']);
  });

  it('times out by itself: a server that does not answer holds up nobody, and what was known stays', async () => {
    await enriched('ipv4', '192.0.2.1', true);
    dns.mood = 'silent';
    const started = Date.now();
    const late = await enriched('ipv4', '192.0.2.1', true);
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(late['reverse-dns']).toMatchObject({
      ending: 'timed-out',
      facts: [{ value: 'mail.evil.example' }],
    });
    expect(late['mmdb-country']).toMatchObject({ ending: 'found' });
    dns.mood = 'answers';
  });

  it('comes from the file as it is now, without a restart', async () => {
    const fresh = join(folder, 'fresh.mmdb');
    writeFileSync(
      fresh,
      writeMmdb(
        'Test-Country',
        { '192.0.2.0/24': { country: { iso_code: 'BE' } } },
        new Date('2026-11-21T00:00:00Z'),
      ),
    );
    utimesSync(fresh, new Date(), new Date(Date.now() + 5_000));
    renameSync(fresh, countries);
    const after = await enriched('ipv4', '192.0.2.1', false);
    expect(after['mmdb-country']).toMatchObject({
      facts: [{ value: 'BE' }],
      source: 'Test-Country, 2026-11-21',
    });
  });

  it('is worked out here for names', async () => {
    const found = await enriched('domain', 'xn--bcher-kva.example', false);
    expect(found['domain-name']).toMatchObject({ ending: 'found', source: null });
    expect(found['domain-name']?.facts).toContainEqual({ label: 'drawn-like', value: 'bucher.example' });
  });

  it('is told to nobody who may not know of the value', async () => {
    const enrich = world
      .get(SayOfValue)
      .enrich(handler, { type: 'domain', value: 'never-seen.example' }, false);
    await expect(enrich).rejects.toMatchObject({ code: 'CORRELATION.VALUE_UNKNOWN' });
  });
});
