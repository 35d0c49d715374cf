import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ChangeOutgoing, ReceiveSet, TransportModule } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { alarms, count, jwsOf, listenTo, outgoing, say, word } from '../../factories/partner-words.js';
import { signAs } from '../../factories/forged-set.js';

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
  world.network.fate = () => 'deliver';
  world.network.up('bb');
});

const partner = async () => ({
  certificateSha256: (
    await bb.query<{ sha: string }>(
      `SELECT certificate_sha256 AS sha FROM sharing.partner WHERE issuer = $1`,
      [aa.issuer],
    )
  )[0]!.sha,
});

describe('same jti and bytes → 202, no second effect; same jti, other bytes → refused and alarmed; retries with back-off, then a visible dead letter', () => {
  test('doubled on the way: taken twice, worked on once', async () => {
    world.network.fate = () => 'double';
    const jti = await say(aa, bb, word('twice'));
    expect(await world.work()).toEqual([]);
    expect(ear.texts).toEqual(['twice']);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered', attempts: 1 });
  });

  test('many at the same moment: one is stored', async () => {
    const bytes = Buffer.from(await jwsOf(aa, await say(aa, bb, word('race'))));
    const before = await count(bb, 'incoming_message');
    const from = await partner();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => bb.get(ReceiveSet).execute(bytes, from)),
    );
    expect(answers.every(({ taken }) => taken)).toBe(true);
    expect(await count(bb, 'incoming_message')).toBe(before + 1);
    await world.work();
    expect(ear.texts).toEqual(['race']);
  });

  test('the answer is lost: sent again, with the same bytes, without a second effect', async () => {
    let lost = 0;
    world.network.fate = () => (lost++ === 0 ? 'lose-answer' : 'deliver');
    const jti = await say(aa, bb, word('lost'));
    await world.live(2);
    expect(ear.texts).toEqual(['lost']);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered', attempts: 2 });
    const sent = world.network.letters.filter(({ body }) => body.equals(world.network.letters.at(-1)!.body));
    expect(sent).toHaveLength(2);
  });

  test('other bytes under the same jti are refused, and somebody hears of it', async () => {
    const jti = await say(aa, bb, word('first'));
    await world.work();
    const other = await signAs(aa, bb, word('second'), { jti });
    const answer = await bb.get(ReceiveSet).execute(other, await partner());
    expect(answer).toMatchObject({ taken: false, refusal: { err: 'invalid_request', reason: 'jti-reused' } });
    expect(await alarms(bb)).toContainEqual({ kind: 'jti-reused', about: jti, times: 1 });
    await bb.get(ReceiveSet).execute(other, await partner());
    expect(await alarms(bb)).toContainEqual({ kind: 'jti-reused', about: jti, times: 2 });
    await world.work();
    expect(ear.texts).toEqual(['first']);
  });

  test('an hour away: nothing is lost or doubled, and order within a case stays', async () => {
    world.network.down('bb');
    for (const text of ['1', '2', '3']) await say(aa, bb, word(text));
    await say(aa, bb, word('other', { id: '2026-0200' }));
    await world.live(60, 5);
    expect(ear.texts).toEqual([]);
    const tries = world.network.letters.length;
    world.network.up('bb');
    await world.live(40, 2);
    expect(ear.texts.filter((text) => text !== 'other')).toEqual(['1', '2', '3']);
    expect(ear.texts).toContain('other');
    // A partner that is away is asked with one message, not with all of them.
    expect(world.network.letters.length - tries).toBe(4);
  });

  test('what could not be worked on is not overtaken by the next of its case', async () => {
    ear.fail = new Error('not now');
    await say(aa, bb, word('one', { id: 'order' }));
    await world.work();
    ear.fail = null;
    await say(aa, bb, word('two', { id: 'order' }));
    await say(aa, bb, word('another case', { id: 'no-order' }));
    await world.work();
    expect(ear.texts).toEqual(['another case']);
    await world.live(5);
    expect(ear.texts).toEqual(['another case', 'one', 'two']);
  });

  test('a bit flips on the way: refused by its signature, given up at once, and seen', async () => {
    world.network.fate = () => 'flip';
    const jti = await say(aa, bb, word('flipped'));
    await world.work();
    expect(ear.texts).toEqual([]);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'dead', failure: 'refused' });
    expect(await alarms(aa)).toContainEqual({ kind: 'dead-letter', about: jti, times: 1 });
    world.network.fate = () => 'deliver';
    await aa.get(ChangeOutgoing).retry(await aa.person('handler'), jti);
    await world.work();
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered' });
    expect(ear.texts).toEqual(['flipped']);
  });

  test('given up after a week, with the duty told once', async () => {
    world.network.down('bb');
    const jti = await say(aa, bb, word('too late'));
    await world.live(60 * 24 * 8, 60 * 6);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'dead', failure: 'unreachable' });
    expect((await alarms(aa)).filter(({ about }) => about === jti)).toHaveLength(1);
  });

  test('what is held can be taken back, what is on the line or has ended cannot', async () => {
    const handler = await aa.person('handler');
    const jti = await say(aa, bb, word('regret'), { holdSeconds: 10 });
    await world.work();
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'held', attempts: 0 });
    await aa.get(ChangeOutgoing).cancel(handler, jti);
    world.forward(1);
    await world.work();
    expect(ear.texts).toEqual([]);
    await expect(aa.get(ChangeOutgoing).cancel(handler, jti)).rejects.toThrow('SHARING.MESSAGE_STATE');
    await expect(aa.get(ChangeOutgoing).retry(handler, jti)).rejects.toThrow('SHARING.MESSAGE_STATE');
  });
});
