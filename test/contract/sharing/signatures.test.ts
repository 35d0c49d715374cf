import { webcrypto } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type RidEvent } from '@tocsin/formats';
import { canonicalBytes, contentHash } from '@tocsin/sharing';
import { httpbis } from 'http-message-signatures';
import {
  compactVerify,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  importSPKI,
  type JWK,
} from 'jose';
import { checkClaims } from '../../../libs/sharing/src/transport/envelope/check-claims.js';
import { buildClaims, type SetClaims } from '../../../libs/sharing/src/transport/envelope/set-claims.js';
import { signSet } from '../../../libs/sharing/src/transport/envelope/sign-set.js';
import { SET_ERRORS } from '../../../libs/sharing/src/transport/envelope/set-refused.js';
import {
  type PlainRequest,
  signRequest,
  verifyRequest,
} from '../../../libs/sharing/src/transport/envelope/signed-request.js';
import { verifySet } from '../../../libs/sharing/src/transport/envelope/verify-set.js';
import { testWithShared } from '../../support/shared-folder.js';

const read = <T>(folder: string, name: string): T =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
const keyOf = (key: CryptoKey) => (kid: string) => Promise.resolve({ kid, key, compared: true });

describe('RFC 8785', () => {
  testWithShared('standards/jcs', 'the vectors come out byte for byte', (folder) => {
    const names = readdirSync(join(folder, 'input'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const input: unknown = read(join(folder, 'input'), name);
      const output = readFileSync(join(folder, 'output', name));
      expect(canonicalBytes(input).toString('utf8')).toBe(output.toString('utf8').trimEnd());
    }
  });

  test('what JSON cannot say has no form', () => {
    for (const bad of [Number.NaN, Infinity, '\ud800', undefined])
      expect(() => canonicalBytes(bad)).toThrow();
  });
});

describe('RFC 8037 A.4', () => {
  testWithShared('standards/jws', 'Ed25519 verifies, and not with a bit changed', async (folder) => {
    const { jwk, jws, payload } = read<{ jwk: JWK; jws: string; payload: string }>(
      folder,
      'rfc8037-a4-ed25519.json',
    );
    const key = await importJWK(jwk, 'EdDSA');
    const verified = await compactVerify(jws, key, { algorithms: ['EdDSA'] });
    expect(Buffer.from(verified.payload).toString()).toBe(payload);
    const changed = jws.replace(/.(?=[^.]*$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    await expect(compactVerify(changed, key)).rejects.toThrow();
  });

  testWithShared(
    'standards/jws',
    'it is no Security Event Token, though its signature is good',
    async (folder) => {
      const { jwk, jws } = read<{ jwk: JWK; jws: string }>(folder, 'rfc8037-a4-ed25519.json');
      const key = (await importJWK(jwk, 'EdDSA')) as CryptoKey;
      const taken = verifySet(Buffer.from(jws), { ...expected(0), keyOf: keyOf(key) });
      await expect(taken).rejects.toMatchObject({ err: 'invalid_request', reason: 'header' });
    },
  );
});

interface Sample {
  public_key_pem: string;
  request: { method: string; target: string; headers: Record<string, string>; body: string };
  signature_input: string;
  signature: string;
}

describe('RFC 9421 B.2.6', () => {
  const requestOf = ({ request, signature_input, signature }: Sample): PlainRequest => ({
    method: request.method,
    url: `https://example.com${request.target}`,
    headers: {
      ...Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      'signature-input': signature_input,
      signature,
    },
    body: Buffer.from(request.body),
  });

  testWithShared('standards/http-signatures', 'its signature is good', async (folder) => {
    const sample = read<Sample>(folder, 'rfc9421-b2.6-ed25519.json');
    const key = await importSPKI(sample.public_key_pem, 'Ed25519');
    const { method, url, headers } = requestOf(sample);
    const verify = (base: Buffer, signature: Buffer) =>
      webcrypto.subtle.verify('Ed25519', key, signature, base);
    const good = await httpbis.verifyMessage(
      { keyLookup: () => Promise.resolve({ verify }) },
      { method, url, headers },
    );
    expect(good).toBe(true);
  });

  testWithShared(
    'standards/http-signatures',
    'and it is refused: it covers neither body nor address',
    async (folder) => {
      const sample = read<Sample>(folder, 'rfc9421-b2.6-ed25519.json');
      const key = await importSPKI(sample.public_key_pem, 'Ed25519');
      const now = new Date(1618884473 * 1000);
      // The sample's digest is SHA-512; with ours in its place it is the signature that is too narrow.
      const request = requestOf(sample);
      const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', request.body)).toString('base64');
      for (const headers of [
        request.headers,
        { ...request.headers, 'content-digest': `sha-256=:${digest}:` },
      ]) {
        const taken = verifyRequest({ ...request, headers }, { now, windowMs: 60_000, keyOf: keyOf(key) });
        await expect(taken).rejects.toMatchObject({ name: 'RequestRefused' });
      }
    },
  );
});

describe('signed requests of the profile', () => {
  const now = new Date('2026-11-22T08:00:00Z');
  const plain = (body = ''): PlainRequest => ({
    method: 'POST',
    url: 'https://cirt-bb.example/federation/v1/attachments/abc',
    headers: {},
    body: Buffer.from(body),
  });
  const signed = async (body?: string) => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const request = plain(body);
    const signing = { nonce: 'a-nonce-of-the-test', created: now };
    const headers = await signRequest(request, { kid: 'k1', key: privateKey }, signing);
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return {
      request: { ...request, headers: lower },
      expected: { now, windowMs: 60_000, keyOf: keyOf(publicKey) },
    };
  };

  test.each(['', '{"a":1}'])('what is signed verifies, body %p', async (body) => {
    const { request, expected: facts } = await signed(body);
    expect(await verifyRequest(request, facts)).toEqual({
      kid: 'k1',
      nonce: 'a-nonce-of-the-test',
      created: now,
    });
  });

  test('another method, address, body or time is refused', async () => {
    const { request, expected: facts } = await signed('{"a":1}');
    for (const change of [
      { method: 'PUT' },
      { url: 'https://cirt-cc.example/federation/v1/attachments/abc' },
      { url: `${request.url}?x=1` },
      { body: Buffer.from('{"a":2}') },
    ])
      await expect(verifyRequest({ ...request, ...change }, facts)).rejects.toMatchObject({
        name: 'RequestRefused',
      });
    const later = { ...facts, now: new Date(now.getTime() + 61_000) };
    await expect(verifyRequest(request, later)).rejects.toMatchObject({ fault: 'time' });
  });

  test('a digest that was taken out with the body, a second signature, none at all', async () => {
    const { request, expected: facts } = await signed('{"a":1}');
    const { 'content-digest': _digest, ...rest } = request.headers;
    await expect(verifyRequest({ ...request, headers: rest }, facts)).rejects.toMatchObject({
      fault: 'not-covered',
    });
    const doubled = {
      ...request.headers,
      'signature-input': `${request.headers['signature-input']}, ${request.headers['signature-input']?.replace('fed', 'two')}`,
      signature: `${request.headers.signature}, ${request.headers.signature?.replace('fed', 'two')}`,
    };
    await expect(verifyRequest({ ...request, headers: doubled }, facts)).rejects.toMatchObject({
      fault: 'several',
    });
    await expect(verifyRequest(plain('{"a":1}'), facts)).rejects.toMatchObject({ fault: 'missing' });
  });
});

const expected = (iat: number) => ({
  issuer: 'https://cirt-aa.example/federation',
  audience: 'https://cirt-bb.example/federation',
  now: new Date(iat * 1000),
  clockSkewMs: 300_000,
  maxAgeMs: 86_400_000,
  maxBytes: 1_000_000,
});

describe('the federation profile', () => {
  testWithShared(
    'standards/federation-profile',
    'its example, signed, is read as it stands there',
    async (folder) => {
      const { claims } = read<{ claims: SetClaims }>(folder, 'example-set-claims.json');
      const [body] = Object.values(claims.events) as [{ content: unknown; content_sha256: string }];
      // The example leaves the hash as words.
      body.content_sha256 = contentHash(body.content);
      const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
      expect((await exportJWK(publicKey)).crv).toBe('Ed25519');
      const jws = await signSet(claims, { kid: 'cirt-aa-2026-01', key: privateKey });
      const set = await verifySet(Buffer.from(jws), { ...expected(claims.iat), keyOf: keyOf(publicKey) });
      expect(set).toMatchObject({
        jti: claims.jti,
        kid: 'cirt-aa-2026-01',
        txn: 'cirt-aa.example#2026-0142',
        event: {
          name: 'report',
          tlp: 'AMBER',
          case: { owner: 'cirt-aa.example', id: '2026-0142', revision: 3, supersedes: 2 },
          hops: [claims.iss],
          exercise: false,
          hops_left: 0,
          redacted: ['/Incident/0/Contact/1'],
        },
      });
      // And written by us it has the same claims, with what the example leaves to its reader.
      const written = buildClaims({
        jti: claims.jti,
        issuer: claims.iss,
        audience: claims.aud,
        at: new Date(claims.iat * 1000),
        toe: new Date((claims.toe ?? 0) * 1000),
        event: set.event,
      });
      expect(written).toMatchObject(JSON.parse(JSON.stringify(claims)) as object);
    },
  );

  testWithShared(
    'standards/federation-profile',
    'content that is not what its hash says is refused',
    (folder) => {
      const { claims } = read<{ claims: SetClaims }>(folder, 'example-set-claims.json');
      const [body] = Object.values(claims.events) as [{ content_sha256: string }];
      body.content_sha256 = contentHash({ something: 'else' });
      expect(() => checkClaims(claims, expected(claims.iat))).toThrow('content_sha256');
    },
  );

  testWithShared('standards/set', 'the codes are those of RFC 8935', (folder) => {
    const { push } = read<{ push: { err: string[] } }>(folder, 'rfc8935-8936.json');
    expect([...SET_ERRORS].sort()).toEqual([...push.err].sort());
  });
});

test('an event that is written is read as it was', () => {
  const event = {
    name: 'query',
    rid: {
      MsgType: 'Query',
      MsgDestination: 'RIDSystem',
      PolicyRegion: ['PeerToPeer'],
      TrafficType: ['Attack'],
    },
    case: { owner: 'cirt-aa.example', id: '2026-0142', revision: 3, supersedes: 2 },
    exercise: true,
    hops: ['https://cirt-aa.example/federation'],
    tlp: 'AMBER+STRICT',
    have: null,
    want: 'latest',
  } satisfies RidEvent;
  const facts = expected(1_790_000_000);
  const claims = buildClaims({ jti: 'a-jti-of-the-test', ...facts, at: facts.now, event });
  expect(checkClaims(claims, facts).event).toEqual(event);
});
