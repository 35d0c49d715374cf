import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ridPolicy } from '@tocsin/formats';
import { type Actor } from '@tocsin/identity';
import { FederationEndpoint, OwnIdentity, PartnerDetail, Partners, SendEvent } from '@tocsin/sharing';
import { CompactSign, compactVerify } from 'jose';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let lead: Actor;
beforeAll(async () => {
  const small = { FEDERATION_MAX_BYTES: '20000', FEDERATION_DRILLS: 'false' };
  world = await FederationWorld.open(['aa', 'bb'], { env: { bb: small } });
  [aa, bb] = [world.cirt('aa'), world.cirt('bb')];
  lead = await aa.person('duty-lead');
});
afterAll(() => world.close());

const atA = async () => aa.get(PartnerDetail).execute(lead, await aa.partnerId(bb));

/** The hourly round of a team. */
async function refresh(cirt: Cirt): Promise<void> {
  await cirt.jobs.run('sharing.capabilities');
  expect(await world.work()).toEqual([]);
}

/** What bb answers to aa, as bytes. */
async function fetched(certificateSha256: string | null) {
  return bb.get(FederationEndpoint).answer({
    method: 'GET',
    path: '/federation/v1/capability',
    headers: {},
    body: Buffer.alloc(0),
    certificateSha256,
  });
}

/** A message of so many thousand bytes. */
const send = async (thousands: number) => {
  const partnerId = await aa.partnerId(bb);
  return aa.db.database.transaction((tx) =>
    aa.get(SendEvent).execute(tx, {
      partnerId,
      event: {
        name: 'key-notice',
        rid: ridPolicy('key-notice'),
        case: null,
        exercise: false,
        hops: [],
        tlp: 'CLEAR',
        keys: [],
        revoked: Array.from({ length: thousands }, (_, n) => ({
          kid: `x${n}`,
          at: new Date().toISOString(),
          reason: 'long '.repeat(200),
        })),
      },
    }),
  );
};

describe('a partner publishes what it can take (formats, taxonomy and TLP versions, largest message)', () => {
  it('to whoever has exchanged cards with it, signed; to strangers nothing', async () => {
    const { sha256 } = await aa.get(OwnIdentity).tls();
    const { status, body } = await fetched(sha256);
    expect(status).toBe(200);
    const { kid, key } = await bb.get(OwnIdentity).signing();
    const known = await aa.get(Partners).keyFor(await aa.partnerId(bb), kid, new Date());
    expect(known).toMatchObject({ kid });
    expect(key.type).toBe('private');
    const { payload } = await compactVerify(body, 'key' in known ? known.key : key);
    expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({
      version: 1,
      issuer: bb.issuer,
      formats: expect.arrayContaining(['application/iodef+json', 'application/stix+json;version=2.1']),
      taxonomies: [{ name: 'rsit' }],
      tlp: '2.0',
      largest_message: 20_000,
      drills: false,
    });
    expect((await fetched('0'.repeat(64))).status).toBeGreaterThanOrEqual(400);
    expect((await fetched(null)).status).toBeGreaterThanOrEqual(400);
  });

  it('and we ask it every hour, and hold our messages to what it said', async () => {
    expect((await atA()).capability).toBeNull();
    await refresh(aa);
    const { capability, health } = await atA();
    expect(capability).toMatchObject({ largest_message: 20_000, drills: false });
    expect(health.heardAt).not.toBeNull();
    await expect(send(1)).resolves.toBeDefined();
    await expect(send(19)).rejects.toMatchObject({ code: 'SHARING.MESSAGE_TOO_LARGE' });
  });

  it('a document that another key signed, or none of a known key, changes nothing', async () => {
    const { generated_at, ...before } = (await atA()).capability ?? { generated_at: '' };
    const identity = bb.get(OwnIdentity);
    const { key } = await aa.get(OwnIdentity).signing();
    const { kid } = await identity.signing();
    const forged = await new CompactSign(
      Buffer.from(JSON.stringify({ ...before, largest_message: 10_000_000 })),
    )
      .setProtectedHeader({ typ: 'x-cirt-capability+jwt', alg: 'EdDSA', kid })
      .sign(key);
    const endpoint = bb.get(FederationEndpoint);
    const honest = endpoint.answer.bind(endpoint);
    endpoint.answer = () => Promise.resolve({ status: 200, headers: {}, body: Buffer.from(forged) });
    await refresh(aa);
    endpoint.answer = honest;
    const { capability, health } = await atA();
    expect(capability).toMatchObject({ ...before, generated_at });
    expect(health.failure).toMatch(/not-signed/);
  });

  it('one that cannot be reached keeps what it said last, and its health says so', async () => {
    world.network.down('bb');
    await refresh(aa);
    world.network.up('bb');
    const { capability, health } = await atA();
    expect(capability).toMatchObject({ largest_message: 20_000 });
    expect(health.failures).toBeGreaterThan(0);
  });
});
