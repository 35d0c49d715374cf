import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CorrelationModule, ExportObservables, type ExportRequest } from '@tocsin/correlation';
import { type Actor, apiKeyActor } from '@tocsin/identity';
import { AddObservables, ChangeFields, ChangeObservable, IncidentDetail } from '@tocsin/incidents';
import { newId } from '@tocsin/platform';
import { type TlpLabel } from '@tocsin/config';
import { type TriageWorld } from '../../factories/triage-world.js';
import { openWithValues, type ValueWorld } from './value-world.js';

let values: ValueWorld;
let world: TriageWorld;
let handler: Actor;
let lead: Actor;

beforeAll(async () => {
  values = await openWithValues({ modules: [CorrelationModule] });
  ({ world } = values);
  handler = await world.person('handler');
  lead = await world.person('duty-lead');
});
afterAll(() => world.close());

async function exported(actor: Actor, request: ExportRequest) {
  const { pieces, ...file } = await world.get(ExportObservables).execute(actor, request);
  let text = '';
  for await (const piece of pieces) text += piece;
  return { ...file, text };
}

/** The values in a table, in its order. */
const valuesOf = (text: string) =>
  text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[1]);

/** Labels the case itself, whatever its reports are labelled. */
async function label(ref: string, tlp: TlpLabel): Promise<void> {
  const { version } = await world.get(IncidentDetail).execute(handler, ref);
  await world.get(ChangeFields).execute(handler, ref, { version, tlp, reason: 'Agreed with the owner' });
}

const mark = (ref: string, value: string, tlp: TlpLabel) =>
  world.get(ChangeObservable).execute(handler, ref, { version: 0, type: 'domain', value, tlp });

const check = (actor: Actor, request: ExportRequest) => world.get(ExportObservables).check(actor, request);

describe('a file of the values of a case', () => {
  it('holds what its receiver may be told, and the rest is listed beforehand', async () => {
    const strict = await values.report('strict.example', { tlp: 'AMBER' });
    const red = await values.report('red.example', { tlp: 'AMBER' });
    const green = await values.report('green.example strict.example', { tlp: 'GREEN' });
    const sealed = await values.report('sealed.example', { tlp: 'CLEAR', sealed: true });
    const { id, ref } = await world.incident(handler, { reports: [strict, red, green, sealed] });
    await world.get(AddObservables).execute(handler, ref, { values: [{ value: '192.0.2.7' }], tlp: 'CLEAR' });
    await mark(ref, 'green.example', 'GREEN');
    await mark(ref, 'red.example', 'RED');
    const request = { format: 'csv', clearance: 'GREEN', incident: ref } as const;
    expect(await check(handler, request)).toMatchObject({
      total: 4,
      leaving: 2,
      leftOut: [{ reason: 'above-clearance', count: 2 }],
    });
    const { listed } = await check(handler, request);
    expect(listed.map(({ value, tlp }) => [value, tlp])).toEqual([
      ['red.example', 'RED'],
      ['strict.example', 'AMBER'],
    ]);
    const file = await exported(handler, request);
    expect(valuesOf(file.text)).toEqual(['green.example', '192.0.2.7']);
    expect(file.name).toMatch(new RegExp(`^${ref}-.*\\.csv$`));
    const amber = await exported(handler, { ...request, clearance: 'AMBER' });
    expect(valuesOf(amber.text)).toEqual(['green.example', 'strict.example', '192.0.2.7']);
    const record = (await world.record(id)).filter(({ action }) => action.startsWith('observables.'));
    expect(record.map(({ action }) => action)).toEqual([
      'observables.export-begun',
      'observables.exported',
      'observables.export-begun',
      'observables.exported',
    ]);
    expect(record[1]).toMatchObject({
      actor: handler.name,
      detail: {
        format: 'csv',
        clearance: 'GREEN',
        values: 2,
        leftOut: 2,
        sha256: createHash('sha256').update(file.text).digest('hex'),
        bytes: Buffer.byteLength(file.text),
      },
    });
    // One refusal a label, not one a value.
    const refusals = (await world.record(id)).filter(({ action }) => action === 'release.refused');
    expect(refusals).toHaveLength(3);
  });

  it('is as strict as the case, also where its reports are not; a person may say less of a value', async () => {
    const { ref } = await values.incident(handler, 'raised-a.example raised-b.example');
    const requests = [{ incident: ref }, { search: { q: 'raised-' } }].map((which) => {
      return { format: 'csv', clearance: 'GREEN', ...which } as const;
    });
    for (const request of requests)
      expect(await check(handler, request)).toMatchObject({ total: 2, leaving: 2 });
    await label(ref, 'RED');
    for (const request of requests) {
      expect(await check(handler, request)).toMatchObject({ total: 2, leaving: 0 });
      expect(valuesOf((await exported(handler, request)).text)).toEqual([]);
    }
    // Also for whoever may not read the case: its label holds for what stands in it.
    const feed = apiKeyActor({ id: newId(), name: 'Feed', scopes: ['report.read', 'report.triage'] });
    expect(await check(feed, requests[1]!)).toMatchObject({ total: 2, leaving: 0 });
    await mark(ref, 'raised-b.example', 'GREEN');
    expect(valuesOf((await exported(handler, requests[0]!)).text)).toEqual(['raised-b.example']);
  });

  it('needs the right to read cases', async () => {
    const { ref } = await values.incident(handler, 'unread-case.example');
    const feed = apiKeyActor({ id: newId(), name: 'Feed', scopes: ['report.read', 'report.triage'] });
    const request = { format: 'csv', clearance: 'AMBER', incident: ref } as const;
    const refused = { code: 'IDENTITY.FORBIDDEN' };
    await expect(check(feed, request)).rejects.toMatchObject(refused);
    await expect(exported(feed, request)).rejects.toMatchObject(refused);
    // Nor whether there is one.
    await expect(check(feed, { ...request, incident: 'I-2026-999999' })).rejects.toMatchObject(refused);
  });

  it('is for members only where the case is, and of an exercise for those who take part', async () => {
    const secret = await values.incident(lead, 'secret-case.example', { restricted: true });
    const request = { format: 'misp', clearance: 'AMBER', incident: secret.ref } as const;
    await expect(exported(handler, request)).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
    expect((await exported(lead, request)).text).toContain('secret-case.example');
    const drill = await values.incident(handler, 'drill-case.example', { drill: true });
    const ofDrill = { format: 'stix21', clearance: 'AMBER', incident: drill.ref } as const;
    expect((await exported(handler, ofDrill)).text).not.toContain('drill-case.example');
    const toParticipants = await exported(handler, { ...ofDrill, forParticipants: true });
    expect(toParticipants.text).toContain('drill-case.example');
    expect(toParticipants.text).toContain('"labels":["exercise"]');
  });

  it('that is not read to its end is in the record as such', async () => {
    const { id, ref } = await values.incident(handler, 'broken-off.example');
    const { pieces } = await world
      .get(ExportObservables)
      .execute(handler, { format: 'csv', clearance: 'AMBER', incident: ref });
    await pieces.next();
    await pieces.return(undefined);
    const record = await world.record(id);
    expect(record.at(-1)?.action).toBe('observables.export-broken-off');
    expect(record.at(-1)?.detail).not.toHaveProperty('sha256');
  });
});

