import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { FederationEndpoint, OwnIdentity } from '@tocsin/sharing';
import { TriageModule } from '@tocsin/triage';
import { CompactSign } from 'jose';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { settle, SharedStory } from '../../factories/shared-story.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let c: Cirt;
let hands: { a: Actor; b: Actor };

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc'], { modules: [TriageModule] });
  [a, b, c] = [world.cirt('aa'), world.cirt('bb'), world.cirt('cc')];
  hands = { a: await a.person('handler', 'Hana'), b: await b.person('handler', 'Bela') };
});
afterAll(() => world.close());

/** Everything at B that a message could change. */
async function stateOfB(): Promise<unknown> {
  return b.query(
    `SELECT (SELECT json_agg(f ORDER BY f.id) FROM sharing.foreign_case f) AS cases,
            (SELECT json_agg(r.id ORDER BY r.id) FROM sharing.foreign_revision r) AS revisions,
            (SELECT json_agg(m ORDER BY m.id) FROM sharing.case_message m) AS messages,
            (SELECT json_agg((r.id, r.subject, r.state, r.version) ORDER BY r.id) FROM intake.report r) AS reports,
            (SELECT count(*) FROM sharing.outgoing_message) AS answers`,
  );
}

/** What stands in a token: its claims, as its sender wrote them. */
const claimsOf = (jws: Buffer): Record<string, unknown> =>
  JSON.parse(Buffer.from(jws.toString('latin1').split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<
    string,
    unknown
  >;

/** Hands bytes to B over a connection of `from`. */
async function hand(bytes: Buffer, from: Cirt = a): Promise<{ status: number; err: string | null }> {
  const { sha256 } = await from.get(OwnIdentity).tls();
  const { status, body } = await b.get(FederationEndpoint).answer({
    method: 'POST',
    path: '/federation/v1/events',
    headers: { 'content-type': 'application/secevent+jwt' },
    body: bytes,
    certificateSha256: sha256,
  });
  await world.work();
  return { status, err: status === 400 ? (JSON.parse(body.toString()) as { err: string }).err : null };
}

async function sign(claims: object, key: Parameters<CompactSign['sign']>[0], kid: string): Promise<Buffer> {
  const header = { alg: 'EdDSA', typ: 'secevent+jwt', kid };
  const jws = await new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader(header).sign(key);
  return Buffer.from(jws);
}

/** A whole story; the letters that A sent to B in it. */
async function playedLetters(): Promise<Buffer[]> {
  const story = await SharedStory.begin(a, b, hands);
  const before = world.network.letters.length;
  for (const deed of ['share', 'revise'] as const) {
    await story.perform({ do: deed });
    await world.live(1);
    await story.answer();
  }
  await story.perform({ do: 'call-back', kind: 'retract' });
  await settle(world, [story]);
  return world.network.letters
    .slice(before)
    .filter(({ from, to }) => from === 'aa' && to === 'bb')
    .map(({ body }) => body);
}

describe('messages of a whole story', () => {
  test('have no effect when they come a second time, in any order', async () => {
    const letters = await playedLetters();
    expect(letters.length).toBeGreaterThanOrEqual(3);
    const before = await stateOfB();
    for (const letter of [...letters, ...letters.toReversed()])
      expect(await hand(letter)).toEqual({ status: 202, err: null });
    expect(await stateOfB()).toEqual(before);
  });

  test('are refused from another partner, who copied them', async () => {
    const letters = await playedLetters();
    const before = await stateOfB();
    for (const letter of letters) expect((await hand(letter, c)).status).toBe(400);
    expect(await stateOfB()).toEqual(before);
  });

  test('are refused when anybody else signed them, under any name of a key', async () => {
    const letters = await playedLetters();
    const before = await stateOfB();
    const { privateKey } = generateKeyPairSync('ed25519');
    const { kid } = await a.get(OwnIdentity).signing();
    for (const letter of letters) {
      const claims = { ...claimsOf(letter), jti: newId() };
      expect((await hand(await sign(claims, privateKey, kid))).status).toBe(400);
      expect((await hand(await sign(claims, privateKey, 'nobody-knows'))).status).toBe(400);
      const another = await c.get(OwnIdentity).signing();
      expect((await hand(await sign(claims, another.key, another.kid))).status).toBe(400);
    }
    expect(await stateOfB()).toEqual(before);
  });

  test('are refused under a number that was used for other words, and that is an alarm', async () => {
    const [letter] = await playedLetters();
    const before = await stateOfB();
    const { key, kid } = await a.get(OwnIdentity).signing();
    const claims = { ...claimsOf(letter ?? Buffer.alloc(0)), toe: 1 };
    expect((await hand(await sign(claims, key, kid))).status).toBe(400);
    expect(await stateOfB()).toEqual(before);
    expect(await b.query(`SELECT 1 FROM sharing.alarm WHERE kind = 'jti-reused'`)).toHaveLength(1);
  });
});

describe('a key', () => {
  /** Shares a case while A's key at B is as the SQL makes it; then puts it back. */
  async function shareWhile(key: string): Promise<{ failure: string | null; story: SharedStory }> {
    const partnerId = await b.partnerId(a);
    const kept = await b.query<{ notAfter: Date }>(
      `SELECT not_after AS "notAfter" FROM sharing.partner_key WHERE partner_id = $1`,
      [partnerId],
    );
    await b.query(`UPDATE sharing.partner_key SET ${key} WHERE partner_id = $1`, [partnerId]);
    const before = await stateOfB();
    const story = await SharedStory.begin(a, b, hands);
    await story.perform({ do: 'share' });
    await world.live(2);
    expect(await stateOfB()).toEqual(before);
    const [out] = await a.query<{ failure: string | null }>(
      `SELECT failure FROM sharing.outgoing_message WHERE case_id = $1`,
      [story.ref],
    );
    await b.query(
      `UPDATE sharing.partner_key SET revoked_at = NULL, revoked_reason = NULL, not_after = $2 WHERE partner_id = $1`,
      [partnerId, kept[0]?.notAfter],
    );
    return { failure: out?.failure ?? null, story };
  }

  test.each([
    ['that was revoked', `revoked_at = now(), revoked_reason = 'stolen'`],
    ['whose time is over', `not_after = now() - interval '1 day'`],
  ])('%s signs nothing that is taken, and the sender hears it', async (_words, key) => {
    const { failure, story } = await shareWhile(key);
    expect(failure).toBe('refused');
    expect(await story.standing()).toMatchObject({ seen: null, undelivered: 1 });
    await settle(world, [story]);
    expect(await story.standing()).toMatchObject({ seen: { revision: 1 }, reports: 1, undelivered: 0 });
  });
});

describe('a clock', () => {
  test('that is behind by ten minutes does no harm', async () => {
    a.clock.skew = -10 * 60_000;
    const story = await SharedStory.begin(a, b, hands);
    await story.perform({ do: 'share' });
    await world.live(12);
    a.clock.skew = 0;
    expect(await story.standing()).toMatchObject({ seen: { revision: 1 }, undelivered: 0 });
  });

  test('that is an hour ahead makes messages that are refused until that hour has come', async () => {
    a.clock.skew = 60 * 60_000;
    const story = await SharedStory.begin(a, b, hands);
    await story.perform({ do: 'share' });
    await world.live(2);
    expect(await story.standing()).toMatchObject({ seen: null, undelivered: 1 });
    const refused = await b.query<{ reason: string }>(
      `SELECT reason FROM sharing.refused_message ORDER BY last_at DESC LIMIT 1`,
    );
    expect(refused).toEqual([{ reason: 'in-the-future' }]);
    a.clock.skew = 0;
    world.forward(70);
    await settle(world, [story]);
    expect(await story.standing()).toMatchObject({ seen: { revision: 1 }, undelivered: 0 });
  });
});
