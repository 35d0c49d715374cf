import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeFields } from '@tocsin/incidents';
import { IntakeModule } from '@tocsin/intake';
import { type MispFacts, MispInstances, ProposeShare, ReleaseToMisp, RevokeShares } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { incidentOf, PLANTED } from '../../factories/shared-incidents.js';
import { startFakeMisp } from '../../support/fake-misp.js';

const KEY = 'the-key-of-a-user-of-theirs';
let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let misp: Awaited<ReturnType<typeof startFakeMisp>>;
let actor: Awaited<ReturnType<Cirt['person']>>;
let lead: Awaited<ReturnType<Cirt['person']>>;
let instanceId: string;
beforeAll(async () => {
  misp = await startFakeMisp(KEY);
  world = await FederationWorld.open(['aa', 'bb'], {
    modules: [IntakeModule],
    env: { aa: { FEEDS_PRIVATE_HOSTS: '127.0.0.1' } },
  });
  [a, b] = [world.cirt('aa'), world.cirt('bb')];
  actor = await a.person('handler', 'Hana Handler');
  lead = await a.person('duty-lead');
  ({ id: instanceId } = await a.get(MispInstances).add(lead, await facts()));
});
afterAll(async () => {
  await world.close();
  await misp.stop();
});

const facts = async (more: Partial<MispFacts> = {}): Promise<MispFacts> => ({
  title: 'Their MISP',
  url: misp.url,
  key: KEY,
  owner: 'misp.bb.example',
  tlp: 'AMBER',
  partnerId: await a.partnerId(b),
  pushes: true,
  pulls: true,
  intervalMinutes: 15,
  active: true,
  ...more,
});
const lastPush = async () =>
  (
    await a.query<{ eventUuid: string }>(
      `SELECT event_uuid AS "eventUuid" FROM sharing.misp_push ORDER BY created_at DESC, id DESC LIMIT 1`,
    )
  )[0]!;
const instance = async () => (await a.get(MispInstances).list(lead)).find(({ id }) => id === instanceId)!;

async function proposed(): Promise<{ ref: string; version: number; shareId: string }> {
  const { ref, version } = await incidentOf(a, actor);
  const [shareId] = await a.get(ProposeShare).execute(actor, ref, { partnerIds: [await a.partnerId(b)] });
  return { ref, version, shareId: shareId! };
}

async function work(): Promise<void> {
  for (let n = 0; n < 20 && (await a.jobs.work()) > 0;) n += 1;
}

