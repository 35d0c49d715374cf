import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeFields, IncidentDetail, MergeIncidents } from '@tocsin/incidents';
import { DecideContribution, OfferHandover, ProposeShare, ReleaseToTaxii } from '@tocsin/sharing';
import { ridPolicy, type RidBase } from '@tocsin/formats';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heard, reportOf, revocationOf, sharedCase } from '../../factories/partner-cases.js';
import { sendReleased } from '../../factories/send-released.js';
import { heldBy, incidentOf, release, share, sharingOf } from '../../factories/shared-incidents.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let c: Cirt;
let actor: Awaited<ReturnType<Cirt['person']>>;
let lead: Awaited<ReturnType<Cirt['person']>>;
beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc'], { modules: [TriageModule] });
  [a, b, c] = [world.cirt('aa'), world.cirt('bb'), world.cirt('cc')];
  actor = await a.person('handler', 'Hana Handler');
  lead = await a.person('duty-lead', 'Lena Lead');
});
afterAll(() => world.close());

/** A message of `from`'s about a case of `a`'s, signed and delivered like every other one. */
async function say(
  from: Cirt,
  caseId: string,
  event: Record<string, unknown> & { name: 'proposal' | 'result' | 'query' | 'handover' },
) {
  const base: RidBase = {
    rid: ridPolicy(event.name),
    case: { owner: a.domain, id: caseId, revision: 1, supersedes: null },
    exercise: false,
    hops: [from.issuer],
    tlp: 'AMBER',
  };
  const partnerId = await from.partnerId(a);
  await sendReleased(from, partnerId, { ...base, ...event } as never);
  await world.live(1);
}

