/** The live stream over two API processes: what is told, to whom, and when it ends. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Database, Notices } from '@tocsin/platform';
import { type ApiUnderTest, Listening, signIn, type SignedIn, startApi } from '../../support/api-app.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;
let one: ApiUnderTest;
let two: ApiUnderTest;
let ada: SignedIn;
let bo: SignedIn;
let lead: SignedIn;

beforeAll(async () => {
  db = await createTestDatabase();
  one = await startApi(db);
  two = await startApi(db);
  ada = await signIn(one, ['handler'], 'Ada');
  bo = await signIn(two, ['handler'], 'Bo');
  lead = await signIn(two, ['duty-lead'], 'Lea');
});
afterAll(async () => {
  await one.stop();
  await two.stop();
  await db.drop();
});

async function incident(by: SignedIn, restricted = false): Promise<string> {
  const { body, status } = await by.call('POST', '/incidents', { title: 'A case', restricted });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body['ref'] as string;
}
const about = (ref: string) => (data: Record<string, unknown>) => data['ref'] === ref;

test('a change in one process is told in the other, by its reference, and whose it was', async () => {
  const ref = await incident(ada);
  const elsewhere = await Listening.open(two.base, bo);
  const own = await Listening.open(one.base, ada);
  await ada.call('POST', `/incidents/${ref}/notes`, { text: 'Called the bank.' });
  await eventually(() => {
    expect(elsewhere.one('changed', about(ref)).data).toEqual({ kind: 'incident', ref, mine: false });
    expect(own.one('changed', about(ref)).data).toMatchObject({ mine: true });
  });
  elsewhere.close();
  own.close();
});

test('what is rolled back is told to nobody', async () => {
  const listening = await Listening.open(two.base, bo);
  const ref = await incident(ada);
  await eventually(() => listening.one('changed', about(ref)));
  const before = listening.heard.length;
  const stale = await ada.call('PATCH', `/incidents/${ref}`, { version: 99, title: 'Other' });
  expect(stale.status).toBe(409);
  const other = await incident(ada);
  await eventually(() => listening.one('changed', about(other)));
  expect(listening.heard.slice(before).filter(({ data }) => data['ref'] === ref)).toEqual([]);
  listening.close();
});

test('of a restricted incident only those hear who may see it: neither change nor presence', async () => {
  const secret = await incident(lead, true);
  const [outside, inside] = await Promise.all([Listening.open(one.base, bo), Listening.open(one.base, lead)]);
  await lead.call('POST', `/incidents/${secret}/notes`, { text: 'Nobody else.' });
  await lead.call('PUT', '/presence', { tab: randomUUID(), ref: secret, state: 'editing' });
  // Someone outside says that he looks at it: nobody hears of him either.
  expect(
    (await bo.call('PUT', '/presence', { tab: randomUUID(), ref: secret, state: 'viewing' })).status,
  ).toBe(204);
  await eventually(() => inside.one('presence', about(secret)));
  await eventually(() => inside.one('changed', about(secret)));
  expect(inside.one('presence', about(secret)).data['people']).toEqual([
    { id: lead.id, name: 'Lea', state: 'editing' },
  ]);
  const open = await incident(ada);
  await eventually(() => outside.one('changed', about(open)));
  expect(JSON.stringify(outside.heard)).not.toContain(secret);
  const later = await Listening.open(two.base, bo);
  expect(JSON.stringify(later.heard)).not.toContain(secret);
  [outside, inside, later].forEach((each) => each.close());
});

test('presence is known in the other process, changes, and ends with the tab', async () => {
  const ref = await incident(ada);
  const listening = await Listening.open(two.base, bo);
  const tab = randomUUID();
  const said = Date.now();
  await ada.call('PUT', '/presence', { tab, ref, state: 'viewing' });
  const people = () => listening.one('presence', about(ref)).data['people'];
  await eventually(() => expect(people()).toEqual([{ id: ada.id, name: 'Ada', state: 'viewing' }]));
  process.stdout.write(`presence in another process after ${Date.now() - said} ms\n`);
  // A second tab of the same person: one person, the strongest state.
  const second = randomUUID();
  await ada.call('PUT', '/presence', { tab: second, ref, state: 'editing' }, two.base);
  await eventually(() => expect(people()).toEqual([{ id: ada.id, name: 'Ada', state: 'editing' }]));
  await ada.call('PUT', '/presence', { tab: second, ref: null, state: 'idle' });
  await eventually(() => expect(people()).toEqual([{ id: ada.id, name: 'Ada', state: 'viewing' }]));
  // The tab dies without a word: its lease runs out, and that is told.
  const database = one.get(Database);
  await database.query(`UPDATE desk.presence SET until = now() WHERE tab = $1`, [tab]);
  await eventually(() => expect(people()).toEqual([]));
  listening.close();
});

test('signing out ends the stream, in whichever process it runs; another session goes on', async () => {
  const cy = await signIn(one, ['handler'], 'Cy');
  const listening = await Listening.open(two.base, cy);
  const other = await Listening.open(two.base, ada);
  await cy.call('DELETE', '/session');
  await eventually(() => expect(listening.ended).toBe(true));
  expect(listening.one('end').data).toEqual({ reason: 'session' });
  expect(other.ended).toBe(false);
  other.close();
});

test('nobody has more streams than windows: the oldest ends', async () => {
  const many: Listening[] = [];
  for (let i = 0; i < 9; i++) many.push(await Listening.open(one.base, bo));
  await eventually(() =>
    expect(many.map(({ ended }) => ended)).toEqual([true, ...Array<boolean>(8).fill(false)]),
  );
  expect(many[0]!.one('end').data).toEqual({ reason: 'too-many' });
  many.forEach((each) => each.close());
});

test('a lost connection of the listener comes back, and everybody is told to look again', async () => {
  const listening = await Listening.open(one.base, ada);
  const hellos = () => listening.heard.filter(({ event }) => event === 'hello').length;
  await one.get(Database).query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'tocsin-notices' AND datname = current_database()`,
  );
  await eventually(() => expect(hellos()).toBe(2));
  const ref = await incident(bo);
  await eventually(() => listening.one('changed', about(ref)));
  listening.close();
});

test('an API key has no stream and no presence', async () => {
  const response = await fetch(`${one.base}/stream`, { headers: { authorization: 'Bearer tocsin_none' } });
  expect(response.status).toBe(401);
  expect((await fetch(`${one.base}/stream`)).status).toBe(401);
});

test('a process that stops ends its streams at once', async () => {
  const three = await startApi(db);
  const listening = await Listening.open(three.base, ada);
  const began = Date.now();
  await three.stop();
  await eventually(() => expect(listening.ended).toBe(true));
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('notices stay small, and hold ids only', async () => {
  const heard: string[] = [];
  const stop = await one.get(Notices).listen({
    notice: (notice) => heard.push(JSON.stringify(notice)),
    gap: () => undefined,
  });
  const ref = await incident(ada);
  await eventually(() => expect(heard.length).toBeGreaterThan(0));
  expect(heard.join()).not.toContain(ref);
  expect(Math.max(...heard.map(({ length }) => length))).toBeLessThan(200);
  stop();
});
