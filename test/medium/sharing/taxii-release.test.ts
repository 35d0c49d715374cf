import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readStixCase } from '@tocsin/formats';
import { ChangeFields } from '@tocsin/incidents';
import { DecideApproval } from '@tocsin/release';
import { ProposeShare, ReleaseToTaxii, RevokeShares, SetAgreement, USUAL_TERMS } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { incidentOf, PLANTED } from '../../factories/shared-incidents.js';

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

interface Stored {
  id: string;
  type: string;
  content: string;
}

/** What the partner can fetch, newest versions. */
const served = (): Promise<Stored[]> =>
  a.query<Stored>(
    `SELECT object_id AS id, object_type AS type, content FROM sharing.taxii_object
      WHERE is_latest AND withdrawn_at IS NULL ORDER BY added_at`,
  );
const caseOf = (objects: readonly Stored[]) =>
  readStixCase(
    Buffer.from(
      `{"type":"bundle","id":"bundle--1","objects":[${objects.map(({ content }) => content).join(',')}]}`,
    ),
    { owner: 'x.example', at: '2026-01-01T00:00:00.000Z', tlp: 'CLEAR' },
  )[0]?.case;

async function proposed(ref: string): Promise<string> {
  const [id] = await a.get(ProposeShare).execute(actor, ref, { partnerIds: [await a.partnerId(b)] });
  return id!;
}

async function agree(labels: typeof USUAL_TERMS.labels): Promise<void> {
  const lead = await a.person('duty-lead');
  const partnerId = await a.partnerId(b);
  const [{ version } = { version: 0 }] = await a.query<{ version: number }>(
    `SELECT version FROM sharing.partner WHERE id = $1`,
    [partnerId],
  );
  await a
    .get(SetAgreement)
    .execute(lead, partnerId, { version, terms: { ...USUAL_TERMS, labels }, reason: null });
}

describe('a case in a partner’s TAXII collection', () => {
  it('is the projection that the agreement allows, and what was looked at', async () => {
    const incident = await incidentOf(a, actor);
    const shareId = await proposed(incident.ref);
    const taxii = a.get(ReleaseToTaxii);
    const preview = await taxii.preview(actor, incident.ref, shareId);
    expect(preview).toMatchObject({ revision: 1, refused: null, published: null });
    const result = await taxii.execute(actor, incident.ref, shareId, preview.sha256);
    expect(result).toMatchObject({ outcome: 'published', revision: 1 });
    const text = (await served()).map(({ content }) => content).join('\n');
    expect(text).toContain(PLANTED.attacker);
    for (const secret of [PLANTED.reporter, PLANTED.reporterAddress, PLANTED.note, PLANTED.victim])
      expect(text).not.toContain(secret);
    const [line] = await a.query<{ way: string; sha256: string }>(
      `SELECT way, sha256 FROM release.ledger WHERE id = $1`,
      [result.releaseId],
    );
    expect(line).toEqual({ way: 'taxii', sha256: preview.sha256 });
    expect(caseOf(await served())).toMatchObject({ id: incident.ref, owner: a.domain, tlp: 'AMBER' });
    expect(await taxii.execute(actor, incident.ref, shareId)).toMatchObject({ outcome: 'unchanged' });
  });

  it('a revision is newer, and revoked nothing of it is served but that it is', async () => {
    const incident = await incidentOf(a, actor);
    const shareId = await proposed(incident.ref);
    const taxii = a.get(ReleaseToTaxii);
    await taxii.execute(actor, incident.ref, shareId);
    const { version } = incident;
    await a.get(ChangeFields).execute(actor, incident.ref, { version, title: 'Another title of it' });
    expect(await taxii.execute(actor, incident.ref, shareId)).toMatchObject({
      outcome: 'published',
      revision: 2,
    });
    const mine = (await served()).filter(({ content }) => content.includes('Another title of it'));
    expect(mine).toHaveLength(1);
    const told = await a.get(RevokeShares).execute(actor, incident.ref, { kind: 'retract', reason: 'wrong' });
    expect(told).toEqual([]);
    const lines = await a.query<{ sharedWith: string }>(
      `SELECT detail->'changes'->>'sharedWith' AS "sharedWith" FROM audit.entry
        WHERE action = 'sharing.revoked' AND subject_ref = $1`,
      [incident.ref],
    );
    expect(JSON.stringify(lines)).toContain('(TAXII)');
    const all = await a.query<Stored & { withdrawn: boolean }>(
      `SELECT object_id AS id, content, withdrawn_at IS NOT NULL AS withdrawn FROM sharing.taxii_object WHERE object_id = $1
        ORDER BY added_at`,
      [mine[0]!.id],
    );
    expect(all.map(({ withdrawn }) => withdrawn)).toEqual([true, true, false]);
    expect(JSON.parse(all[2]!.content)).toMatchObject({ revoked: true, name: 'Revoked' });
    const text = (await served()).map(({ content }) => content).join('\n');
    expect(text).not.toContain('Another title of it');
    // The other case of the first test holds the same address: it stays for that one.
    expect(text).toContain(PLANTED.attacker);
    expect(await taxii.execute(actor, incident.ref, shareId)).toMatchObject({ outcome: 'published' });
    expect((await served()).some(({ content }) => content.includes('Another title of it'))).toBe(true);
  });

  it('under a strict label leaves only what a second person has seen, to the byte', async () => {
    await agree(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT']);
    const incident = await incidentOf(a, actor, { tlp: 'AMBER+STRICT' });
    const shareId = await proposed(incident.ref);
    const taxii = a.get(ReleaseToTaxii);
    const preview = await taxii.preview(actor, incident.ref, shareId);
    expect(preview.refused).toBe('needs-approval');
    expect(await taxii.execute(actor, incident.ref, shareId)).toMatchObject({ outcome: 'needs-approval' });
    const [asked] = await a.query<{ id: string; sha256: string }>(
      `SELECT id, sha256 FROM release.approval WHERE incident_ref = $1`,
      [incident.ref],
    );
    expect(asked?.sha256).toBe(preview.sha256);
    const second = await a.person('duty-lead', 'Second Person');
    await a
      .get(DecideApproval)
      .execute(second, asked!.id, { decision: 'approved', reason: '', sha256: preview.sha256 });
    expect(await taxii.execute(actor, incident.ref, shareId)).toMatchObject({ outcome: 'published' });
  });

  it('what the agreement does not allow does not get there, and the refusal is in the ledger', async () => {
    const incident = await incidentOf(a, actor);
    const shareId = await proposed(incident.ref);
    await agree(['CLEAR']);
    const before = (await served()).length;
    expect(await a.get(ReleaseToTaxii).execute(actor, incident.ref, shareId)).toMatchObject({
      outcome: 'refused',
      reason: 'above-clearance',
    });
    expect((await served()).length).toBe(before);
    const [line] = await a.query<{ outcome: string }>(
      `SELECT outcome FROM release.ledger WHERE way = 'taxii' ORDER BY id DESC LIMIT 1`,
    );
    expect(line?.outcome).toBe('refused');
  });
});
