import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_FIELDS, DecideApproval } from '@tocsin/release';
import {
  AskApproval,
  OwnIdentity,
  PreviewShares,
  ProposeShare,
  ReleaseShares,
  USUAL_TERMS,
} from '@tocsin/sharing';
import fc from 'fast-check';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heldBy, incidentOf, release, share, sharingOf } from '../../factories/shared-incidents.js';

let world: FederationWorld;
let a: Cirt;
let others: Cirt[];
let actor: Awaited<ReturnType<Cirt['person']>>;
let lead: Awaited<ReturnType<Cirt['person']>>;
beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc', 'dd']);
  a = world.cirt('aa');
  others = ['bb', 'cc', 'dd'].map((name) => world.cirt(name));
  actor = await a.person('handler', 'Hana Handler');
  lead = await a.person('duty-lead', 'Lena Lead');
});
afterAll(() => world.close());

async function agree(partner: Cirt, terms: Partial<typeof USUAL_TERMS>): Promise<void> {
  const partnerId = await a.partnerId(partner);
  const [now] = await a.query<{ version: number }>(
    `SELECT max(version) AS version FROM sharing.agreement WHERE partner_id = $1`,
    [partnerId],
  );
  await a.query(
    `INSERT INTO sharing.agreement (partner_id, version, terms, made_at, made_by) VALUES ($1, $2, $3::jsonb, now(), 'Test')`,
    [partnerId, now!.version + 1, JSON.stringify({ ...USUAL_TERMS, ...terms })],
  );
}

