import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddObservables, OpenIncident } from '@tocsin/incidents';
import { ExportCase, ProposeShare, RevokeShares, USUAL_TERMS } from '@tocsin/sharing';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heldBy, incidentOf, share, sharingOf } from '../../factories/shared-incidents.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let c: Cirt;
let atA: Awaited<ReturnType<Cirt['person']>>;
let atB: Awaited<ReturnType<Cirt['person']>>;
beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc'], { modules: [TriageModule] });
  [a, b, c] = [world.cirt('aa'), world.cirt('bb'), world.cirt('cc')];
  [atA, atB] = [await a.person(), await b.person()];
});
afterAll(() => world.close());

async function agreeAtA(terms: Partial<typeof USUAL_TERMS>): Promise<void> {
  const partnerId = await a.partnerId(b);
  await a.query(
    `INSERT INTO sharing.agreement (partner_id, version, terms, made_at, made_by)
     SELECT $1, max(version) + 1, $2::jsonb, now(), 'Test' FROM sharing.agreement WHERE partner_id = $1`,
    [partnerId, JSON.stringify({ ...USUAL_TERMS, ...terms })],
  );
}

/** The incident that B opens from what came from A. */
async function openAtB(caseId: string): Promise<string> {
  const [report] = await b.query<{ id: string; ref: string; tlp: 'GREEN' }>(
    `SELECT r.id, r.reference AS ref, r.tlp FROM sharing.foreign_case f JOIN intake.report r ON r.id = f.report_id WHERE f.case_id = $1`,
    [caseId],
  );
  const opened = await b
    .get(OpenIncident)
    .execute(atB, { title: 'From a partner', tlp: report!.tlp, reports: [report!] });
  return opened.ref;
}

describe('passing a case on', () => {
  it('goes no further than its leader allowed', async () => {
    await agreeAtA({ hopLimit: 1 });
    const incident = await incidentOf(a, atA, { tlp: 'GREEN' });
    await share(a, atA, incident.ref, [b]);
    await world.live(1);
    const ref = await openAtB(incident.ref);
    await expect(
      b.get(ProposeShare).execute(atB, ref, { partnerIds: [await b.partnerId(c)] }),
    ).rejects.toMatchObject({ code: 'SHARING.NOT_LEADER' });
  });

  it('reaches the next one as its leader’s case, never comes back, and is called back through us', async () => {
    await agreeAtA({ hopLimit: 2 });
    const incident = await incidentOf(a, atA, { tlp: 'GREEN' });
    await share(a, atA, incident.ref, [b]);
    await world.live(1);
    const ref = await openAtB(incident.ref);
    const results = await share(b, atB, ref, [c, a]);
    expect(results.map(({ reason }) => reason)).toEqual([null, 'not-ours-to-pass-on']);
    expect(results).toMatchObject([
      { outcome: 'released', revision: 1 },
      { outcome: 'refused', reason: 'not-ours-to-pass-on' },
    ]);
    await world.live(1);
    expect(await heldBy(c, incident.ref)).toMatchObject({ state: 'visible', revision: 1, leader: a.issuer });
    const { rooms, shares } = await sharingOf(b, atB, ref);
    expect(rooms).toMatchObject([{ owner: a.domain, isOurs: false, mayPassOn: true }]);
    const toC = shares.find(({ partner }) => partner.name === 'CIRT CC');
    expect(toC!.releases[0]).toMatchObject({ delivery: 'delivered', answer: 'Pending', proof: 'same' });

    await a.get(RevokeShares).execute(atA, incident.ref, { kind: 'retract', reason: 'It was wrong' });
    await world.live(3);
    expect(await heldBy(b, incident.ref)).toMatchObject({ state: 'hidden' });
    expect(await heldBy(c, incident.ref)).toMatchObject({ state: 'hidden' });
    const after = (await sharingOf(b, atB, ref)).shares.find(({ partner }) => partner.name === 'CIRT CC');
    expect(after!.revocations[0]).toMatchObject({ kind: 'retract', state: 'hidden' });
  });

  it('stays here where its label does not let us', async () => {
    await agreeAtA({ hopLimit: 2 });
    const incident = await incidentOf(a, atA, { tlp: 'AMBER' });
    await share(a, atA, incident.ref, [b]);
    await world.live(1);
    const ref = await openAtB(incident.ref);
    expect(await share(b, atB, ref, [c])).toMatchObject([
      { outcome: 'refused', reason: 'not-ours-to-pass-on' },
    ]);
  });

  it('opens no file to others, be there a hop left', async () => {
    await agreeAtA({ hopLimit: 2 });
    const incident = await incidentOf(a, atA, { tlp: 'GREEN' });
    await share(a, atA, incident.ref, [b]);
    await world.live(1);
    const ref = await openAtB(incident.ref);
    const wanted = { format: 'csv', clearance: 'AMBER' } as const;
    await expect(b.get(ExportCase).execute(atB, ref, wanted)).rejects.toMatchObject({
      code: 'SHARING.NOT_LEADER',
    });
  });

  it('leaves out of our own case what only its leader told us', async () => {
    await agreeAtA({ hopLimit: 1 });
    const theirs = await incidentOf(a, atA, { tlp: 'GREEN' });
    const values = [{ value: '198.51.100.77' }];
    await a.get(AddObservables).execute(atA, theirs.ref, { values, malicious: true });
    await share(a, atA, theirs.ref, [b]);
    await world.live(1);
    const ours = await incidentOf(b, atB, { tlp: 'GREEN', summary: 'Like 198.51.100.77.' });
    await b.get(AddObservables).execute(atB, ours.ref, { values: [{ value: '203.0.113.5' }] });
    await b.query(
      `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at)
       SELECT $1, f.report_id, now() FROM sharing.foreign_case f WHERE f.case_id = $2`,
      [ours.id, theirs.ref],
    );
    const told = await b.query(
      `SELECT FROM sharing.foreign_case f JOIN observables.sighting s ON s.subject_id = f.report_id
         JOIN observables.observable o ON o.id = s.observable_id WHERE f.case_id = $1 AND o.value = '198.51.100.77'`,
      [theirs.ref],
    );
    expect(told).toHaveLength(1);
    await share(b, atB, ours.ref, [c]);
    await world.live(1);
    const [content] = (await heldBy(c, ours.ref))!.contents;
    expect(content).toContain('203.0.113.5');
    expect(content).not.toContain('198.51.100.77');
  });
});