describe('an event to a MISP', () => {
  it('is the projection for its partner, through the gate, and a revision is an edit of it', async () => {
    const { ref, version, shareId } = await proposed();
    const release = a.get(ReleaseToMisp);
    expect(await release.execute(actor, ref, shareId)).toEqual([
      { instance: 'Their MISP', outcome: 'queued', reason: null, releaseId: expect.any(String) },
    ]);
    await work();
    expect(misp.asked.map(({ url }) => url.pathname.split('/')[2])).toEqual(['edit', 'add']);
    const [event] = [...misp.events.values()];
    const text = JSON.stringify(event);
    expect(text).toContain(PLANTED.attacker);
    for (const secret of [PLANTED.reporter, PLANTED.reporterAddress, PLANTED.note, PLANTED.victim, KEY])
      expect(text).not.toContain(secret);
    expect(event).toMatchObject({ distribution: '0' });
    expect((await instance()).recentPushes[0]).toMatchObject({ state: 'done', revision: 1, lastError: null });
    expect(await release.execute(actor, ref, shareId)).toMatchObject([{ outcome: 'unchanged' }]);
    world.forward(1);
    await a.get(ChangeFields).execute(actor, ref, { version, title: 'A title of later' });
    await release.execute(actor, ref, shareId);
    await work();
    expect(misp.events.size).toBe(1);
    expect([...misp.events.values()][0]).toMatchObject({ info: 'A title of later', uuid: event!.uuid });
    const ledger = await a.query<{ content: string }>(
      `SELECT content FROM release.ledger WHERE content = 'misp'`,
    );
    expect(ledger).toHaveLength(2);
  });

  it('that was not taken whole has failed, is tried again, and in the end stands there as dead', async () => {
    const { ref, shareId } = await proposed();
    misp.faults.drops = true;
    await a.get(ReleaseToMisp).execute(actor, ref, shareId);
    await a.jobs.work();
    expect((await instance()).recentPushes[0]).toMatchObject({
      state: 'queued',
      attempts: 1,
      lastError: expect.stringMatching(/^it holds \d+ of \d+ attributes$/),
    });
    misp.faults.drops = false;
    misp.faults.page = true;
    for (let n = 0; n < 16; n += 1) {
      world.forward(60 * 24);
      await work();
    }
    expect((await instance()).recentPushes[0]).toMatchObject({
      state: 'dead',
      lastError: 'it answers 200, and not in JSON',
      endedAt: expect.any(String),
    });
    misp.faults.page = false;
    misp.events.clear();
    await a.get(MispInstances).retry(lead, instanceId);
    await work();
    expect((await instance()).recentPushes[0]).toMatchObject({ state: 'done', lastError: null });
  });

  it('that waits for a MISP does not leave once its case is called back', async () => {
    const { ref, shareId } = await proposed();
    misp.faults.down = true;
    await a.get(ReleaseToMisp).execute(actor, ref, shareId);
    await a.jobs.work();
    expect((await instance()).recentPushes[0]).toMatchObject({ state: 'queued', attempts: 1 });
    await a.get(RevokeShares).execute(actor, ref, { kind: 'retract', reason: 'It was wrong' });
    misp.faults.down = false;
    const held = misp.events.size;
    world.forward(60 * 24);
    await work();
    expect(misp.events.size).toBe(held);
    expect((await instance()).recentPushes.map(({ state }) => state)).not.toContain('queued');
  });

  it('is deleted there once its case is called back; what is sent anew waits for that', async () => {
    const { ref, version, shareId } = await proposed();
    await a.get(ReleaseToMisp).execute(actor, ref, shareId);
    await work();
    const { eventUuid } = await lastPush();
    expect(misp.events.has(eventUuid)).toBe(true);
    misp.faults.forbids = true;
    await a.get(RevokeShares).execute(actor, ref, { kind: 'retract', reason: 'It was wrong' });
    await a.jobs.work();
    expect((await instance()).recentPushes[0]).toMatchObject({
      deletes: true,
      state: 'queued',
      lastError: expect.stringContaining('do not have permission'),
    });
    expect(misp.events.has(eventUuid)).toBe(true);
    // Shared anew: the deletion, tried again later, must not take the new event away.
    world.forward(1);
    await a.get(ChangeFields).execute(actor, ref, { version, title: 'Now it is right' });
    const [again] = await a.get(ProposeShare).execute(actor, ref, { partnerIds: [await a.partnerId(b)] });
    await a.get(ReleaseToMisp).execute(actor, ref, again ?? shareId);
    await a.jobs.work();
    expect((await instance()).recentPushes[0]).toMatchObject({
      deletes: false,
      lastError: expect.stringContaining('deleted there first'),
    });
    misp.faults.forbids = false;
    for (let n = 0; n < 4; n += 1) {
      world.forward(60);
      await work();
    }
    expect((await instance()).recentPushes.slice(0, 2)).toMatchObject([
      { deletes: false, state: 'done' },
      { deletes: true, state: 'done' },
    ]);
    expect([...misp.events.values()].map(({ info }) => info)).toContain('Now it is right');
    const lines = await a.query<{ changes: object }>(
      `SELECT detail->'changes' AS changes FROM audit.entry WHERE action = 'sharing.revoked' ORDER BY id DESC LIMIT 1`,
    );
    expect(JSON.stringify(lines)).toContain('(Their MISP)');
  });

  it('goes to no MISP that is not switched on for it', async () => {
    const { ref, shareId } = await proposed();
    const { version } = await instance();
    await a
      .get(MispInstances)
      .change(lead, instanceId, { ...(await facts({ pushes: false, key: undefined })), version });
    await expect(a.get(ReleaseToMisp).execute(actor, ref, shareId)).rejects.toMatchObject({
      code: 'SHARING.MISP_PUSHES_NOT',
    });
    await expect(
      a.get(MispInstances).change(lead, instanceId, { ...(await facts()), version }),
    ).rejects.toMatchObject({ code: 'SHARING.SOURCE_STALE' });
  });
});