describe('a file of what a search finds', () => {
  it('holds nothing that the person may not know, nor what only an exercise names, nor sealed evidence', async () => {
    await values.report('find-open.example', { tlp: 'CLEAR' });
    await values.report('find-twice.example', { tlp: 'CLEAR' });
    await values.report('find-twice.example', { tlp: 'AMBER' });
    await values.report('find-sealed.example', { tlp: 'CLEAR', sealed: true });
    await values.incident(lead, 'find-secret.example find-open.example', { restricted: true });
    await values.incident(handler, 'find-drill.example', { drill: true });
    const request = { format: 'csv', clearance: 'GREEN', search: { q: 'find-' } } as const;
    expect(valuesOf((await exported(handler, request)).text)).toEqual(['find-open.example']);
    // What a lead knows of it makes it stricter: he has seen it in a case labelled above.
    expect(await check(lead, request)).toMatchObject({ total: 4, leaving: 2 });
    const opener = await world.person('child-protection');
    await expect(exported(opener, request)).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
    expect((await check(opener, request)).listed.map(({ value }) => value)).not.toContain(
      'find-sealed.example',
    );
  });

  it('of 100,000 values takes the memory of a page', async () => {
    const { id } = await values.report('many-0.example');
    await world.query(
      `WITH made AS (
         INSERT INTO observables.observable (id, type, value, first_seen_at, last_seen_at)
         SELECT gen_random_uuid(), 'domain', 'many-' || n || '.example', now(), now() FROM generate_series(1, 100000) n
         RETURNING id)
       INSERT INTO observables.sighting (observable_id, subject_kind, subject_id, place, excerpt, seen_at)
       SELECT made.id, 'report', $1, 'body', '', now() FROM made`,
      [id],
    );
    const { pieces } = await world
      .get(ExportObservables)
      .execute(handler, { format: 'stix21', clearance: 'GREEN', search: { q: 'many-' } });
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let bytes = 0;
    let count = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      if (piece.includes('"domain-name"')) count++;
      if (count % 5_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(count).toBe(100_001);
    // The whole file is some 90 MB; between two collections a heap grows by what was thrown away.
    expect(most).toBeLessThan(bytes * 2);
  }, 120_000);
});
