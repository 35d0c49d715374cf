/** What one browser, one forged notice or many people may cost the live stream of the others. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { type LiveSink, LiveStreams } from '@tocsin/desk';
import { People } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { type ApiUnderTest, Listening, signIn, type SignedIn, startApi } from '../../support/api-app.js';
import { eventually } from '../../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let db: TestDatabase;
let api: ApiUnderTest;
let ada: SignedIn;

beforeAll(async () => {
  db = await createTestDatabase();
  api = await startApi(db);
  ada = await signIn(api, ['handler'], 'Ada');
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(async () => {
  await api.stop();
  await db.drop();
});

async function incident(): Promise<string> {
  return (await ada.call('POST', '/incidents', { title: 'A case' })).body['ref'] as string;
}

test('a browser that stops reading is let go; what it does not take is not kept for it', async () => {
  const streams = api.get(LiveStreams);
  const open = streams.open.bind(streams);
  const sinks: LiveSink[] = [];
  const closed = jest.fn();
  jest.spyOn(streams, 'open').mockImplementation(async (person, session, sink) => {
    sinks.push(sink);
    const close = await open(person, session, sink);
    return () => {
      closed();
      close();
    };
  });
  const { port, pathname } = new URL(`${api.base}/stream`);
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined).pause();
  socket.write(`GET ${pathname} HTTP/1.1\r\nHost: localhost\r\nCookie: ${ada.cookie}\r\n\r\n`);
  await eventually(() => expect(sinks).toHaveLength(1));
  const [sink] = sinks;
  // More than the buffers of both sides of a connection on one machine take.
  for (let round = 0; round < 200 && closed.mock.calls.length === 0; round++) {
    sink!.send({ event: 'own', data: { topic: 'x'.repeat(100_000) } });
    await sleep(1);
  }
  expect(closed).toHaveBeenCalledTimes(1);
  // Late words to one that is gone hurt nobody.
  sink!.send({ event: 'own', data: { topic: 'draft' } });
  sink!.beat();
  sink!.end();
  socket.destroy();
  const listening = await Listening.open(api.base, ada);
  listening.close();
});

test('a forged notice does not keep the true ones of its window from being told', async () => {
  const listening = await Listening.open(api.base, ada);
  const ref = await incident();
  await eventually(() => listening.one('changed', (data) => data['ref'] === ref));
  const { id } = (
    await api
      .get(Database)
      .query<{ id: string }>(`SELECT id FROM incidents.incident WHERE reference = $1`, [ref])
  )[0]!;
  const before = listening.heard.length;
  // Any role that may connect can send these; with the true one in one statement, so in one window.
  await api
    .get(Database)
    .query(`SELECT pg_notify('tocsin_notices', payload) FROM unnest($1::text[]) payload`, [
      [
        '{"topic":"report","id":"no id"}',
        '{"topic":"person","id":"no id"}',
        '{"topic":"presence","id":"\'"}',
        JSON.stringify({ topic: 'incident', id, by: 'nobody' }),
      ],
    ]);
  await eventually(
    () =>
      expect(listening.heard.slice(before)).toMatchObject([{ event: 'changed', data: { ref, mine: false } }]),
    5_000,
  );
  listening.close();
});

test('a notice asks the database for four people at a time, and for all of them though one look fails', async () => {
  const everybody = [ada];
  for (let n = 0; n < 9; n++) everybody.push(await signIn(api, ['handler'], `Bo ${n}`));
  const listening = await Promise.all(everybody.map((each) => Listening.open(api.base, each)));
  const people = api.get(People);
  const actor = people.actor.bind(people);
  let now = 0;
  let most = 0;
  jest.spyOn(people, 'actor').mockImplementation(async (id) => {
    most = Math.max(most, ++now);
    try {
      await sleep(20);
      if (id === everybody[1]!.id) throw new Error('the connection was lost');
      return await actor(id);
    } finally {
      now--;
    }
  });
  const ref = await incident();
  await eventually(() => {
    for (const [n, each] of listening.entries())
      if (n !== 1) each.one('changed', (data) => data['ref'] === ref);
  }, 10_000);
  expect(most).toBeLessThanOrEqual(4);
  listening.forEach((each) => each.close());
});
