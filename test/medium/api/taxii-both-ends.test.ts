/** Our poller at our own server, over HTTP: what one end says and the other understands is not what a stand-in of ours says. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type StixObject } from '@tocsin/formats';
import { type Actor, personActor } from '@tocsin/identity';
import { IntakeModule } from '@tocsin/intake';
import { Database, newId } from '@tocsin/platform';
import { type FeedFacts, PublishToTaxii, TaxiiClients, TaxiiFeeds } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { indicatorOf, taxiiPartner } from '../../factories/taxii-partners.js';
import { type ApiUnderTest, signIn, startApi } from '../../support/api-app.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Three pages as the poller asks for them. */
const MANY = 1_100;

let db: TestDatabase;
let api: ApiUnderTest;
let world: FederationWorld;
let reader: Cirt;
let lead: Awaited<ReturnType<Cirt['person']>>;
let feedId: string;
let writer: Awaited<ReturnType<typeof taxiiPartner>>;
let publisher: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  api = await startApi(db);
  const { id } = await signIn(api, ['duty-lead'], 'Lead');
  publisher = personActor({ id, name: 'Lead', roles: ['duty-lead'], teamIds: [] });
  writer = await taxiiPartner(api, publisher, 'reader.example');
  await publish(Array.from({ length: MANY }, (_, n) => indicator(n)));
  world = await FederationWorld.open(['bb'], {
    modules: [IntakeModule],
    env: { bb: { FEEDS_PRIVATE_HOSTS: '127.0.0.1' } },
  });
  reader = world.cirt('bb');
  lead = await reader.person('duty-lead');
  ({ id: feedId } = await reader.get(TaxiiFeeds).add(lead, await facts()));
});
afterAll(async () => {
  await world.close();
  await api.stop();
  await db.drop();
});

const publish = (objects: StixObject[]) =>
  api.get(Database).transaction((tx) =>
    api.get(PublishToTaxii).execute(tx, {
      partnerId: writer.partnerId,
      bundle: { objects },
      releaseId: newId(),
      of: { owner: 'writer.example', id: 'I-1' },
    }),
  );

const indicator = (n: number, modified?: string) =>
  indicatorOf(n, `[ipv6-addr:value = '2001:db8::${n.toString(16)}']`, modified);

/** What whoever sets the feed up types in, read from the server as TAXII 2.1 §4 and §5 say it. */
async function facts(): Promise<FeedFacts> {
  const read = async (url: string) =>
    (
      await fetch(url, {
        headers: { accept: 'application/taxii+json;version=2.1', authorization: `Bearer ${writer.key}` },
      })
    ).json() as Promise<{ api_roots: string[]; collections: { id: string }[] }>;
  const origin = api.base.replace('/api/v1', '');
  const [root] = (await read(`${origin}/taxii2/`)).api_roots;
  const url = `${origin}${new URL(root!, origin).pathname}`;
  const [collection] = (await read(`${url}collections/`)).collections;
  return {
    title: 'A partner',
    url,
    collection: collection!.id,
    auth: 'basic',
    userName: 'reader',
    key: writer.key,
    owner: 'writer.example',
    tlp: 'GREEN',
    intervalMinutes: 15,
    active: true,
  };
}

const feed = async () => (await reader.get(TaxiiFeeds).list(lead)).find(({ id }) => id === feedId)!;
async function poll(): Promise<void> {
  await reader.get(TaxiiFeeds).poll(lead, feedId);
  for (let n = 0; n < 20 && (await reader.jobs.work()) > 0;) n += 1;
}

/** How often each value came, by report. */
async function taken(): Promise<string[]> {
  const rows = await reader.query<{ observables: { value: string }[] }>(
    `SELECT coalesce(fields->'observables', '[]') AS observables FROM intake.report WHERE fields ? 'feed' ORDER BY received_at, id`,
  );
  return rows.flatMap(({ observables }) => observables.map(({ value }) => value));
}

it('a collection of several pages comes whole, each object once, and nothing comes twice', async () => {
  await poll();
  const values = await taken();
  expect(values.length).toBe(MANY);
  expect(new Set(values).size).toBe(MANY);
  expect(await feed()).toMatchObject({ objectsTaken: MANY, failures: 0, lastError: null });
  await poll();
  expect(await feed()).toMatchObject({ objectsTaken: MANY, failures: 0, lastError: null });
});

it('a new version and a new object come with the next poll, alone', async () => {
  await publish([indicator(7, '2026-11-02T00:00:00.000Z'), indicator(MANY)]);
  await poll();
  expect((await taken()).slice(MANY).toSorted()).toEqual(['2001:db8::44c', '2001:db8::7']);
  expect(await feed()).toMatchObject({ objectsTaken: MANY + 2 });
  const subjects = await reader.query<{ subject: string }>(
    `SELECT subject FROM intake.report WHERE fields ? 'feed' ORDER BY received_at, id`,
  );
  expect(subjects.map(({ subject }) => subject)).toEqual([
    'A partner: 2001:db8::0, 2001:db8::1, 2001:db8::2 +497',
    expect.stringMatching(/^A partner: .* \+497$/),
    expect.stringMatching(/^A partner: .* \+97$/),
    'A partner: 2001:db8::7, 2001:db8::44c',
  ]);
});

it('a key that was revoked is told where the feed is looked after', async () => {
  await api.get(TaxiiClients).revoke(publisher, writer.partnerId, writer.clientId);
  await publish([indicator(MANY + 1)]);
  await poll();
  expect(await feed()).toMatchObject({ failures: 1, objectsTaken: MANY + 2 });
  expect((await feed()).lastError).toMatch(/401/);
});