describe('events from a MISP', () => {
  const uuid = '57c4445b-c548-4654-af0b-4be3950d210f';
  const event = (timestamp: number, more: object = {}) => ({
    uuid,
    info: 'Ransomware in the region',
    date: '2026-11-01',
    timestamp: String(timestamp),
    publish_timestamp: String(timestamp),
    Orgc: { name: 'THEIR-ORG' },
    Tag: [{ name: 'tlp:green' }, { name: 'rsit:malicious-code="ransomware"' }],
    Attribute: [{ type: 'domain', value: 'Evil.Example', to_ids: true }],
    ...more,
  });
  const reports = () =>
    a.query<{ subject: string; tlp: string; fields: { feed: object; observables: object[] } }>(
      `SELECT subject, tlp, fields FROM intake.report WHERE fields ? 'feed' ORDER BY received_at, id`,
    );
  const pull = async () => {
    await a.get(MispInstances).poll(lead, instanceId);
    await work();
  };

  it('become reports, each version once, and our own never', async () => {
    misp.events.clear();
    const now = Math.floor(a.clock.now().getTime() / 1000) - 600;
    misp.events.set(uuid, event(now));
    misp.events.set('own', {
      ...event(now),
      uuid: '00000000-0000-4000-8000-000000000001',
      Orgc: { name: a.domain },
    });
    await pull();
    await pull();
    expect(await reports()).toEqual([
      {
        subject: 'Ransomware in the region',
        tlp: 'GREEN',
        fields: expect.objectContaining({
          feed: expect.objectContaining({ kind: 'misp', title: 'Their MISP', case: uuid }),
          observables: [{ type: 'domain', value: 'evil.example' }],
        }),
      },
    ]);
    misp.events.set(uuid, event(now + 60, { info: 'Ransomware, more of it' }));
    await pull();
    expect((await reports()).map(({ subject }) => subject)).toEqual([
      'Ransomware in the region',
      'Ransomware, more of it',
    ]);
    expect(await instance()).toMatchObject({ eventsTaken: 2, failures: 0, lastError: null });
  });

  it('that are published late are not missed, and one from the future hides no other', async () => {
    misp.events.clear();
    const now = Math.floor(a.clock.now().getTime() / 1000);
    const other = (n: number, timestamp: number, more: object) =>
      misp.events.set(`${n}`, {
        ...event(timestamp, { info: `Event ${n}`, ...more }),
        uuid: `00000000-0000-4000-8000-00000000010${n}`,
      });
    other(1, now, { publish_timestamp: '9999999999' });
    await pull();
    other(2, now - 5 * 86_400, { publish_timestamp: String(now + 30) });
    world.forward(1);
    await pull();
    expect((await reports()).map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Event 1', 'Event 2']),
    );
  });

  it('that do not come are said, and asked for ever more rarely', async () => {
    misp.faults.down = true;
    await pull();
    const first = await instance();
    expect(first).toMatchObject({ failures: 1, lastError: 'it answers 503, and not in JSON' });
    await pull();
    const second = await instance();
    expect(second.nextPollAt.getTime() - second.polledAt!.getTime()).toBe(60 * 60_000);
    misp.faults.down = false;
    await pull();
    expect(await instance()).toMatchObject({ failures: 0, lastError: null });
  });
});