describe('leading a case that partners hold', () => {
  it('takes a proposal over in the name of whoever accepts it, and answers', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    await world.live(1);
    await say(b, incident.ref, {
      name: 'proposal',
      tlp: 'AMBER+STRICT',
      text: 'There is a second host.',
      changes: {
        title: 'Phishing kit on two hosts',
        observables: [{ value: '198.51.100.7', malicious: true }],
      },
    });
    const [proposal] = (await sharingOf(a, actor, incident.ref)).contributions;
    expect(proposal).toMatchObject({ kind: 'proposal', direction: 'in', applicable: true, answer: null });
    expect(await a.get(IncidentDetail).execute(actor, incident.ref)).toMatchObject({ title: incident.title });
    await a.get(DecideContribution).execute(actor, incident.ref, proposal!.id, { accept: true, apply: true });
    const detail = await a.get(IncidentDetail).execute(actor, incident.ref);
    expect(detail).toMatchObject({ title: 'Phishing kit on two hosts', tlp: 'AMBER+STRICT' });
    expect(detail.observables.map(({ value }) => value)).toContain('198.51.100.7');
    await expect(
      a.get(DecideContribution).execute(actor, incident.ref, proposal!.id, { accept: false, reason: 'no' }),
    ).rejects.toMatchObject({ code: 'SHARING.CONTRIBUTION_DECIDED' });
  });

  it('takes nothing from a partner who does not have the case', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    await world.live(1);
    await say(c, incident.ref, {
      name: 'result',
      of: null,
      text: 'I know of it all the same',
      content: null,
    });
    expect((await sharingOf(a, actor, incident.ref)).contributions).toEqual([]);
    const said = { status: 'Denied', justification: 'CannotProcess', reason: 'unknown-case' };
    expect((await heard(c, 'acknowledgement')).at(-1)).toMatchObject(said);
    await say(c, 'I-2026-999999', { name: 'query', have: null, want: 'latest' });
    expect((await heard(c, 'acknowledgement')).at(-1)).toMatchObject(said);
    await say(c, incident.ref, { name: 'handover', step: 'accept', to: c.issuer, reason: 'We take it' });
    expect((await heard(c, 'acknowledgement')).at(-1)).toMatchObject(said);
    expect(await a.query(`SELECT FROM sharing.incoming_message WHERE state <> 'processed'`)).toEqual([]);
  });

  it('sends missing revisions again, byte by byte, and to nobody what he was not sent', async () => {
    const incident = await incidentOf(a, actor);
    const [first] = await share(a, actor, incident.ref, [b]);
    await world.live(1);
    await b.query(`DELETE FROM sharing.foreign_revision`);
    await b.query(`DELETE FROM sharing.foreign_case WHERE case_id = $1`, [incident.ref]);
    await say(b, incident.ref, { name: 'query', have: null, want: 'latest' });
    await say(c, incident.ref, { name: 'query', have: null, want: 'latest' });
    const held = await heldBy(b, incident.ref);
    expect(held).toMatchObject({ revision: 1 });
    const [sent] = await a.query<{ text: string }>(
      `SELECT convert_from(bytes, 'UTF8') AS text FROM platform.blob WHERE sha256 = $1`,
      [first!.sha256],
    );
    expect(held!.contents[0]).toBe(sent!.text);
    expect(await heldBy(c, incident.ref)).toBeNull();
  });

  it('keeps the room of a merged case: its revisions go on under the id that partners know', async () => {
    const [one, other] = [await incidentOf(a, actor), await incidentOf(a, actor)];
    const [first] = await share(a, actor, one.ref, [b]);
    await world.live(1);
    await a.get(MergeIncidents).execute(actor, {
      into: other.ref,
      intoVersion: other.version,
      merged: [{ ref: one.ref, version: one.version }],
    });
    const view = await sharingOf(a, actor, other.ref);
    expect(view.shares).toMatchObject([{ case: { id: one.ref }, partner: { name: 'CIRT BB' } }]);
    const [next] = await release(a, actor, other.ref, [first!.shareId]);
    expect(next).toMatchObject({ outcome: 'released', revision: 2 });
    await world.live(1);
    expect(await heldBy(b, one.ref)).toMatchObject({ revision: 2 });
    expect(await heldBy(b, other.ref)).toBeNull();
  });

  it('names nobody of one room of a merged case in another', async () => {
    const one = await incidentOf(a, actor);
    const other = await incidentOf(a, actor, { summary: 'CIRT BB asked for it.' });
    await share(a, actor, one.ref, [b]);
    const [toC] = await share(a, actor, other.ref, [c]);
    await world.live(1);
    await a.get(MergeIncidents).execute(actor, {
      into: other.ref,
      intoVersion: other.version,
      merged: [{ ref: one.ref, version: one.version }],
    });
    await release(a, actor, other.ref, [toC!.shareId]);
    await world.live(1);
    const { contents } = (await heldBy(c, other.ref))!;
    expect(contents.map((content) => content?.includes('CIRT BB'))).toEqual([true, false]);
  });

  it('hands the lead over with the consent of both; then only the new leader revises', async () => {
    const incident = await incidentOf(a, actor);
    const [toB] = await share(a, actor, incident.ref, [b, c]);
    await world.live(1);
    await a.get(OfferHandover).execute(lead, incident.ref, toB!.shareId, 'The host is in your country');
    await world.live(1);
    expect((await sharingOf(a, actor, incident.ref)).handovers).toMatchObject([{ state: 'offered' }]);
    await say(b, incident.ref, { name: 'handover', step: 'accept', to: b.issuer, reason: 'We take it' });
    await world.live(2);
    const view = await sharingOf(a, actor, incident.ref);
    expect(view.handovers).toMatchObject([{ state: 'done' }]);
    expect(view.rooms).toMatchObject([{ leader: b.issuer, isOurs: false }]);
    expect(await heldBy(b, incident.ref)).toMatchObject({ leader: b.issuer });
    expect(await heldBy(c, incident.ref)).toMatchObject({ leader: b.issuer });
    const consents = (await heard(c, 'handover')).at(-1)!.consents as [string, string];
    const toldByB = async (revision: number) => {
      const next = sharedCase({ owner: a.domain, id: incident.ref, revision });
      await sendReleased(b, await b.partnerId(c), { ...reportOf(b, next, { supersedes: null }), consents });
      await world.live(1);
      return heldBy(c, incident.ref);
    };
    const ledByA = `UPDATE sharing.foreign_case SET leader = $1, via = $1 WHERE case_id = $2`;
    // The papers prove it where the old leader's word was not heard …
    await c.query(`DELETE FROM sharing.foreign_revision`);
    await c.query(`DELETE FROM sharing.foreign_case WHERE case_id = $1`, [incident.ref]);
    expect(await toldByB(2)).toMatchObject({ leader: b.issuer, revision: 2 });
    // … and once: as if B had given it back since.
    await c.query(ledByA, [a.issuer, incident.ref]);
    expect(await toldByB(3)).toMatchObject({ leader: a.issuer, revision: 2 });
    await a
      .get(ChangeFields)
      .execute(actor, incident.ref, { version: incident.version, title: 'Not ours to say' });
    await expect(release(a, actor, incident.ref, [toB!.shareId])).rejects.toMatchObject({
      code: 'SHARING.NOT_LEADER',
    });
    await expect(
      a.get(ProposeShare).execute(actor, incident.ref, { partnerIds: [await a.partnerId(c)] }),
    ).rejects.toMatchObject({ code: 'SHARING.NOT_LEADER' });
  });

  it('calls back what stands in a collection here, too, where the new leader calls the case back', async () => {
    const incident = await incidentOf(a, actor);
    const shares = await share(a, actor, incident.ref, [b, c]);
    await world.live(1);
    const toC = shares.find(({ partner }) => partner === 'CIRT CC')!;
    await a.get(ReleaseToTaxii).execute(actor, incident.ref, toC.shareId);
    const served = () =>
      a.query<{ revoked: boolean }>(
        `SELECT (content::jsonb->>'revoked')::boolean IS TRUE AS revoked FROM sharing.taxii_object o
          WHERE is_latest AND withdrawn_at IS NULL AND object_type = 'incident'`,
      );
    expect(await served()).toEqual([{ revoked: false }]);
    const [toB] = shares.filter(({ partner }) => partner === 'CIRT BB');
    await a.get(OfferHandover).execute(lead, incident.ref, toB!.shareId, 'The host is in your country');
    await world.live(1);
    await say(b, incident.ref, { name: 'handover', step: 'accept', to: b.issuer, reason: 'We take it' });
    await world.live(2);
    const led = sharedCase({ owner: a.domain, id: incident.ref, revision: 1 });
    await sendReleased(b, await b.partnerId(a), revocationOf(b, led, 'retract'));
    await world.live(2);
    expect(await heldBy(c, incident.ref)).toMatchObject({ state: 'hidden' });
    expect(await served()).toEqual([{ revoked: true }]);
  });

  it('takes back an offer that nobody answers, and can offer it anew', async () => {
    const incident = await incidentOf(a, actor);
    const [toB] = await share(a, actor, incident.ref, [b]);
    await world.live(1);
    const offer = () => a.get(OfferHandover).execute(lead, incident.ref, toB!.shareId, 'In your country');
    await offer();
    await world.live(1);
    await expect(offer()).rejects.toMatchObject({ code: 'SHARING.HANDOVER_REFUSED' });
    await a.get(OfferHandover).withdraw(lead, incident.ref);
    expect((await sharingOf(a, actor, incident.ref)).handovers).toMatchObject([{ state: 'withdrawn' }]);
    // Who accepts too late does not lead.
    await say(b, incident.ref, { name: 'handover', step: 'accept', to: b.issuer, reason: 'We take it' });
    expect((await heard(b, 'acknowledgement')).at(-1)).toMatchObject({
      status: 'Denied',
      reason: 'not-offered',
    });
    expect(await heldBy(b, incident.ref)).toMatchObject({ leader: a.issuer });
    await expect(a.get(OfferHandover).withdraw(lead, incident.ref)).rejects.toMatchObject({
      code: 'SHARING.HANDOVER_UNKNOWN',
    });
    await offer();
    expect((await sharingOf(a, actor, incident.ref)).handovers).toMatchObject([
      { state: 'offered' },
      { state: 'withdrawn' },
    ]);
  });
});
