import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OwnIdentity, ReceiveSet, TransportModule } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { signAs } from '../../factories/forged-set.js';
import { listenTo, say, word } from '../../factories/partner-words.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let cc: Cirt;
let ears: Record<'aa' | 'bb' | 'cc', ReturnType<typeof listenTo>>;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc'], { sharing: TransportModule });
  [aa, bb, cc] = ['aa', 'bb', 'cc'].map((name) => world.cirt(name)) as [Cirt, Cirt, Cirt];
  ears = { aa: listenTo(aa), bb: listenTo(bb), cc: listenTo(cc) };
});
afterAll(() => world.close());
beforeEach(() => {
  for (const ear of Object.values(ears)) {
    ear.texts.length = 0;
    ear.received.length = 0;
  }
});

const receive = async (at: Cirt, from: Cirt, bytes: Buffer) =>
  at.get(ReceiveSet).execute(bytes, { certificateSha256: (await from.get(OwnIdentity).tls()).sha256 });

describe('loops: own issuer dropped, hop list, one hop by default', () => {
  test('each system that sends a message onward puts itself at the end of its hops', async () => {
    await say(aa, bb, word('round'));
    await world.work();
    expect(ears.bb.received.at(-1)?.event.hops).toEqual([aa.issuer]);
    await say(bb, cc, { ...word('round'), hops: ears.bb.received.at(-1)!.event.hops });
    await world.work();
    expect(ears.cc.received.at(-1)?.event.hops).toEqual([aa.issuer, bb.issuer]);
  });

  test('what went through us before is taken and dropped, and says so', async () => {
    await say(cc, aa, { ...word('home again'), hops: [aa.issuer, bb.issuer] });
    await world.work();
    expect(ears.aa.texts).toEqual([]);
    const rows = await aa.query(`SELECT state, detail FROM sharing.incoming_message WHERE state = 'dropped'`);
    expect(rows).toEqual([{ state: 'dropped', detail: 'it went through us before' }]);
  });

  test('nobody speaks for another: the last hop is who signed it', async () => {
    const forged = await signAs(bb, cc, { ...word('for another'), hops: [bb.issuer, aa.issuer] });
    expect(await receive(cc, bb, forged)).toMatchObject({ taken: false, refusal: { reason: 'hops' } });
  });

  test('a system that stands in the hops twice, or too many of them, is refused', async () => {
    const twice = await signAs(bb, cc, { ...word('twice'), hops: [bb.issuer, aa.issuer, bb.issuer] });
    expect(await receive(cc, bb, twice)).toMatchObject({ taken: false, refusal: { reason: 'hops' } });
    const many = Array.from({ length: 8 }, (_, at) => `https://cirt-${at}.example/federation`);
    const long = await signAs(bb, cc, { ...word('long'), hops: [...many, bb.issuer] });
    expect(await receive(cc, bb, long)).toMatchObject({ taken: false, refusal: { reason: 'hops' } });
  });

  test('a message in our own name is not one of ours', async () => {
    const own = await signAs(bb, cc, word('own'), { claims: { iss: cc.issuer } });
    expect(await receive(cc, bb, own)).toMatchObject({ taken: false, refusal: { err: 'invalid_issuer' } });
  });
});
