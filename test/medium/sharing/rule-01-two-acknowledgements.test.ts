import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FederationEndpoint, OwnIdentity, ReceiveSet, TransportModule } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { count, jwsOf, listenTo, outgoing, say, word } from '../../factories/partner-words.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let ear: ReturnType<typeof listenTo>;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { sharing: TransportModule });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
  ear = listenTo(bb);
});
afterAll(() => world.close());
beforeEach(() => {
  ear.texts.length = 0;
  ear.fail = null;
  world.network.fate = () => 'deliver';
});

async function push(body: Buffer, headers: Record<string, string> = {}) {
  const { sha256: certificateSha256 } = await aa.get(OwnIdentity).tls();
  return bb.get(FederationEndpoint).answer({
    method: 'POST',
    path: '/federation/v1/events',
    headers: { 'content-type': 'application/secevent+jwt', ...headers },
    body,
    certificateSha256,
  });
}

describe('two acknowledgements: transport (202 only after durable storage, else a coded 400), and human (a signed RID Acknowledgement: Pending, then Approved or Denied with reason)', () => {
  test('202 says that bytes and job are committed; the work comes after it', async () => {
    const jti = await say(aa, bb, word('hello'));
    const jws = Buffer.from(await jwsOf(aa, jti));
    expect(await push(jws)).toEqual({ status: 202, headers: {}, body: Buffer.alloc(0) });
    expect(ear.texts).toEqual([]);
    const [stored] = await bb.query<{ raw: Buffer; state: string }>(
      `SELECT raw, state FROM sharing.incoming_message WHERE jti = $1`,
      [jti],
    );
    expect(stored).toEqual({ raw: jws, state: 'received' });
    expect(await world.work()).toEqual([]);
    expect(ear.texts).toEqual(['hello']);
  });

  test('where nothing could be stored there is no 202, and it comes again', async () => {
    const jti = await say(aa, bb, word('full disk'));
    const before = await count(bb, 'incoming_message');
    await bb.query(`ALTER TABLE sharing.incoming_message ADD CONSTRAINT no_space CHECK (false) NOT VALID`);
    await expect(
      bb.get(ReceiveSet).execute(Buffer.from(await jwsOf(aa, jti)), await cert(aa)),
    ).rejects.toThrow('no_space');
    await bb.query(`ALTER TABLE sharing.incoming_message DROP CONSTRAINT no_space`);
    expect(await count(bb, 'incoming_message')).toBe(before);
    expect(await world.work()).toEqual([]);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered' });
    expect(ear.texts).toEqual(['full disk']);
  });

  test.each<[string, (jws: string) => string, string]>([
    ['no token at all', () => 'hello', 'invalid_request'],
    ['a changed payload', (jws) => changed(jws), 'authentication_failed'],
  ])('400 with a code for %s, and its bytes are kept for a look', async (_what, change, err) => {
    const before = await count(bb, 'refused_message');
    const jws = await jwsOf(aa, await say(aa, bb, word('good')));
    const { status, headers, body } = await push(Buffer.from(change(jws)));
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body.toString())).toEqual({ err, description: expect.any(String) });
    expect(await count(bb, 'refused_message')).toBe(before + 1);
    await world.work();
  });

  test('who is not a partner gets a coded 400 as well, and is heard of', async () => {
    const jws = Buffer.from(await jwsOf(aa, await say(aa, bb, word('stranger'))));
    const answer = await bb.get(FederationEndpoint).answer({
      method: 'POST',
      path: '/federation/v1/events',
      headers: { 'content-type': 'application/secevent+jwt' },
      body: jws,
      certificateSha256: 'ab'.repeat(32),
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ err: 'authentication_failed' });
    await world.work();
  });

  test('413, 415 and 405 say what is wrong with the request itself', async () => {
    expect((await push(Buffer.alloc(bb.config.federation.maxBytes + 1))).status).toBe(413);
    expect((await push(Buffer.from('x'), { 'content-type': 'text/plain' })).status).toBe(415);
    const get = { method: 'GET', path: '/federation/v1/events', headers: {}, body: Buffer.alloc(0) };
    expect((await bb.get(FederationEndpoint).answer({ ...get, ...(await cert(aa)) })).status).toBe(405);
  });

  test('a suspended partner is refused, and what waits for him here waits', async () => {
    const jti = await say(aa, bb, word('later'));
    await bb.query(`UPDATE sharing.partner SET state = 'suspended' WHERE id = $1`, [await bb.partnerId(aa)]);
    await world.work();
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'queued', err: 'access_denied', attempts: 1 });
    await bb.query(`UPDATE sharing.partner SET state = 'active' WHERE id = $1`, [await bb.partnerId(aa)]);
    await world.live(2);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered' });
    expect(ear.texts).toEqual(['later']);
  });

  test('what could not be worked on is tried again, then stands as failed with its bytes', async () => {
    ear.fail = new Error('the database is tired');
    const jti = await say(aa, bb, word('stuck'));
    const errors = await world.live(60);
    expect(errors.length).toBeGreaterThan(3);
    const [row] = await bb.query<{ state: string; detail: string; raw: Buffer | null }>(
      `SELECT state, detail, raw FROM sharing.incoming_message WHERE jti = $1`,
      [jti],
    );
    expect(row).toMatchObject({ state: 'failed', detail: expect.stringContaining('tired') });
    expect(row?.raw).not.toBeNull();
  });
});

const cert = async (cirt: Cirt) => ({ certificateSha256: (await cirt.get(OwnIdentity).tls()).sha256 });

/** Another word under the same signature. */
function changed(jws: string): string {
  const [header, payload, signature] = jws.split('.');
  const words = Buffer.from(payload!, 'base64url').toString().replace('good', 'evil');
  return [header, Buffer.from(words).toString('base64url'), signature].join('.');
}
