import { createServer, type AddressInfo } from 'node:net';
import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FetchFiles, OwnIdentity, PartnerChannel, ReleasedFiles, type TlsIdentity } from '@tocsin/sharing';
import { Blobs, sha256Hex } from '@tocsin/platform';
import { decodeProtectedHeader } from 'jose';
import { FederationHttpModule } from '../../../apps/api/src/federation/federation-http.module.js';
import { FederationListener } from '../../../apps/api/src/federation/federation-listener.js';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { count, jwsOf, listenTo, outgoing, say, word } from '../../factories/partner-words.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let stranger: TlsIdentity;
let ear: ReturnType<typeof listenTo>;

beforeAll(async () => {
  const env = Object.fromEntries(
    await Promise.all(
      ['aa', 'bb', 'cc'].map(async (name) => {
        const port = String(await freePort());
        return [name, { FEDERATION_PORT: port, FEDERATION_PUBLIC_URL: `https://127.0.0.1:${port}` }] as const;
      }),
    ),
  );
  world = await FederationWorld.open(['aa', 'bb'], { sharing: FederationHttpModule, wire: 'tls', env });
  [aa, bb] = [world.cirt('aa'), world.cirt('bb')];
  ear = listenTo(bb);
  for (const cirt of [aa, bb]) await cirt.get(FederationListener).start();
  const other = await FederationWorld.open(['cc'], { sharing: FederationHttpModule, wire: 'tls', env });
  stranger = await other.cirt('cc').get(OwnIdentity).tls();
  await other.close();
});
afterAll(() => world.close());
beforeEach(() => {
  ear.texts.length = 0;
  ear.received.length = 0;
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', () => resolve()));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

interface Ask {
  method?: string;
  path?: string;
  body?: Buffer;
  identity?: TlsIdentity;
  maxVersion?: 'TLSv1.2' | 'TLSv1.3';
}

function ask({ method = 'POST', path = '/events', body = Buffer.alloc(0), identity, maxVersion }: Ask) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sending = request(
      `${bb.issuer}/v1${path}`,
      {
        method,
        rejectUnauthorized: false,
        agent: false,
        headers: { 'content-type': 'application/secevent+jwt', 'content-length': body.length },
        ...(maxVersion ? { maxVersion } : {}),
        ...(identity ? { key: identity.privateKey, cert: identity.certificate } : {}),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sending.once('error', reject);
    sending.end(body);
  });
}

describe('the port for other CIRTs, over real TLS', () => {
  test('the right certificates on both sides: a message goes through', async () => {
    const jti = await say(aa, bb, word('over the wire'));
    expect(await world.work()).toEqual([]);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered', attempts: 1 });
    expect(ear.texts).toEqual(['over the wire']);
  });

  test.each<[string, () => TlsIdentity | undefined]>([
    ['no certificate', () => undefined],
    ['a certificate that nobody agreed on', () => stranger],
  ])('%s: a coded 400, nothing stored but what it said', async (_what, identityOf) => {
    const before = await count(bb, 'incoming_message');
    const jws = await jwsOf(aa, await say(aa, bb, word('not through there')));
    const answer = await ask({ body: Buffer.from(jws), identity: identityOf() });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ err: 'authentication_failed' });
    expect(await count(bb, 'incoming_message')).toBe(before);
    expect(await ask({ path: '/poll', identity: identityOf() })).toMatchObject({ status: 415 });
    expect(await ask({ method: 'GET', path: '/capability', identity: identityOf() })).toMatchObject({
      status: 400,
    });
    await world.work();
  });

  test('the partner’s certificate is not the agreed one: not a byte is sent to whoever that is', async () => {
    const partnerId = await aa.partnerId(bb);
    const pin = (sha256: string) =>
      aa.query(`UPDATE sharing.partner SET certificate_sha256 = $2 WHERE id = $1`, [partnerId, sha256]);
    const { sha256 } = await bb.get(OwnIdentity).tls();
    const before = await count(bb, 'incoming_message');
    await pin('cd'.repeat(32));
    const jti = await say(aa, bb, word('for nobody else'));
    await world.work();
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'queued', failure: 'wrong-certificate' });
    expect(await count(bb, 'incoming_message')).toBe(before);
    await pin(sha256);
    await world.live(2);
    expect(await outgoing(aa, jti)).toMatchObject({ state: 'delivered' });
  });

  test('TLS 1.2 is too old', async () => {
    await expect(ask({ identity: stranger, maxVersion: 'TLSv1.2' })).rejects.toThrow();
  });

  test('of a stranger’s body no more is read than is worth a look', async () => {
    const large = Buffer.alloc(70 * 1024, 'x');
    expect(await ask({ body: large, identity: stranger })).toMatchObject({ status: 413 });
  });

  test('paths that are not there, methods that are not theirs', async () => {
    const identity = await aa.get(OwnIdentity).tls();
    expect(await ask({ path: '/healthz', identity })).toMatchObject({ status: 404 });
    expect(await ask({ method: 'DELETE', identity })).toMatchObject({ status: 405 });
  });

  test('what a partner can take is told under his signature', async () => {
    const { sha256 } = await bb.get(OwnIdentity).tls();
    const answer = await aa
      .get(PartnerChannel)
      .request(
        { partnerId: await aa.partnerId(bb), certificates: [sha256] },
        { method: 'GET', url: `${bb.issuer}/v1/capability`, headers: {}, maxBytes: 100_000 },
      );
    expect(answer.status).toBe(200);
    const { kid } = await bb.get(OwnIdentity).signing();
    expect(decodeProtectedHeader(answer.body.toString())).toMatchObject({ alg: 'EdDSA', kid });
  });

  test('a file is fetched by its hash, with a signed request', async () => {
    const bytes = Buffer.from('the log of the firewall');
    const sha256 = sha256Hex(bytes);
    const partnerId = await aa.partnerId(bb);
    await aa.db.database.transaction(async (tx) => {
      await aa.get(Blobs).put(tx, bytes);
      const released = {
        caseOwner: aa.domain,
        caseId: '2026-0142',
        contentType: 'text/plain',
        at: new Date(),
      };
      await aa.get(ReleasedFiles).release(tx, { partnerId, sha256, ...released });
    });
    await say(aa, bb, word('with a file'));
    await world.work();
    const message = ear.received.at(-1)!;
    await bb.db.database.transaction((tx) =>
      bb
        .get(FetchFiles)
        .ask(tx, message, [
          { sha256, name: 'fw.log', contentType: 'text/plain', size: bytes.length, tlp: 'AMBER' },
        ]),
    );
    expect(await world.work()).toEqual([]);
    const [file] = await bb.query(`SELECT state, detail FROM sharing.fetched_file WHERE sha256 = $1`, [
      sha256,
    ]);
    expect(file).toEqual({ state: 'fetched', detail: null });
    expect((await bb.get(Blobs).get(sha256)).equals(bytes)).toBe(true);
  });
});
