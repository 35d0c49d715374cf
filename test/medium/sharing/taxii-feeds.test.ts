import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stixIdentityId } from '@tocsin/formats';
import { IntakeModule } from '@tocsin/intake';
import { type FeedFacts, TaxiiFeeds } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { type Answered, type FakeHttp, startFakeHttp } from '../../support/fake-http.js';

let world: FederationWorld;
let a: Cirt;
let server: FakeHttp;
let lead: Awaited<ReturnType<Cirt['person']>>;
let feedId: string;
/** What the other side holds, in the order of adding, and how it misbehaves. */
const held: Record<string, unknown>[] = [];
let fault: Answered | null = null;

const added = (n: number) => `2026-11-01T00:00:${String(n).padStart(2, '0')}.000000Z`;

beforeAll(async () => {
  server = await startFakeHttp(({ url, headers }) => {
    if (fault) return fault;
    if (headers.authorization !== 'Bearer s3cret') return { status: 401 };
    const after = url.searchParams.get('added_after') ?? '';
    const from = Number(url.searchParams.get('next') ?? held.findIndex((_each, n) => added(n) > after));
    const page = from < 0 ? [] : held.slice(from, from + 2);
    const more = from >= 0 && from + 2 < held.length;
    return {
      headers: {
        'content-type': 'application/taxii+json;version=2.1',
        ...(page.length > 0 ? { 'x-taxii-date-added-last': added(from + page.length - 1) } : {}),
      },
      body: page.length === 0 ? {} : { more, ...(more ? { next: String(from + 2) } : {}), objects: page },
    };
  });
  world = await FederationWorld.open(['aa'], {
    modules: [IntakeModule],
    env: { aa: { FEEDS_PRIVATE_HOSTS: '127.0.0.1' } },
  });
  a = world.cirt('aa');
  lead = await a.person('duty-lead');
  ({ id: feedId } = await a.get(TaxiiFeeds).add(lead, facts()));
});
afterAll(async () => {
  await world.close();
  await server.stop();
});

const facts = (more: Partial<FeedFacts> = {}): FeedFacts => ({
  title: 'Sector feed',
  url: `${server.url}/api1/`,
  collection: 'c1',
  auth: 'bearer',
  key: 's3cret',
  owner: 'isac.example',
  tlp: 'GREEN',
  intervalMinutes: 15,
  active: true,
  ...more,
});
const indicator = (n: number, modified = '2026-11-01T00:00:00.000Z') => ({
  type: 'indicator',
  spec_version: '2.1',
  id: `indicator--00000000-0000-4000-8000-00000000000${n}`,
  created: '2026-11-01T00:00:00.000Z',
  modified,
  name: `Bad host ${n}`,
  pattern: `[ipv4-addr:value = '192.0.2.${n}']`,
  pattern_type: 'stix',
  valid_from: '2026-11-01T00:00:00.000Z',
});
const feed = async () => (await a.get(TaxiiFeeds).list(lead)).find(({ id }) => id === feedId)!;
async function poll(): Promise<void> {
  await a.get(TaxiiFeeds).poll(lead, feedId);
  for (let n = 0; n < 20 && (await a.jobs.work()) > 0;) n += 1;
}
const values = async () =>
  (
    await a.query<{ observables: { value: string }[] }>(
      `SELECT coalesce(fields->'observables', '[]') AS observables FROM intake.report WHERE fields ? 'feed' ORDER BY received_at, id`,
    )
  ).map(({ observables }) => observables.map(({ value }) => value.slice('192.0.2.'.length)).join());

describe('a feed by TAXII', () => {
  it('brings each version of an object once, page by page', async () => {
    held.push(indicator(1), indicator(2), indicator(3));
    await poll();
    await poll();
    expect(await values()).toEqual(['1,2', '3']);
    held.push(indicator(3), indicator(2, '2026-11-02T00:00:00.000Z'));
    await poll();
    expect(await values()).toEqual(['1,2', '3', '2']);
    expect(await feed()).toMatchObject({ objectsTaken: 4, failures: 0, lastError: null });
    expect(JSON.stringify(await feed())).not.toContain('s3cret');
  });

  it('leaves out what is our own, come round, and what tells nothing by itself', async () => {
    const us = stixIdentityId(a.domain);
    held.push(
      { ...indicator(7), created_by_ref: us },
      { ...indicator(8), type: 'identity', id: 'identity--00000000-0000-4000-8000-000000000008' },
    );
    await poll();
    expect(await values()).toHaveLength(3);
  });

  it.each<[string, Answered, string]>([
    ['is down', { status: 503 }, 'it answers 503'],
    [
      'sends us elsewhere',
      { status: 302, headers: { location: 'http://192.0.2.1/' } },
      'it sends us elsewhere (302), and we do not follow',
    ],
    [
      'answers a page for people',
      { headers: { 'content-type': 'text/html' }, body: '<p>' },
      'its answer is not of the type application/taxii+json',
    ],
    [
      'answers no JSON',
      { headers: { 'content-type': 'application/taxii+json;version=2.1' }, body: '{"objects":[' },
      'its answer is not JSON in UTF-8',
    ],
  ])('that %s says so, and loses nothing', async (_what, answer, words) => {
    const before = (await feed()).failures;
    fault = answer;
    held.push(indicator(9, `2026-11-03T00:00:00.00${before}Z`));
    await poll();
    fault = null;
    expect(await feed()).toMatchObject({ failures: before + 1, lastError: expect.stringContaining(words) });
    expect((await feed()).nextPollAt.getTime()).toBeGreaterThan(
      (await feed()).polledAt!.getTime() + 15 * 60_000,
    );
  });

  it('goes on where it was once the other side is back', async () => {
    await poll();
    expect((await values()).at(-1)).toBe('9');
    expect(await feed()).toMatchObject({ failures: 0, lastError: null });
  });

  it('does not stop at an object whose id no index can hold', async () => {
    const before = (await feed()).objectsTaken;
    held.push({ ...indicator(1), id: 'indicator--\u0000' }, indicator(8));
    await poll();
    expect(await feed()).toMatchObject({ objectsTaken: before + 2, failures: 0, lastError: null });
  });

  it('is asked where an outside server can be, and nowhere else', async () => {
    for (const url of [
      'http://taxii.example/',
      'https://10.0.0.1/',
      'https://[::1]/',
      'https://169.254.169.254/',
    ])
      await expect(a.get(TaxiiFeeds).add(lead, facts({ url }))).rejects.toMatchObject({
        code: 'SHARING.ADDRESS_REFUSED',
      });
  });

  it('is nobody’s but theirs who manage partners', async () => {
    const handler = await a.person('handler');
    await expect(a.get(TaxiiFeeds).list(handler)).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
    await a.get(TaxiiFeeds).remove(lead, feedId);
    expect(await a.get(TaxiiFeeds).list(lead)).toEqual([]);
    expect(await values()).not.toHaveLength(0);
  });
});
