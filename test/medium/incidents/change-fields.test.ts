import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { ChangeFields, type IncidentFields, type IncidentRow, SetSeverity } from '@tocsin/incidents';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await IncidentsWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

const change = (incident: IncidentRow, fields: Partial<IncidentFields>, actor: Actor = ada) =>
  world.get(ChangeFields).execute(actor, incident.ref, { version: incident.version, ...fields });

describe('fields', () => {
  test('change with their old and new value in the record', async () => {
    const incident = await world.incident(ada);
    const changed = await change(incident, { title: 'Phishing against two banks', summary: 'Since Monday.' });
    expect(changed).toMatchObject({ title: 'Phishing against two banks', version: 2 });
    expect((await world.record(incident.id)).at(-1)).toMatchObject({
      action: 'incident.changed',
      detail: {
        version: 2,
        changes: {
          title: { from: 'Phishing against a bank', to: 'Phishing against two banks' },
          summary: { from: '', to: 'Since Monday.' },
        },
      },
    });
  });

  test('that are the same already change nothing, not even the version', async () => {
    const incident = await world.incident(ada);
    expect(await change(incident, { title: incident.title })).toMatchObject({ version: 1 });
    expect(await world.record(incident.id)).toHaveLength(1);
  });

  test('against an old version are refused with all that changed since', async () => {
    const bob = await world.person('handler', { name: 'Bob' });
    const incident = await world.incident(ada);
    const second = await change(incident, { title: 'Second' }, bob);
    await change(second, { title: 'Third', summary: 'More' }, bob);
    await expect(change(incident, { summary: 'Mine' })).rejects.toMatchObject({
      code: 'INCIDENT.STALE',
      extra: {
        current: { version: 3, title: 'Third' },
        changedBy: 'Bob',
        changes: {
          title: { from: 'Phishing against a bank', to: 'Third' },
          summary: { from: '', to: 'More' },
        },
      },
    });
  });

  test('a version of the future is stale, too', async () => {
    const incident = await world.incident(ada);
    await expect(change({ ...incident, version: 99 }, { title: 'x' })).rejects.toMatchObject({ status: 409 });
  });

  test('two at once: one is told', async () => {
    const incident = await world.incident(ada);
    const results = await Promise.allSettled([
      change(incident, { title: 'One' }),
      change(incident, { title: 'Two' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the classification', () => {
  test('drops a type that the new class does not have', async () => {
    const incident = await world.incident(ada);
    expect(await change(incident, { rsitClass: 'availability' })).toMatchObject({
      rsitClass: 'availability',
      rsitType: null,
    });
  });

  test('refuses a type of another class', async () => {
    const incident = await world.incident(ada);
    await expect(change(incident, { rsitType: 'ddos' })).rejects.toMatchObject({
      code: 'INCIDENT.CLASSIFICATION_UNKNOWN',
    });
  });
});

describe('the label', () => {
  test('is raised without and lowered with a reason', async () => {
    const incident = await world.incident(ada);
    const raised = await change(incident, { tlp: 'RED' });
    await expect(change(raised, { tlp: 'GREEN' })).rejects.toMatchObject({ code: 'INCIDENT.FIELDS_MISSING' });
    expect(await change(raised, { tlp: 'GREEN', reason: 'The source agreed' })).toMatchObject({
      tlp: 'GREEN',
    });
    expect((await world.record(incident.id)).at(-1)?.reason).toBe('The source agreed');
  });

  test('is never below its strictest report', async () => {
    const incident = await world.incident(ada, { reports: [await world.report({ tlp: 'AMBER+STRICT' })] });
    await expect(change(incident, { tlp: 'AMBER', reason: 'x' })).rejects.toMatchObject({
      code: 'INCIDENT.TLP_BELOW_PART',
    });
  });
});

test('when we became aware changes with a reason only', async () => {
  const incident = await world.incident(ada);
  const awareAt = new Date('2026-11-19T00:00:00Z');
  await expect(change(incident, { awareAt })).rejects.toMatchObject({ code: 'INCIDENT.FIELDS_MISSING' });
  expect(await change(incident, { awareAt, reason: 'The call came a day before' })).toMatchObject({
    version: 2,
  });
});

describe('severity', () => {
  const severe = {
    functional_impact: 'denial-critical',
    observed_activity: 'effect',
    location: 'level-7',
    actor: 'apt-targeted',
    information_impact: 'destruction-critical',
    recoverability: 'not-recoverable',
    cross_sector: 'energy',
    potential_impact: 'severe',
  };
  const clocks = (incident: IncidentRow) =>
    world.query<{ kind: string; due_at: Date; state: string }>(
      `SELECT kind, due_at, state FROM incidents.clock WHERE incident_id = $1 ORDER BY due_at`,
      [incident.id],
    );

  test('from the form moves the queue’s key and the clocks', async () => {
    const incident = await world.incident(ada);
    const scored = await world.get(SetSeverity).execute(ada, incident.ref, { version: 1, selection: severe });
    expect(scored).toMatchObject({ severityLevel: 5, version: 2 });
    const [nearest] = await clocks(incident);
    expect(nearest?.due_at).toEqual(new Date(world.clock.now().getTime() + 15 * 60_000));
    expect(scored.dueAt).toEqual(nearest?.due_at);
    const [row] = await world.query(
      `SELECT priority, severity_score::float8 AS score, severity_provisional AS provisional FROM incidents.incident WHERE id = $1`,
      [incident.id],
    );
    expect(row).toEqual({ priority: 0, score: 100, provisional: false });
  });

  test('overridden keeps the score beside it, and gives way again', async () => {
    const incident = await world.incident(ada, { severity: severe });
    const override = { level: 1, reason: 'A test system' };
    const lowered = await world.get(SetSeverity).execute(ada, incident.ref, { version: 1, override });
    expect(lowered.severityLevel).toBe(1);
    const [row] = await world.query(
      `SELECT severity_level, severity_override, severity_override_reason FROM incidents.incident WHERE id = $1`,
      [incident.id],
    );
    expect(row).toEqual({
      severity_level: 5,
      severity_override: 1,
      severity_override_reason: 'A test system',
    });
    const back = await world.get(SetSeverity).execute(ada, incident.ref, { version: 2, override: null });
    expect(back.severityLevel).toBe(5);
    expect((await world.record(incident.id)).map(({ action, reason }) => [action, reason])).toEqual([
      ['incident.opened', null],
      ['incident.severity-set', 'A test system'],
      ['incident.severity-set', null],
    ]);
  });

  test('two at once: one is told', async () => {
    const incident = await world.incident(ada);
    const set = (level: number) =>
      world.get(SetSeverity).execute(ada, incident.ref, { version: 1, override: { level, reason: 'x' } });
    const results = await Promise.allSettled([set(2), set(3)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
