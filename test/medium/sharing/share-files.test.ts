import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { TLP_LABELS } from '@tocsin/config';
import { ChangeFields } from '@tocsin/incidents';
import { newId } from '@tocsin/platform';
import { PreviewShares, ProposeShare, SharingOfIncident, USUAL_TERMS } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heldBy, incidentOf, share, sharingOf } from '../../factories/shared-incidents.js';

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

async function fileOf(ref: string, name: string, state: string, sealed = false): Promise<string> {
  const bytes = Buffer.from(`content of ${name}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await a.query(
    `INSERT INTO platform.blob (sha256, size, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [sha256, bytes.length, bytes],
  );
  await a.query(
    `INSERT INTO intake.attachment (id, report_id, position, name, content_type, size, sha256)
     SELECT $1, ir.report_id, 0, $2, 'text/plain', $3, $4
       FROM incidents.incident_report ir JOIN incidents.incident i ON i.id = ir.incident_id WHERE i.reference = $5 LIMIT 1`,
    [newId(), name, bytes.length, sha256, ref],
  );
  await a.query(
    `INSERT INTO intake.file_verdict (sha256, state, asked_at, sealed) VALUES ($1, $2, now(), $3)
     ON CONFLICT (sha256) DO UPDATE SET state = $2, sealed = $3`,
    [sha256, state, sealed],
  );
  return sha256;
}

describe('files that go along', () => {
  const fields = [...USUAL_TERMS.byDefault, 'attachments' as const];

  it('are those that were chosen, by their hash, and may be fetched by that partner', async () => {
    const incident = await incidentOf(a, actor);
    const [chosen, other] = [
      await fileOf(incident.ref, 'a.txt', 'clean'),
      await fileOf(incident.ref, 'b.txt', 'clean'),
    ];
    const [result] = await share(a, actor, incident.ref, [b], { fields, attachments: [chosen] });
    expect(result).toMatchObject({ outcome: 'released' });
    await world.live(1);
    const bytes = (await heldBy(b, incident.ref))!.contents[0]!;
    // A digest stands in base64 there (RFC 8727).
    expect(bytes).toContain(Buffer.from(chosen, 'hex').toString('base64'));
    expect(bytes).not.toContain(Buffer.from(other, 'hex').toString('base64'));
    const released = await a.query<{ sha256: string }>(
      `SELECT sha256 FROM sharing.released_file WHERE case_id = $1 AND withdrawn_at IS NULL`,
      [incident.ref],
    );
    expect(released).toEqual([{ sha256: chosen }]);
  });

  it('are never infected or waiting for the scanner, and sealed ones are not even named', async () => {
    const incident = await incidentOf(a, actor);
    const infected = await fileOf(incident.ref, 'virus.exe', 'infected');
    const waiting = await fileOf(incident.ref, 'new.bin', 'waiting');
    const sealed = await fileOf(incident.ref, 'evidence.jpg', 'clean', true);
    const { files } = await sharingOf(a, actor, incident.ref);
    expect(files.map(({ name, blocked }) => [name, blocked])).toEqual([
      ['new.bin', 'waiting'],
      ['virus.exe', 'infected'],
    ]);
    const partnerIds = [await a.partnerId(b)];
    for (const sha256 of [infected, waiting, sealed])
      await expect(
        a.get(ProposeShare).execute(actor, incident.ref, { partnerIds, attachments: [sha256] }),
      ).rejects.toMatchObject({ code: 'SHARING.FILE_UNKNOWN' });
  });

  it('are none with RED: whoever runs the partner’s system would see their names, and fetch them', async () => {
    const named = [{ name: 'Nadia Named', email: 'nadia@cirt-bb.example', jwk: { kty: 'OKP' } }];
    await a.query(
      `INSERT INTO sharing.agreement (partner_id, version, terms, made_at, made_by)
       SELECT $1, max(version) + 1, $2::jsonb, now(), 'Test' FROM sharing.agreement WHERE partner_id = $1`,
      [await a.partnerId(b), JSON.stringify({ ...USUAL_TERMS, labels: TLP_LABELS, named })],
    );
    const incident = await incidentOf(a, actor, { tlp: 'RED' });
    const chosen = await fileOf(incident.ref, 'red.txt', 'clean');
    const wanted = { fields, attachments: [chosen], recipients: ['nadia@cirt-bb.example'] };
    await share(a, actor, incident.ref, [b], wanted);
    const [preview] = await a.get(PreviewShares).execute(actor, incident.ref, []);
    expect(preview).toMatchObject({ tlp: 'RED', refused: 'needs-approval' });
    expect(preview!.text).not.toContain('red.txt');
    expect(preview!.removed).toContainEqual({
      pointer: '/attachments/0',
      field: 'attachments',
      reason: 'above-clearance',
    });
  });
});

describe('a restricted case', () => {
  it('shows its shares to those who may see it, and to nobody else', async () => {
    const lead = await a.person('duty-lead');
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    await a.get(ChangeFields).execute(lead, incident.ref, { version: incident.version, restricted: true });
    await expect(a.get(SharingOfIncident).execute(actor, incident.ref)).rejects.toMatchObject({
      code: 'INCIDENT.UNKNOWN',
    });
    expect((await a.get(SharingOfIncident).execute(lead, incident.ref)).shares).toHaveLength(1);
  });
});
