import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeFields } from '@tocsin/incidents';
import { RevokeShares } from '@tocsin/sharing';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heldBy, incidentOf, release, share, sharingOf } from '../../factories/shared-incidents.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let c: Cirt;
let actor: Awaited<ReturnType<Cirt['person']>>;
beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc'], { modules: [TriageModule] });
  [a, b, c] = [world.cirt('aa'), world.cirt('bb'), world.cirt('cc')];
  actor = await a.person('handler', 'Hana Handler');
});
afterAll(() => world.close());

describe('calling a case back', () => {
  it('reaches everyone who had it from us, and shows how it stands with each', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b, c]);
    await world.live(1);
    world.network.down('cc');
    const told = await a
      .get(RevokeShares)
      .execute(actor, incident.ref, { kind: 'retract', reason: 'It was not ours to share' });
    expect(told.map(({ partner, outcome }) => [partner, outcome])).toEqual([
      ['CIRT BB', 'told'],
      ['CIRT CC', 'told'],
    ]);
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ state: 'hidden' });
    expect(await heldBy(c, incident.ref)).toMatchObject({ state: 'visible' });
    const { shares } = await sharingOf(a, actor, incident.ref);
    expect(shares.map(({ state, revocations }) => [state, revocations[0]?.state])).toEqual([
      ['revoked', 'hidden'],
      ['revoked', null],
    ]);
    world.network.up('cc');
    await world.live(20);
    expect(await heldBy(c, incident.ref)).toMatchObject({ state: 'hidden' });
    const after = await sharingOf(a, actor, incident.ref);
    expect(after.shares[1]!.revocations[0]).toMatchObject({ state: 'hidden' });
  });

  it('waits for a partner who is suspended, and is not kept from the others by him', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b, c]);
    await world.live(1);
    const state = (to: string) =>
      a.query(`UPDATE sharing.partner SET state = $1 WHERE name = 'CIRT CC'`, [to]);
    await state('suspended');
    await a.get(RevokeShares).execute(actor, incident.ref, { kind: 'retract', reason: 'It was wrong' });
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ state: 'hidden' });
    expect(await heldBy(c, incident.ref)).toMatchObject({ state: 'visible' });
    await state('active');
    await world.live(20);
    expect(await heldBy(c, incident.ref)).toMatchObject({ state: 'hidden' });
  });

  it('leaves out a partner who was given up', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b, c]);
    await world.live(1);
    await a.query(`UPDATE sharing.partner SET state = 'refused' WHERE name = 'CIRT CC'`);
    const told = await a
      .get(RevokeShares)
      .execute(actor, incident.ref, { kind: 'retract', reason: 'It was wrong' });
    expect(told.map(({ partner }) => partner)).toEqual(['CIRT BB']);
    await a.query(`UPDATE sharing.partner SET state = 'active' WHERE name = 'CIRT CC'`);
    expect((await sharingOf(a, actor, incident.ref)).shares.map((one) => one.state)).toEqual([
      'revoked',
      'revoked',
    ]);
  });

  it('stops what has not left, and tells nobody of it', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    const told = await a.get(RevokeShares).execute(actor, incident.ref, { kind: 'retract', reason: 'No' });
    expect(told).toMatchObject([{ outcome: 'stopped' }]);
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toBeNull();
  });

  it('asks for a purge, which is the partner’s to do', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    await world.live(1);
    await a
      .get(RevokeShares)
      .execute(actor, incident.ref, { kind: 'purge-request', reason: 'A court ordered it' });
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ state: 'purge-pending' });
    const [shown] = (await sharingOf(a, actor, incident.ref)).shares;
    expect(shown!.revocations[0]).toMatchObject({ kind: 'purge-request', state: 'purge-pending' });
  });

  it('corrects: the older revision goes, the later one stands', async () => {
    const incident = await incidentOf(a, actor);
    const [first] = await share(a, actor, incident.ref, [b]);
    await world.live(1);
    await a
      .get(ChangeFields)
      .execute(actor, incident.ref, { version: incident.version, title: 'The right title' });
    await release(a, actor, incident.ref, [first!.shareId]);
    await world.live(1);
    await a
      .get(RevokeShares)
      .execute(actor, incident.ref, { kind: 'correct', reason: 'The host was another', from: 1, to: 1 });
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ state: 'visible', revision: 2 });
    const [shown] = (await sharingOf(a, actor, incident.ref)).shares;
    expect(shown).toMatchObject({ state: 'released' });
    expect(shown!.revocations[0]).toMatchObject({ kind: 'correct', from: 1, to: 1, correctedBy: 2 });
  });

  it('has nothing to call back where nothing was sent', async () => {
    const incident = await incidentOf(a, actor);
    await expect(
      a.get(RevokeShares).execute(actor, incident.ref, { kind: 'retract', reason: 'No' }),
    ).rejects.toMatchObject({ code: 'SHARING.NOTHING_LEFT' });
  });
});
