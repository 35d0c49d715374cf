import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeFields } from '@tocsin/incidents';
import { ChangeOutgoing, PreviewShares, ProposeShare, ReleaseShares, UndoRelease } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { eventOf, say, sharedCase } from '../../factories/partner-cases.js';
import { heldBy, incidentOf, PLANTED, release, share, sharingOf } from '../../factories/shared-incidents.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let actor: Awaited<ReturnType<Cirt['person']>>;
beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb']);
  [a, b] = [world.cirt('aa'), world.cirt('bb')];
  actor = await a.person('handler', 'Hana Handler');
});
afterAll(() => world.close());

describe('sharing a case', () => {
  it('brings what was previewed, byte by byte, and takes the acknowledgement back', async () => {
    const incident = await incidentOf(a, actor);
    const ids = await a
      .get(ProposeShare)
      .execute(actor, incident.ref, { partnerIds: [await a.partnerId(b)] });
    const [preview] = await a.get(PreviewShares).execute(actor, incident.ref, ids);
    expect(preview).toMatchObject({ revision: 1, supersedes: null, refused: null, isHeld: false });
    const [result] = await a
      .get(ReleaseShares)
      .execute(actor, incident.ref, [{ shareId: ids[0]!, sha256: preview!.sha256! }]);
    expect(result).toMatchObject({ outcome: 'released', revision: 1, sha256: preview!.sha256 });
    expect(await world.live(1)).toEqual([]);

    const held = await heldBy(b, incident.ref);
    expect(held).toMatchObject({ state: 'visible', revision: 1, leader: a.issuer });
    expect(held!.contents[0]).toBe(preview!.text);
    const { shares } = await sharingOf(a, actor, incident.ref);
    expect(shares[0]).toMatchObject({ state: 'released', partner: { name: 'CIRT BB' } });
    expect(shares[0]!.releases[0]).toMatchObject({ delivery: 'delivered', answer: 'Pending', proof: 'same' });
  });

  it('sends nothing of the reporter, of our notes and of the victim that was not chosen', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    await world.live(1);
    const bytes = (await heldBy(b, incident.ref))!.contents[0]!;
    expect(bytes).toContain(PLANTED.attacker);
    for (const secret of [PLANTED.reporter, PLANTED.reporterAddress, PLANTED.note, PLANTED.victim])
      expect(bytes).not.toContain(secret);
  });

  it('refuses what is no longer what was looked at', async () => {
    const incident = await incidentOf(a, actor);
    const [id] = await a
      .get(ProposeShare)
      .execute(actor, incident.ref, { partnerIds: [await a.partnerId(b)] });
    const [preview] = await a.get(PreviewShares).execute(actor, incident.ref, [id!]);
    await a
      .get(ChangeFields)
      .execute(actor, incident.ref, { version: incident.version, title: 'Another title' });
    await expect(
      a.get(ReleaseShares).execute(actor, incident.ref, [{ shareId: id!, sha256: preview!.sha256! }]),
    ).rejects.toMatchObject({ code: 'SHARING.PREVIEW_STALE' });
  });

  it('can be taken back within its ten seconds, and then nothing left', async () => {
    const incident = await incidentOf(a, actor);
    const [result] = await share(a, actor, incident.ref, [b]);
    await a.get(UndoRelease).execute(actor, incident.ref, result!.releaseId!);
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toBeNull();
    const { shares } = await sharingOf(a, actor, incident.ref);
    expect(shares[0]).toMatchObject({ state: 'proposed' });
    const [again] = await release(a, actor, incident.ref, [shares[0]!.id]);
    expect(again).toMatchObject({ outcome: 'released', revision: 1 });
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ revision: 1 });
    await expect(a.get(UndoRelease).execute(actor, incident.ref, again!.releaseId!)).rejects.toMatchObject({
      code: 'SHARING.LEFT_ALREADY',
    });
  });

  it('sends no copy of what waits or was taken out of the queue because somebody asks for it', async () => {
    const incident = await incidentOf(a, actor);
    const [first] = await share(a, actor, incident.ref, [b]);
    await world.live(1);
    await a.get(ChangeFields).execute(actor, incident.ref, { version: incident.version, title: 'Too soon' });
    const about = sharedCase({ owner: a.domain, id: incident.ref });
    const ask = async () => {
      await say(b, a, eventOf(b, 'query', about, { have: 1, want: 'latest' }));
      expect(await world.work()).toEqual([]);
    };
    const [second] = await release(a, actor, incident.ref, [first!.shareId]);
    await ask();
    await a.get(UndoRelease).execute(actor, incident.ref, second!.releaseId!);
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ revision: 1 });

    const [third] = await release(a, actor, incident.ref, [first!.shareId]);
    const [message] = await a.query<{ jti: string }>(
      `SELECT jti FROM sharing.outgoing_message WHERE release_id = $1`,
      [third!.releaseId],
    );
    await a.get(ChangeOutgoing).cancel(actor, message!.jti);
    await ask();
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ revision: 1 });
    expect(await release(a, actor, incident.ref, [first!.shareId])).toMatchObject([{ outcome: 'released' }]);
  });

  it('suggests a revision when the case changed, and the revision replaces what the partner holds', async () => {
    const incident = await incidentOf(a, actor);
    const [first] = await share(a, actor, incident.ref, [b]);
    await world.live(1);
    const previews = a.get(PreviewShares);
    expect(await previews.suggestions(actor, incident.ref)).toEqual([]);
    await a
      .get(ChangeFields)
      .execute(actor, incident.ref, { version: incident.version, title: 'Now we know more' });
    expect(await previews.suggestions(actor, incident.ref)).toEqual([
      { shareId: first!.shareId, partner: 'CIRT BB', since: 1 },
    ]);
    const [second] = await release(a, actor, incident.ref, [first!.shareId]);
    expect(second).toMatchObject({ outcome: 'released', revision: 2 });
    expect(await release(a, actor, incident.ref, [first!.shareId])).toMatchObject([{ outcome: 'unchanged' }]);
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ revision: 2 });
  });
});
