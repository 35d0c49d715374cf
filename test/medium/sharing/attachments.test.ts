import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type RidAttachment } from '@tocsin/formats';
import { Blobs, sha256Hex } from '@tocsin/platform';
import {
  encryptTo,
  FederationEndpoint,
  FetchFiles,
  OwnIdentity,
  ReleasedFiles,
  TransportModule,
} from '@tocsin/sharing';
import { signRequest } from '../../../libs/sharing/src/transport/envelope/signed-request.js';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { alarms, listenTo, say, word } from '../../factories/partner-words.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let cc: Cirt;
let ear: ReturnType<typeof listenTo>;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc'], {
    sharing: TransportModule,
    env: { bb: { FEDERATION_MAX_FILE_BYTES: '100000' } },
  });
  [aa, bb, cc] = ['aa', 'bb', 'cc'].map((name) => world.cirt(name)) as [Cirt, Cirt, Cirt];
  ear = listenTo(bb);
});
afterAll(() => world.close());
beforeEach(() => {
  world.network.fate = () => 'deliver';
});

const CASE = { caseOwner: 'cirt-aa.example', caseId: '2026-0142' };

/** A file of ours that bb may fetch. */
async function released(bytes = randomBytes(5_000)): Promise<RidAttachment> {
  const sha256 = sha256Hex(bytes);
  const partnerId = await aa.partnerId(bb);
  await aa.db.database.transaction(async (tx) => {
    await aa.get(Blobs).put(tx, bytes);
    const facts = { ...CASE, contentType: 'text/plain', at: aa.clock.now() };
    await aa.get(ReleasedFiles).release(tx, { partnerId, sha256, ...facts });
  });
  return { sha256, name: 'a.log', contentType: 'text/plain', size: bytes.length, tlp: 'AMBER' };
}

async function fetched(file: RidAttachment): Promise<{ state: string; detail: string | null } | undefined> {
  await say(aa, bb, word('with a file'));
  await world.work();
  await bb.db.database.transaction((tx) => bb.get(FetchFiles).ask(tx, ear.received.at(-1)!, [file]));
  await world.live(60, 5);
  const [row] = await bb.query<{ state: string; detail: string | null }>(
    `SELECT state, detail FROM sharing.fetched_file WHERE sha256 = $1`,
    [file.sha256],
  );
  return row;
}

async function get(from: Cirt, sha256: string, headers: Record<string, string>): Promise<number> {
  const { sha256: certificateSha256 } = await from.get(OwnIdentity).tls();
  const path = `/federation/v1/attachments/${sha256}`;
  const request = { method: 'GET', path, headers, body: Buffer.alloc(0), certificateSha256 };
  return (await aa.get(FederationEndpoint).answer(request)).status;
}

async function signedHeaders(from: Cirt, sha256: string, nonce: string = randomBytes(16).toString('hex')) {
  const url = `${aa.origin}/federation/v1/attachments/${sha256}`;
  const request = { method: 'GET', url, headers: {}, body: Buffer.alloc(0) };
  const signing = { nonce, created: from.clock.now() };
  const headers = await signRequest(request, await from.get(OwnIdentity).signing(), signing);
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

describe('files by their hash', () => {
  test('released to a partner, he has it, and others hear of its arrival', async () => {
    const file = await released();
    expect(await fetched(file)).toEqual({ state: 'fetched', detail: null });
    expect(sha256Hex(await bb.get(Blobs).get(file.sha256))).toBe(file.sha256);
    const [given] = await aa.query<{ fetched_at: Date | null }>(
      `SELECT fetched_at FROM sharing.released_file WHERE sha256 = $1`,
      [file.sha256],
    );
    expect(given!.fetched_at).not.toBeNull();
  });

  test('nobody else gets it, and not he after it was withdrawn', async () => {
    const { sha256 } = await released();
    expect(await get(cc, sha256, await signedHeaders(cc, sha256))).toBe(404);
    expect(await get(bb, sha256, await signedHeaders(bb, sha256))).toBe(200);
    await aa.db.database.transaction(async (tx) => {
      const partnerId = await aa.partnerId(bb);
      await aa.get(ReleasedFiles).withdraw(tx, { partnerId, ...CASE, sha256 }, aa.clock.now());
    });
    expect(await get(bb, sha256, await signedHeaders(bb, sha256))).toBe(404);
  });

  test.each([
    ['sealed', `'clean', true`],
    ['infected', `'infected', false`],
  ])('what was %s since it was released goes to nobody', async (_what, verdict) => {
    const { sha256 } = await released();
    await aa.query(
      `INSERT INTO intake.file_verdict (sha256, state, sealed, asked_at) VALUES ($1, ${verdict}, now())
       ON CONFLICT (sha256) DO UPDATE SET state = excluded.state, sealed = excluded.sealed`,
      [sha256],
    );
    expect(await get(bb, sha256, await signedHeaders(bb, sha256))).toBe(404);
  });

  test('a request without a signature, with another’s, or one that came before, is refused', async () => {
    const { sha256 } = await released();
    expect(await get(bb, sha256, {})).toBe(401);
    expect(await get(bb, sha256, await signedHeaders(cc, sha256))).toBe(401);
    const headers = await signedHeaders(bb, sha256, 'the-nonce-that-is-used-twice');
    expect(await get(bb, sha256, headers)).toBe(200);
    expect(await get(bb, sha256, headers)).toBe(401);
    expect(await alarms(aa)).toContainEqual({
      kind: 'nonce-reused',
      about: 'the-nonce-that-is-used-twice',
      times: 1,
    });
  });

  test('bytes that are not those of the hash are not kept', async () => {
    const file = await released();
    await aa.query(`UPDATE platform.blob SET bytes = 'something else' WHERE sha256 = $1`, [file.sha256]);
    expect(await fetched(file)).toMatchObject({ state: 'refused' });
    await expect(bb.get(Blobs).get(file.sha256)).rejects.toThrow('PLATFORM.BLOB_MISSING');
  });

  test('larger than announced, or than we take: refused', async () => {
    const file = await released();
    expect(await fetched({ ...file, size: file.size - 1 })).toMatchObject({ state: 'failed' });
    const large = await released(randomBytes(100_001));
    expect(await fetched(large)).toMatchObject({
      state: 'refused',
      detail: 'it is larger than 100000 bytes',
    });
  });

  test('a bad line is tried again', async () => {
    let letters = 0;
    world.network.fate = ({ method }) => (method === 'GET' && letters++ < 3 ? 'drop' : 'deliver');
    expect(await fetched(await released())).toEqual({ state: 'fetched', detail: null });
  });

  test('encrypted within the message, it is opened with our key; to another’s it is not', async () => {
    const bytes = Buffer.from('for the eyes of one team');
    const { jwk, kid } = await bb.get(OwnIdentity).encryption();
    const file = {
      sha256: sha256Hex(bytes),
      name: 'red.txt',
      contentType: 'text/plain',
      size: bytes.length,
      tlp: 'RED' as const,
    };
    expect(await fetched({ ...file, jwe: await encryptTo([{ ...jwk, kid }], bytes) })).toMatchObject({
      state: 'fetched',
    });
    const other = await cc.get(OwnIdentity).encryption();
    const wrong = Buffer.from('for somebody else');
    const jwe = await encryptTo([{ ...other.jwk, kid: other.kid }], wrong);
    expect(await fetched({ ...file, sha256: sha256Hex(wrong), jwe })).toMatchObject({ state: 'refused' });
  });
});
