import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { CASE_FIELDS } from '@tocsin/release';
import { PreviewShares, ProposeShare, USUAL_TERMS } from '@tocsin/sharing';
import { canBeRead } from '../../contract/release/read-any.js';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heldBy, incidentOf, PLANTED, release, share } from '../../factories/shared-incidents.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let c: Cirt;
let actor: Actor;
beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc']);
  [a, b, c] = [world.cirt('aa'), world.cirt('bb'), world.cirt('cc')];
  actor = await a.person('handler', 'Hana Handler');
});
afterAll(() => world.close());

const SECRETS = [PLANTED.reporter, PLANTED.reporterAddress, PLANTED.note, PLANTED.victim] as const;

describe('6. What is shared is a projection through the partner’s allow-list, never the record', () => {
  it('internal notes, the reporter, affected values and other partners are off by default', async () => {
    expect(USUAL_TERMS.byDefault).not.toEqual(expect.arrayContaining(['notes']));
    for (const field of ['notes', 'reporter', 'affected-values'] as const)
      expect(USUAL_TERMS.byDefault).not.toContain(field);
    expect(USUAL_TERMS.seesPartners).toBe(false);
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b, c]);
    await world.live(1);
    const bytes = (await heldBy(b, incident.ref))!.contents[0]!;
    expect(bytes).toContain(PLANTED.attacker);
    for (const secret of [...SECRETS, 'CIRT CC', c.domain, c.issuer])
      expect(canBeRead(bytes, secret)).toBe(false);
  });

  it('words that repeat what stays here are masked, in whatever spelling', async () => {
    const victim = PLANTED.victim.replaceAll('.', '[.]');
    const coded = Buffer.from(`write to ${PLANTED.reporterAddress} first`).toString('base64');
    const summary = `Lured from ${victim} by ${PLANTED.reporter.toUpperCase()}; ${coded}; seen at ${PLANTED.attacker}.`;
    const incident = await incidentOf(a, actor, { summary });
    await share(a, actor, incident.ref, [b]);
    await world.live(1);
    const bytes = (await heldBy(b, incident.ref))!.contents[0]!;
    expect(bytes).toContain(PLANTED.attacker);
    for (const secret of SECRETS) expect(canBeRead(bytes, secret)).toBe(false);
  });

  it('removed pointers are listed, and a preview shows the bytes that will leave', async () => {
    const incident = await incidentOf(a, actor);
    const partnerIds = [await a.partnerId(b)];
    const ids = await a.get(ProposeShare).execute(actor, incident.ref, { partnerIds });
    const [preview] = await a.get(PreviewShares).execute(actor, incident.ref, ids);
    const pointers = preview!.removed.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining([expect.stringMatching(/^\/notes/)]));
    await release(a, actor, incident.ref, ids);
    await world.live(1);
    expect((await heldBy(b, incident.ref))!.contents[0]).toBe(preview!.text);
    const [held] = await b.query<{ redacted: string[] }>(
      `SELECT r.redacted FROM sharing.foreign_revision r JOIN sharing.foreign_case f ON f.id = r.foreign_case_id
        WHERE f.case_id = $1`,
      [incident.ref],
    );
    expect(held!.redacted).toEqual(pointers);
  });

  it('what the agreement does not allow stays here though somebody chooses it', async () => {
    const incident = await incidentOf(a, actor);
    const partnerIds = [await a.partnerId(b)];
    const [id] = await a
      .get(ProposeShare)
      .execute(actor, incident.ref, { partnerIds, fields: [...CASE_FIELDS] });
    const [preview] = await a.get(PreviewShares).execute(actor, incident.ref, [id!]);
    const forbidden = CASE_FIELDS.filter((field) => !USUAL_TERMS.allowed.includes(field));
    expect(forbidden).toEqual(expect.arrayContaining(['notes', 'reporter']));
    expect(preview!.removed.filter(({ reason }) => reason === 'not-agreed').length).toBeGreaterThan(0);
    expect(canBeRead(preview!.text!, PLANTED.note)).toBe(false);
    expect(canBeRead(preview!.text!, PLANTED.reporterAddress)).toBe(false);
  });
});