describe('a room: one case with several partners', () => {
  it('gives each his own projection under one number, and never the ids of the others', async () => {
    const choices = fc.record({
      fields: fc.tuple(...others.map(() => fc.subarray([...CASE_FIELDS]))),
      naming: fc.constantFrom('name', 'domain', 'issuer'),
      in: fc.constantFrom('title', 'summary'),
    });
    await fc.assert(
      fc.asyncProperty(choices, async ({ fields, naming, in: place }) => {
        const names = others.map((cirt, index) =>
          naming === 'name'
            ? `CIRT ${cirt.name.toUpperCase()}`
            : naming === 'domain'
              ? cirt.domain
              : `${cirt.issuer} (${index})`,
        );
        const incident = await incidentOf(a, actor, { [place]: `Seen together with ${names.join(', ')}` });
        const shareIds: string[] = [];
        for (const [index, cirt] of others.entries())
          shareIds.push(
            ...(await a.get(ProposeShare).execute(actor, incident.ref, {
              partnerIds: [await a.partnerId(cirt)],
              fields: fields[index],
            })),
          );
        const previews = await a.get(PreviewShares).execute(actor, incident.ref, shareIds);
        for (const preview of previews) {
          expect(preview.revision).toBe(1);
          for (const cirt of others) {
            if (preview.partner.id === (await a.partnerId(cirt))) continue;
            const bytes = preview.text!.toLowerCase();
            for (const word of [cirt.domain, cirt.issuer, `cirt ${cirt.name}`])
              expect(bytes).not.toContain(word);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('brings each partner what he may have, and one who joins later the number that the others hold', async () => {
    const [b, c] = others as [Cirt, Cirt];
    await agree(c, { allowed: ['title', 'observables'], byDefault: ['title'] });
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    await world.live(1);
    expect(await share(a, actor, incident.ref, [c])).toMatchObject([{ outcome: 'released', revision: 1 }]);
    await world.live(1);
    const [toB, toC] = [await heldBy(b, incident.ref), await heldBy(c, incident.ref)];
    expect([toB?.revision, toC?.revision]).toEqual([1, 1]);
    expect(toB!.contents[0]).toContain('192.0.2.66');
    expect(toC!.contents[0]).toContain('Phishing kit');
    expect(toC!.contents[0]).not.toContain('192.0.2.66');
    await agree(c, {});
  });

  it('names partners to each other only where both agreed to be seen', async () => {
    const [b, c, d] = others as [Cirt, Cirt, Cirt];
    const fields = [...USUAL_TERMS.allowed, 'contacts' as const];
    for (const cirt of [b, c]) await agree(cirt, { allowed: fields, seesPartners: true });
    await agree(d, { allowed: fields });
    const incident = await incidentOf(a, actor);
    const results = await share(a, actor, incident.ref, others, { fields });
    expect(results.map(({ outcome }) => outcome)).toEqual(['released', 'released', 'released']);
    await world.live(1);
    const [toB, toC, toD] = await Promise.all(
      others.map(async (cirt) => (await heldBy(cirt, incident.ref))!.contents[0]!),
    );
    expect(toB).toContain('CIRT CC');
    expect(toC).toContain('CIRT BB');
    expect(toB).not.toContain('CIRT DD');
    for (const name of ['CIRT BB', 'CIRT CC']) expect(toD).not.toContain(name);
    for (const cirt of others) await agree(cirt, {});
  });

  it('keeps an exercise among partners with exercises, and marks it in every message', async () => {
    const [b, c] = others as [Cirt, Cirt];
    await agree(c, { drills: false });
    const incident = await incidentOf(a, actor, { drill: true });
    const results = await share(a, actor, incident.ref, [b, c]);
    expect(results).toMatchObject([
      { outcome: 'released' },
      { outcome: 'refused', reason: 'drill-to-outsider' },
    ]);
    await world.live(1);
    const messages = await a.query<{ exercise: boolean }>(
      `SELECT exercise FROM sharing.outgoing_message WHERE case_id = $1`,
      [incident.ref],
    );
    expect(messages.map(({ exercise }) => exercise)).toEqual([true]);
    expect(await heldBy(c, incident.ref)).toBeNull();
    await agree(c, {});
  });

  it('lets AMBER+STRICT go after a second person has looked at exactly these bytes, and no further', async () => {
    const [b] = others as [Cirt];
    await agree(b, { labels: ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'], hopLimit: 3 });
    const incident = await incidentOf(a, actor, { tlp: 'AMBER+STRICT' });
    const [first] = await share(a, actor, incident.ref, [b]);
    expect(first).toMatchObject({ outcome: 'needs-approval' });
    const order = { sha256: first!.sha256!, why: 'The bank asked for it' };
    const { id } = await a.get(AskApproval).execute(actor, incident.ref, first!.shareId, order);
    const decision = { decision: 'approved' as const, reason: '', sha256: first!.sha256! };
    await expect(a.get(DecideApproval).execute(actor, id, decision)).rejects.toMatchObject({
      code: expect.stringMatching(/SAME_PERSON|FORBIDDEN/) as unknown,
    });
    expect((await sharingOf(a, actor, incident.ref)).shares[0]!.approval).toMatchObject({ state: 'waiting' });
    await a.get(DecideApproval).execute(lead, id, decision);
    const [second] = await release(a, actor, incident.ref, [first!.shareId]);
    expect(second).toMatchObject({ outcome: 'released', sha256: first!.sha256 });
    await world.live(1);
    const [held] = await b.query<{ hopsLeft: number }>(
      `SELECT hops_left AS "hopsLeft" FROM sharing.foreign_case WHERE case_id = $1`,
      [incident.ref],
    );
    expect(held).toEqual({ hopsLeft: 0 });
    const [shown] = (await sharingOf(a, actor, incident.ref)).shares;
    expect(shown!.releases[0]).toMatchObject({ approvedBy: 'Lena Lead', delivery: 'delivered' });
    await agree(b, {});
  });

  it('encrypts RED to the named person alone', async () => {
    const [b] = others as [Cirt];
    const { jwk, kid } = await b.get(OwnIdentity).encryption();
    const named = [{ name: 'Nadia Named', email: 'nadia@cirt-bb.example', jwk: { ...jwk, kid } }];
    await agree(b, { labels: [...USUAL_TERMS.labels, 'AMBER+STRICT', 'RED'], named });
    const incident = await incidentOf(a, actor, { tlp: 'RED' });
    const [first] = await share(a, actor, incident.ref, [b], { recipients: ['nadia@cirt-bb.example'] });
    expect(first).toMatchObject({ outcome: 'needs-approval' });
    const order = { sha256: first!.sha256!, why: 'She has to know' };
    const { id } = await a.get(AskApproval).execute(actor, incident.ref, first!.shareId, order);
    await a
      .get(DecideApproval)
      .execute(lead, id, { decision: 'approved', reason: '', sha256: first!.sha256! });
    const [second] = await a.get(ReleaseShares).execute(actor, incident.ref, [{ shareId: first!.shareId }]);
    expect(second).toMatchObject({ outcome: 'released' });
    const [sent] = await a.query<{ jws: string }>(
      `SELECT jws FROM sharing.outgoing_message WHERE case_id = $1`,
      [incident.ref],
    );
    const payload = Buffer.from(sent!.jws.split('.')[1]!, 'base64url').toString();
    expect(payload).toContain('content_jwe');
    expect(payload).not.toContain('Phishing kit');
    await agree(b, {});
  });
});
