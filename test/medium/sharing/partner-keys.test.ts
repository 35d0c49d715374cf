import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ridPolicy } from '@tocsin/formats';
import { type Actor } from '@tocsin/identity';
import {
  ChangePartnerState,
  DecidePartnerKey,
  FederationIdentity,
  OwnIdentity,
  OwnKeyChanges,
  PartnerDetail,
  Partners,
  SendEvent,
} from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let lead: Actor;
let other: Actor;
beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc']);
  [aa, bb] = [world.cirt('aa'), world.cirt('bb')];
  [lead, other] = [await aa.person('duty-lead'), await bb.person('duty-lead')];
});
afterAll(() => world.close());

/** How each of aa's keys stands at bb. */
async function atB() {
  const detail = await bb.get(PartnerDetail).execute(other, await bb.partnerId(aa));
  return {
    detail,
    keys: detail.keys.map(({ refused, verifiedAt }) => refused ?? (verifiedAt ? 'compared' : 'announced')),
  };
}

const own = () => aa.get(FederationIdentity).execute(lead);
async function inUse(kind: 'signing' | 'certificate') {
  const part = (await own()).parts.find((each) => each.kind === kind && each.state === 'in-use');
  if (!part) throw new Error(`no ${kind} in use`);
  return part;
}

/** Something signed with whatever signs now; whether bb took it. */
async function isTaken(more: { certificates?: string[] } = {}): Promise<boolean> {
  const partnerId = await aa.partnerId(bb);
  const { jti } = await aa.db.database.transaction((tx) =>
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
        revoked: [],
        ...more,
      },
    }),
  );
  await world.work();
  const [row] = await bb.query(`SELECT 1 FROM sharing.incoming_message WHERE jti = $1`, [jti]);
  return row !== undefined;
}

describe('a new key of ours', () => {
  it('is announced under the old one, believed, and shown as not compared', async () => {
    const before = (await inUse('signing')).ref;
    await aa.get(OwnKeyChanges).renew(lead, { kind: 'signing', inHours: 24 });
    await world.work();
    expect((await atB()).keys.toSorted()).toEqual(['announced', 'compared']);
    // Both are good while it has not taken over, and the old one still signs.
    expect((await aa.get(OwnIdentity).signing()).kid).toBe(before);
    world.forward(25 * 60);
    const now = (await aa.get(OwnIdentity).signing()).kid;
    expect(now).not.toBe(before);
    expect(await isTaken()).toBe(true);
    world.forward(31 * 24 * 60);
    expect((await atB()).keys.toSorted()).toEqual(['announced', 'expired']);
    expect(await isTaken()).toBe(true);
  });

  it('is compared by a person at the partner', async () => {
    const { detail } = await atB();
    const key = detail.keys.find(({ refused }) => refused === null);
    const which = { partnerId: detail.id, keyId: key?.id ?? '', version: detail.version };
    await bb.get(DecidePartnerKey).execute(other, which, { to: 'compared', how: 'phone' });
    expect((await atB()).keys).toContain('compared');
  });
});

describe('a key of ours that somebody else may have', () => {
  it('is revoked with a successor, and opens nothing there any more', async () => {
    const lost = await inUse('signing');
    await aa.get(OwnKeyChanges).revoke(lead, lost.id, { version: lost.version, reason: 'A lost backup.' });
    await world.work();
    const { detail } = await atB();
    const revoked = detail.keys.find(({ kid }) => kid === lost.ref);
    expect([revoked?.refused, revoked?.revokedReason]).toEqual(['revoked', 'A lost backup.']);
    expect(await bb.get(Partners).keyFor(detail.id, lost.ref, new Date(lost.createdAt))).toEqual({
      refused: 'revoked',
    });
    world.forward(2);
    expect((await aa.get(OwnIdentity).signing()).kid).not.toBe(lost.ref);
    expect(await isTaken()).toBe(true);
  });

  it('cannot be revoked twice', async () => {
    const [ended] = (await own()).parts.filter(({ state }) => state === 'revoked');
    await expect(
      aa.get(OwnKeyChanges).revoke(lead, ended?.id ?? '', { version: ended?.version ?? 0, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'PARTNERS.OWN_KEY_ENDED' });
  });
});

describe('a new certificate of ours', () => {
  it('is pinned beside the old one before it is used', async () => {
    const before = await inUse('certificate');
    await aa.get(OwnKeyChanges).renew(lead, { kind: 'certificate', inHours: 24 });
    await world.work();
    const { detail } = await atB();
    expect(detail.certificateSha256).toBe(before.ref);
    expect(detail.certificateNextSha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await bb.get(Partners).byCertificate(detail.certificateNextSha256 ?? ''))?.id).toBe(detail.id);
    world.forward(25 * 60);
    expect((await aa.get(OwnIdentity).tls()).sha256).toBe(detail.certificateNextSha256);
  });

  it('gives way to a later one while it is still to come: partners hold two', async () => {
    const shown = (await inUse('certificate')).ref;
    for (const inHours of [24, 48]) await aa.get(OwnKeyChanges).renew(lead, { kind: 'certificate', inHours });
    await world.work();
    const { certificateSha256, certificateNextSha256 } = (await atB()).detail;
    expect(certificateSha256).toBe(shown);
    world.forward(25 * 60);
    expect((await inUse('certificate')).ref).toBe(shown);
    world.forward(25 * 60);
    expect((await inUse('certificate')).ref).toBe(certificateNextSha256);
  });

  it('is not believed where another partner connects with it', async () => {
    const cc = world.cirt('cc');
    const { sha256: theirs } = await cc.get(OwnIdentity).tls();
    const { certificateSha256: before } = (await atB()).detail;
    expect(await isTaken({ certificates: [theirs] })).toBe(true);
    expect((await atB()).detail.certificateSha256).toBe(before);
    expect((await bb.get(Partners).byCertificate(theirs))?.issuer).toBe(cc.issuer);
  });

  it('is made before the only one is revoked', async () => {
    const single = await bb.get(FederationIdentity).execute(other);
    const certificate = single.parts.find(({ kind }) => kind === 'certificate');
    const end = { version: certificate?.version ?? 0, reason: 'x' };
    await expect(bb.get(OwnKeyChanges).revoke(other, certificate?.id ?? '', end)).rejects.toMatchObject({
      code: 'PARTNERS.ONLY_CERTIFICATE',
    });
  });
});

describe('a partner that was suspended', () => {
  let partner: { id: string; version: number };
  beforeEach(async () => {
    partner = await aa.get(PartnerDetail).execute(lead, await aa.partnerId(bb));
  });

  it('hears of our keys when he is resumed', async () => {
    const steps = aa.get(ChangePartnerState);
    await steps.execute(lead, partner.id, { version: partner.version, step: 'suspend', reason: 'x' });
    await aa.get(OwnKeyChanges).renew(lead, { kind: 'signing', inHours: 0 });
    await world.work();
    const count = (await atB()).detail.keys.length;
    const suspended = await aa.get(PartnerDetail).execute(lead, partner.id);
    await steps.execute(lead, partner.id, { version: suspended.version, step: 'resume', reason: 'x' });
    await world.work();
    expect((await atB()).detail.keys).toHaveLength(count + 1);
  });
});
