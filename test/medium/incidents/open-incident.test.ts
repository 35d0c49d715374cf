import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ncissConfig } from '@tocsin/config';
import { apiKeyActor, type Actor } from '@tocsin/identity';
import { OpenIncident } from '@tocsin/incidents';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

describe('an opened incident', () => {
  test('has a reference, its classification and a provisional score until the form is filled in', async () => {
    const incident = await world.incident(ada);
    expect(incident.ref).toMatch(/^I-2026-\d{6}$/);
    expect(incident).toMatchObject({
      state: 'open',
      rsitClass: 'fraud',
      rsitType: 'phishing',
      version: 1,
      severityLevel: 0,
    });
    const [row] = await world.query<{
      severity_provisional: boolean;
      rsit_version: string;
      nciss_version: string;
    }>(`SELECT * FROM incidents.incident WHERE id = $1`, [incident.id]);
    expect(row).toMatchObject({ severity_provisional: true, nciss_version: ncissConfig.version });
    expect(row!.rsit_version).not.toBe('');
  });

  test('without a classification is undetermined', async () => {
    const incident = await world.incident(ada, { rsitClass: undefined, rsitType: undefined });
    expect(incident).toMatchObject({ rsitClass: 'other', rsitType: 'undetermined' });
  });

  test('is as strict as its strictest report, and no laxer than the site', async () => {
    const reports = [await world.report({ tlp: 'GREEN' }), await world.report({ tlp: 'RED' })];
    expect((await world.incident(ada, { reports, tlp: 'CLEAR' })).tlp).toBe('RED');
    expect((await world.incident(ada)).tlp).toBe('AMBER');
    expect((await world.incident(ada, { tlp: 'CLEAR' })).tlp).toBe('CLEAR');
  });

  test('runs three clocks, whose nearest is its due date', async () => {
    const incident = await world.incident(ada);
    const clocks = await world.query<{ kind: string; state: string; due_at: Date; id: string }>(
      `SELECT * FROM incidents.clock WHERE incident_id = $1 ORDER BY due_at`,
      [incident.id],
    );
    expect(clocks.map(({ kind, state }) => [kind, state])).toEqual([
      ['acknowledge', 'running'],
      ['contain', 'running'],
      ['resolve', 'running'],
    ]);
    expect(incident.dueAt).toEqual(clocks[0]!.due_at);
    const [job] = await world.jobs(`incident.clock-due:${clocks[0]!.id}`);
    expect(job!.runAt).toEqual(clocks[0]!.due_at);
  });

  test('is in the record, asked to be indexed and told to others', async () => {
    const report = await world.report();
    const incident = await world.incident(ada, { reports: [report] });
    const [entry] = await world.record(incident.id);
    expect(entry).toMatchObject({
      action: 'incident.opened',
      actor: 'Ada',
      detail: { version: 1, reports: [report.ref] },
    });
    expect(await world.jobs(`incident.index:${incident.id}`)).toHaveLength(1);
    expect(await world.events('incident.opened')).toContainEqual(
      expect.objectContaining({ incidentId: incident.id, reportIds: [report.id], drill: false }),
    );
  });

  test('as a drill has an EX reference', async () => {
    const drill = await world.incident(ada, { drill: true });
    expect(drill.ref).toMatch(/^EX-2026-\d{6}$/);
    expect(drill.drill).toBe(true);
  });

  test('goes to whom it is given', async () => {
    const incident = await world.incident(ada, { toMe: true });
    expect(incident.assignee).toEqual({ id: ada.id, name: 'Ada' });
    expect(await world.events('incident.assigned')).toContainEqual({
      incidentId: incident.id,
      assigneeId: ada.id,
      teamId: null,
    });
  });
});

describe('refused', () => {
  const refused = (input: Parameters<OpenIncident['execute']>[1], code: string) =>
    expect(world.get(OpenIncident).execute(ada, input)).rejects.toMatchObject({ code });

  test('a type of another class', () =>
    refused({ title: 'x', rsitClass: 'fraud', rsitType: 'ddos' }, 'INCIDENT.CLASSIFICATION_UNKNOWN'));
  test('an answer that the severity form does not have', () =>
    refused({ title: 'x', severity: { actor: 'aliens' } }, 'INCIDENT.SEVERITY_UNKNOWN'));
  test('a disabled person', async () => {
    const gone = await world.person('handler', { disabled: true });
    await refused({ title: 'x', personId: gone.id }, 'INCIDENT.PERSON_UNAVAILABLE');
  });
  test('an unknown organisation, and nothing stays behind', async () => {
    const before = await world.query(`SELECT id FROM incidents.incident`);
    await refused({ title: 'x', organisationIds: [ada.id] }, 'INCIDENT.ORGANISATION_UNKNOWN');
    expect(await world.query(`SELECT id FROM incidents.incident`)).toHaveLength(before.length);
  });
  test('whoever lacks the right', async () => {
    const viewer = await world.person('viewer');
    const key = apiKeyActor({ id: ada.id, name: 'Feed', scopes: ['incident.read'] });
    for (const actor of [viewer, key])
      await expect(world.incident(actor)).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
  });
});
