import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FederationEndpoint, OwnIdentity, TransportModule } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { alarms, jwsOf, listenTo, outgoing, say, word } from '../../factories/partner-words.js';

let world: FederationWorld;
let aa: Cirt;
/** Behind a firewall: it fetches. */
let bb: Cirt;
let ear: ReturnType<typeof listenTo>;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], {
    sharing: TransportModule,
    env: { bb: { FEDERATION_REACHABLE: 'false' } },
  });
  [aa, bb] = [world.cirt('aa'), world.cirt('bb')];
  ear = listenTo(bb);
});
afterAll(() => world.close());
beforeEach(() => {
  ear.texts.length = 0;
  world.network.fate = () => 'deliver';
});

interface Polled {
  sets: Record<string, string>;
  moreAvailable?: boolean;
}

async function poll(body: object): Promise<{ status: number; body: Polled }> {
  const { sha256: certificateSha256 } = await bb.get(OwnIdentity).tls();
  const answer = await aa.get(FederationEndpoint).answer({
    method: 'POST',
    path: '/federation/v1/poll',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
    certificateSha256,
  });
  return { status: answer.status, body: JSON.parse(answer.body.toString()) as Polled };
}

const now = { returnImmediately: true };

describe('a partner behind a firewall (RFC 8936)', () => {
  test('fetches what waits for him, within the minute, and it counts as delivered when he says that he has it', async () => {
    const jti = await say(aa, bb, word('fetched'));
    expect(await world.work()).toEqual([]);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await world.live(1)).toEqual([]);
    expect(ear.texts).toEqual(['fetched']);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered' });
  });

  test('what is not acknowledged is handed out again, byte for byte', async () => {
    const jti = await say(aa, bb, word('again'));
    const first = await poll(now);
    expect(first.body.sets).toEqual({ [jti]: await jwsOf(aa, jti) });
    expect((await poll(now)).body).toEqual(first.body);
    expect((await poll({ ...now, ack: [jti] })).body.sets).toEqual({});
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered' });
  });

  test('of one case the next comes after the one before; maxEvents and moreAvailable hold', async () => {
    const jtis = [];
    for (const text of ['1', '2']) jtis.push(await say(aa, bb, word(text, { id: 'one-case' })));
    for (const id of ['x', 'y', 'z']) jtis.push(await say(aa, bb, word(id, { id })));
    const some = await poll({ ...now, maxEvents: 3 });
    expect(Object.keys(some.body.sets)).toEqual([jtis[0], jtis[2], jtis[3]]);
    expect(some.body.moreAvailable).toBe(true);
    expect((await poll({ maxEvents: 0, ack: Object.keys(some.body.sets) })).body).toEqual({ sets: {} });
    expect(Object.keys((await poll(now)).body.sets)).toEqual([jtis[1], jtis[4]]);
    await world.live(1);
    expect(ear.texts.toSorted()).toEqual(['2', 'z']);
  });

  test('what he refuses is a dead letter with his words', async () => {
    const jti = await say(aa, bb, word('refused'));
    await poll(now);
    await poll({ maxEvents: 0, setErrs: { [jti]: { err: 'invalid_key', description: 'who is\nthat?' } } });
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'dead', failure: 'refused', err: 'invalid_key' });
    expect(await alarms(aa)).toContainEqual({ kind: 'dead-letter', about: jti, times: 1 });
  });

  test('an acknowledgement of what he was never given changes nothing', async () => {
    const jti = await say(aa, bb, word('not yet'));
    await poll({ maxEvents: 0, ack: [jti, 'made-up'] });
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'queued' });
    await world.live(1);
    expect(ear.texts).toEqual(['not yet']);
  });

  test('a request that waits is answered as soon as there is something', async () => {
    const waiting = poll({});
    const jti = await say(aa, bb, word('at last'));
    expect(Object.keys((await waiting).body.sets)).toEqual([jti]);
    await world.live(1);
  });

  test('his answer is lost on the way, or the line breaks while he fetches: nothing is lost or doubled', async () => {
    let letters = 0;
    world.network.fate = () => (['lose-answer', 'deliver', 'drop', 'double'] as const)[letters++ % 4]!;
    for (const text of ['a', 'b', 'c']) await say(aa, bb, word(text, { id: text }));
    await world.live(5);
    expect(ear.texts.toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('what nobody fetches for a week is given up and seen', async () => {
    world.network.down('bb');
    const jti = await say(aa, bb, word('forgotten'));
    await world.live(60 * 24 * 8, 60 * 12);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'dead', failure: 'not-fetched' });
    expect(await alarms(aa)).toContainEqual({ kind: 'dead-letter', about: jti, times: 1 });
    world.network.up('bb');
  });

  test('a body that is no poll request, and a partner that we bring messages to, are refused', async () => {
    expect(await poll({ maxEvents: 'many' })).toMatchObject({
      status: 400,
      body: { err: 'invalid_request' },
    });
    await aa.query(`UPDATE sharing.partner SET delivery = 'push'`);
    expect(await poll(now)).toMatchObject({ status: 400, body: { err: 'access_denied' } });
    await aa.query(`UPDATE sharing.partner SET delivery = 'poll'`);
  });
});
