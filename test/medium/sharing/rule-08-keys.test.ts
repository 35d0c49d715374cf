import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OwnIdentity, ReceiveSet, TransportModule } from '@tocsin/sharing';
import { type CryptoKey, exportJWK, generateKeyPair, UnsecuredJWT } from 'jose';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { type Forging, signAs } from '../../factories/forged-set.js';
import { alarms, count, listenTo, word } from '../../factories/partner-words.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let stranger: CryptoKey;
const DAY = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc'], { sharing: TransportModule });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
  listenTo(bb);
  stranger = (await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey;
});
afterAll(() => world.close());

async function receive(bytes: Buffer, from = aa): Promise<{ err: string; reason: string } | 'taken'> {
  const { sha256: certificateSha256 } = await from.get(OwnIdentity).tls();
  const answer = await bb.get(ReceiveSet).execute(bytes, { certificateSha256 });
  return answer.taken ? 'taken' : { err: answer.refusal.err, reason: answer.refusal.reason };
}

const now = () => Math.floor(aa.clock.now().getTime() / 1000);

describe('keys: fingerprints exchanged out of band, `kid` with validity and overlap; `alg:none`, unknown `kid` and embedded keys are refused', () => {
  test('a token under a known key is taken', async () => {
    expect(await receive(await signAs(aa, bb, word('good')))).toBe('taken');
  });

  test('alg none is refused, with and without a known kid', async () => {
    const { kid } = await aa.get(OwnIdentity).signing();
    const none = new UnsecuredJWT({ iss: aa.issuer }).encode();
    expect(await receive(Buffer.from(none))).toMatchObject({ reason: 'not-a-jws' });
    const header = Buffer.from(JSON.stringify({ typ: 'secevent+jwt', alg: 'none', kid })).toString(
      'base64url',
    );
    const [, payload, signature] = (await signAs(aa, bb, word('none'))).toString().split('.');
    const forged = [header, payload, signature].join('.');
    expect(await receive(Buffer.from(forged))).toEqual({ err: 'invalid_request', reason: 'algorithm' });
  });

  test.each<[string, () => Promise<Forging>, { err: string; reason: string }]>([
    [
      'an unknown kid',
      () => Promise.resolve({ header: { kid: 'made-up' }, key: stranger }),
      { err: 'invalid_key', reason: 'unknown-key' },
    ],
    [
      'another key under a known kid',
      () => Promise.resolve({ key: stranger }),
      { err: 'authentication_failed', reason: 'signature' },
    ],
    [
      'an embedded key',
      async () => {
        const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
        return { header: { jwk: await exportJWK(pair.publicKey) }, key: pair.privateKey };
      },
      { err: 'invalid_key', reason: 'embedded-key' },
    ],
    [
      'the address of a key',
      () => Promise.resolve({ header: { jku: 'https://keys.example/jwks' } }),
      { err: 'invalid_key', reason: 'embedded-key' },
    ],
    [
      'a header that nobody knows',
      () => Promise.resolve({ header: { cty: 'text/plain' } }),
      { err: 'invalid_request', reason: 'header' },
    ],
    [
      'another type of token',
      () => Promise.resolve({ header: { typ: 'JWT' } }),
      { err: 'invalid_request', reason: 'header' },
    ],
    [
      'somebody else’s name',
      () => Promise.resolve({ claims: { iss: 'https://cirt-cc.example/federation' } }),
      { err: 'invalid_issuer', reason: 'issuer' },
    ],
    [
      'another addressee',
      () => Promise.resolve({ claims: { aud: 'https://cirt-cc.example/federation' } }),
      { err: 'invalid_audience', reason: 'audience' },
    ],
    [
      'a clock that is far ahead',
      () => Promise.resolve({ claims: { iat: now() + 3600 } }),
      { err: 'invalid_request', reason: 'in-the-future' },
    ],
    [
      'a month-old token',
      () => Promise.resolve({ claims: { iat: now() - (30 * DAY) / 1000 } }),
      { err: 'invalid_request', reason: 'too-old' },
    ],
    [
      'exp',
      () => Promise.resolve({ claims: { exp: now() + 60 } }),
      { err: 'invalid_request', reason: 'claims' },
    ],
  ])('%s is refused', async (_what, forge, refusal) => {
    expect(await receive(await signAs(aa, bb, word('forged'), await forge()))).toEqual(refusal);
  });

  test('a clock that is a little ahead is taken', async () => {
    expect(await receive(await signAs(aa, bb, word('early'), { claims: { iat: now() + 200 } }))).toBe(
      'taken',
    );
  });

  test('a good token over somebody else’s connection is refused: certificate and key belong together', async () => {
    const token = await signAs(aa, bb, word('stolen way'));
    expect(await receive(token, world.cirt('cc'))).toEqual({ err: 'invalid_key', reason: 'unknown-key' });
  });

  test('a key holds from its first day to its last, two may overlap, and a revoked one opens nothing', async () => {
    const partnerId = await bb.partnerId(aa);
    const [key] = await bb.query<{ id: string; not_before: Date; not_after: Date }>(
      `SELECT id, not_before, not_after FROM sharing.partner_key WHERE partner_id = $1`,
      [partnerId],
    );
    const set = (column: string, value: Date | null) =>
      bb.query(`UPDATE sharing.partner_key SET ${column} = $2 WHERE id = $1`, [key!.id, value]);
    const token = () => signAs(aa, bb, word('in time'));
    await set('not_before', new Date(Date.now() + DAY));
    expect(await receive(await token())).toEqual({ err: 'invalid_key', reason: 'key-not-valid' });
    await set('not_before', key!.not_before);
    await set('not_after', new Date(Date.now() - 1));
    expect(await receive(await token())).toEqual({ err: 'invalid_key', reason: 'key-not-valid' });
    await set('not_after', key!.not_after);
    const last = await token();
    expect(await receive(last)).toBe('taken');
    await set('revoked_at', new Date());
    // Rule 2: our answer may have been lost, and what we have is not to be held for lost.
    expect(await receive(last)).toBe('taken');
    // Backdated: whoever stole the key writes any time he likes.
    const backdated = await signAs(aa, bb, word('backdated'), { claims: { iat: now() - 3600 } });
    expect(await receive(backdated)).toEqual({ err: 'invalid_key', reason: 'key-revoked' });
    await set('revoked_at', null);
    expect(await receive(await token())).toBe('taken');
  });

  test('forgeries are kept for a look and raise an alarm; a flood of them is counted, not kept', async () => {
    const kinds = (await alarms(bb)).map(({ kind }) => kind);
    expect(kinds).toContain('bad-signature');
    const before = await count(bb, 'refused_message');
    for (let n = 0; n < 70; n++) await receive(Buffer.from(`no token ${n}`));
    const after = await count(bb, 'refused_message');
    expect(after - before).toBeLessThanOrEqual(51);
    const [row] = await bb.query<{ times: number }>(
      `SELECT times FROM sharing.refused_message WHERE sha256 = '' AND reason = 'not-a-jws'`,
    );
    expect(row!.times).toBeGreaterThanOrEqual(19);
  });
});
