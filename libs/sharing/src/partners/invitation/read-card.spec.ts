import { beforeAll, describe, expect, test } from '@jest/globals';
import { DomainError } from '@tocsin/platform';
import { importJWK } from 'jose';
import { buildCapability } from '../capability/build-capability.js';
import { type SigningKey } from '../identity/own-identity.js';
import { makeKey } from '../identity/make-key.js';
import { type InvitationCard, type Unsigned } from './card.schema.js';
import { readCard } from './read-card.js';
import { signCard } from './sign-card.js';

const AT = new Date('2026-09-21T12:00:00.000Z');
const days = (count: number) => new Date(AT.getTime() + count * 86_400_000).toISOString();
const ISSUER = 'https://cirt-aa.example/federation';

let card: Unsigned<InvitationCard>;
let signing: SigningKey;
beforeAll(async () => {
  const { kid, publicJwk, secret } = await makeKey('signing', 'cirt-aa.example', AT);
  const key = await importJWK(JSON.parse(secret.toString()) as object, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error('no private key');
  signing = { kid, key };
  card = {
    kind: 'tocsin-invitation',
    version: 1,
    invitation: 'c0ffee00-0000-4000-8000-000000000000',
    name: 'CIRT AA',
    country: 'AA',
    issuer: ISSUER,
    endpoint: `${ISSUER}/v1`,
    domain: 'cirt-aa.example',
    contacts: [{ name: 'Duty', email: 'duty@cirt-aa.example', phone: null }],
    delivery: 'push',
    keys: [
      {
        kid,
        jwk: { kty: 'OKP', crv: 'Ed25519', x: publicJwk.x ?? '' },
        not_before: days(-1),
        not_after: days(700),
      },
    ],
    encryption: null,
    certificate_sha256: 'ab'.repeat(32),
    capability: buildCapability({
      issuer: ISSUER,
      rsitVersion: '1003',
      largestMessage: 10_000_000,
      drills: true,
      isReachable: true,
      at: AT,
    }),
    created_at: days(-1),
    expires_at: days(7),
  };
});

const signed = async (change: Partial<Unsigned<InvitationCard>> = {}) =>
  signCard<InvitationCard>({ ...card, ...change }, signing);

/** The fault and where it is; null: it was taken. */
async function faultOf(source: string): Promise<string | null> {
  try {
    await readCard(source, 'tocsin-invitation', AT);
    return null;
  } catch (error) {
    if (error instanceof DomainError)
      return `${String(error.extra['fault'])} ${String(error.extra['path'] ?? '')}`.trim();
    throw error;
  }
}
const faultWith = async (change: Partial<Unsigned<InvitationCard>>) =>
  faultOf(JSON.stringify(await signed(change)));

describe('a file from another team', () => {
  test('is taken whole, with a byte order mark and other spaces too', async () => {
    const own = await signed();
    expect(await readCard(JSON.stringify(own), 'tocsin-invitation', AT)).toEqual(own);
    expect(await faultOf(`\uFEFF${JSON.stringify(own, null, 4)}`)).toBeNull();
  });

  test('is refused where anything in it was changed after it was signed', async () => {
    const own = await signed();
    const changes: Partial<InvitationCard>[] = [
      { name: 'CIRT AB' },
      { domain: 'cirt-ab.example' },
      { certificate_sha256: 'cd'.repeat(32) },
      { delivery: 'poll' },
      // Not its last letter: that carries two bits of the signature and four of nothing.
      { signature: own.signature.replace(/..$/, (last) => (last.startsWith('A') ? 'BA' : 'AA')) },
    ];
    for (const change of changes)
      expect(await faultOf(JSON.stringify({ ...own, ...change }))).toBe('bad-signature /signature');
  });

  test('is refused where its key did not sign it', async () => {
    const { secret } = await makeKey('signing', 'cirt-aa.example', AT);
    const key = await importJWK(JSON.parse(secret.toString()) as object, 'EdDSA');
    if (key instanceof Uint8Array) throw new Error('no private key');
    const forged = await signCard<InvitationCard>(card, { kid: signing.kid, key });
    expect(await faultOf(JSON.stringify(forged))).toBe('bad-signature /signature');
    const unknown = await signCard<InvitationCard>(card, { kid: 'another', key });
    expect(await faultOf(JSON.stringify(unknown))).toBe('bad-signature /signature');
  });

  test('is refused out of its time', async () => {
    expect(await faultWith({ expires_at: days(-0.5) })).toBe('expired /expires_at');
    expect(await faultWith({ created_at: days(1), expires_at: days(2) })).toBe('from-the-future /created_at');
    expect(await faultWith({ expires_at: days(30) })).toBe('too-long-valid /expires_at');
  });

  test('is refused where it would lead messages elsewhere', async () => {
    expect(await faultWith({ endpoint: 'https://elsewhere.example/federation/v1' })).toBe(
      'bad-address /endpoint',
    );
    expect(await faultWith({ endpoint: 'https://cirt-aa.example:8443/federation/v1' })).toBe(
      'bad-address /endpoint',
    );
    expect(await faultWith({ issuer: 'https://user@cirt-aa.example/federation' })).toBe(
      'bad-address /issuer',
    );
    expect(await faultWith({ issuer: 'http://cirt-aa.example/federation' })).toBe('not-a-card /issuer');
  });

  test('is refused with keys that cannot be used', async () => {
    const [key] = card.keys;
    if (!key) throw new Error('no key');
    expect(await faultWith({ keys: [{ ...key, not_after: days(-0.5) }] })).toBe('bad-key /keys/0');
    expect(await faultWith({ keys: [key, key] })).toBe('bad-key /keys');
    const own = await signed();
    const priv = { ...own, keys: [{ ...key, jwk: { ...key.jwk, d: 'x' } }] };
    expect(await faultOf(JSON.stringify(priv))).toBe('not-a-card /keys/0/jwk');
  });

  test('is refused for what it is not', async () => {
    expect(await faultOf('x'.repeat(65 * 1024))).toBe('too-large');
    expect(await faultOf('{"kind":')).toBe('not-json');
    expect(await faultOf('[]')).toMatch(/^not-a-card/);
    expect(await faultOf('null')).toMatch(/^not-a-card/);
    expect(await faultOf('{"kind":"tocsin-answer"}')).toBe('wrong-kind /kind');
    expect(await faultOf(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)).toMatch(/^not-/);
    const own = await signed();
    expect(await faultOf(JSON.stringify({ ...own, jku: 'https://elsewhere.example' }))).toMatch(
      /^not-a-card/,
    );
    expect(await faultOf(JSON.stringify({ ...own, name: 'CIRT \u202eAA' }))).toBe('not-a-card /name');
  });
});
