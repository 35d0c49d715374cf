import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseReaders, caseWriters, type CaseWriterName, readers } from '@tocsin/formats';
import { ReadLedger } from '@tocsin/release';
import { type CaseExport, ExportCase } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { incidentOf, PLANTED } from '../../factories/shared-incidents.js';

let world: FederationWorld;
let a: Cirt;
let actor: Awaited<ReturnType<Cirt['person']>>;
beforeAll(async () => {
  world = await FederationWorld.open(['aa']);
  a = world.cirt('aa');
  actor = await a.person('handler', 'Hana Handler');
});
afterAll(() => world.close());

const SECRETS = [PLANTED.reporter, PLANTED.reporterAddress, PLANTED.note, PLANTED.victim];
const context = { owner: 'cirt-bb.example', at: '2026-11-22T10:00:00.000Z', tlp: 'AMBER' as const };
const wanted = (format: CaseWriterName, more: Partial<CaseExport> = {}): CaseExport => ({
  format,
  clearance: 'AMBER',
  ...more,
});

describe('a case as a file', () => {
  it.each(Object.keys(caseWriters) as CaseWriterName[])(
    '%s: what was looked at is what leaves, without what stays here',
    async (format) => {
      const incident = await incidentOf(a, actor);
      const preview = await a.get(ExportCase).preview(actor, incident.ref, wanted(format));
      expect(preview.refused).toBeNull();
      const { bytes, name } = await a.get(ExportCase).execute(actor, incident.ref, wanted(format));
      expect(bytes.toString('utf8')).toBe(preview.text);
      expect(name).toMatch(
        new RegExp(`^${incident.ref}-\\d{4}-\\d\\d-\\d\\d\\.${caseWriters[format].extension}$`),
      );
      for (const secret of SECRETS) expect(preview.text).not.toContain(secret);
    },
  );

  it.each(['iodef-json', 'iodef-xml', 'stix21', 'misp'] as const)('%s can be read again', async (format) => {
    const incident = await incidentOf(a, actor);
    const { bytes } = await a.get(ExportCase).execute(actor, incident.ref, wanted(format));
    const [reading] = caseReaders[format](bytes, context);
    expect(reading?.errors).toEqual([]);
    expect(reading?.case?.observables.map(({ value }) => value)).toContain(PLANTED.attacker);
  });

  it('names to a network what attacks, and no victim', async () => {
    const incident = await incidentOf(a, actor);
    const { bytes } = await a.get(ExportCase).execute(actor, incident.ref, wanted('xarf'));
    const readings = readers.xarf(bytes);
    expect(readings).toHaveLength(1);
    for (const reading of readings) expect(reading).toMatchObject({ form: 'v4', errors: [], warnings: [] });
    expect(bytes.toString('utf8')).not.toContain(PLANTED.victim);
  });

  it('stands in the ledger with its hash, and a refusal too', async () => {
    const incident = await incidentOf(a, actor);
    await a.get(ExportCase).execute(actor, incident.ref, wanted('iodef-xml'));
    await expect(
      a.get(ExportCase).execute(actor, incident.ref, wanted('csv', { clearance: 'CLEAR' })),
    ).rejects.toMatchObject({ code: 'RELEASE.REFUSED' });
    const { items } = await a.get(ReadLedger).list(actor, { ref: incident.ref, limit: 10 });
    expect(items).toMatchObject([
      { way: 'export', content: 'csv', outcome: 'refused', reason: 'above-clearance' },
      { way: 'export', content: 'iodef-xml', outcome: 'released' },
    ]);
  });

  it('asks for the right to share', async () => {
    const incident = await incidentOf(a, actor);
    const reader = await a.person('viewer', 'Rae Reader');
    await expect(a.get(ExportCase).preview(reader, incident.ref, wanted('csv'))).rejects.toMatchObject({
      code: 'IDENTITY.FORBIDDEN',
    });
  });
});
