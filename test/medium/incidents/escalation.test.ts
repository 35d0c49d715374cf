import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sla } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import {
  AcknowledgeClock,
  AssignIncident,
  ChangeState,
  ClockHistory,
  EscalateIncident,
  type IncidentRow,
  KeepInformed,
  SaveAgreement,
  SetSeverity,
  WithdrawEscalation,
} from '@tocsin/incidents';
import { MarkMissedClock } from '../../../libs/incidents/src/clocks/mark-missed-clock.js';
import { WarnOfClock } from '../../../libs/incidents/src/clocks/warn-of-clock.js';
import { ClimbLadder } from '../../../libs/incidents/src/escalation/climb-ladder.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

type Person = Actor & { id: string };
let world: IncidentsWorld;
let ada: Person;
let ben: Person;
let lead: Person;
let boss: Person;
let team: string;
let organisation: string;
beforeAll(async () => {
  world = await IncidentsWorld.open();
  team = await world.team('First line');
  ada = await world.person('handler', { name: 'Ada', teamIds: [team] });
  ben = await world.person('handler', { name: 'Ben', teamIds: [team] });
  lead = await world.person('duty-lead', { name: 'Lea' });
  boss = await world.person('administrator', { name: 'Bo' });
  organisation = await world.organisation('A grid');
  const { minutesByLevel, pausedBy } = sla;
  await world.get(SaveAgreement).execute(lead, {
    name: 'Grid',
    scope: 'organisation',
    scopeValue: organisation,
    calendarId: null,
    terms: {
      minutesByLevel: minutesByLevel.map((row) => ({ ...row, acknowledge: 60, contain: 100_000 })),
      pausedBy,
      warnAtPercent: 50,
      ladder: [
        { afterMinutes: 0, whom: ['assignee'] },
        { afterMinutes: 15, whom: ['team'] },
        { afterMinutes: 30, whom: ['duty-lead', 'role:administrator'] },
      ],
    },
  });
});
afterAll(() => world.close());

/** Runs the jobs of an incident's clocks that are due by the world's clock, as the worker would; returns how many. */
async function work(incident: IncidentRow): Promise<number> {
  let ran = 0;
  for (;;) {
    const [job] = await world.query<{ id: string; task: string; payload: { clockId: string; rung: number } }>(
      `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
        WHERE j.id = (SELECT id FROM graphile_worker._private_jobs
                       WHERE key LIKE 'incident.clock-%' AND payload->>'incidentId' = $1 AND run_at <= $2
                       ORDER BY run_at, id LIMIT 1) AND t.id = j.task_id
       RETURNING j.id, t.identifier AS task, j.payload`,
      [incident.id, world.clock.now()],
    );
    if (!job) return ran;
    ran += 1;
    const payload = { ...job.payload, incidentId: incident.id };
    if (job.task === 'incident.clock-due') await world.get(MarkMissedClock).run(payload);
    else if (job.task === 'incident.clock-approaching') await world.get(WarnOfClock).run(payload);
    else await world.get(ClimbLadder).run(payload);
  }
}
const called = async (incident: IncidentRow) => {
  const rows = await world.query<{ kind: string; rung: number; people: string[] }>(
    `SELECT e.kind, e.rung, array(SELECT p.name FROM identity.person p WHERE p.id = ANY(e.person_ids) ORDER BY p.name) AS people
       FROM incidents.escalation e WHERE e.incident_id = $1 ORDER BY e.at, e.rung`,
    [incident.id],
  );
  return rows.map(({ kind, rung, people }) => `${kind} ${rung}: ${people.join(', ')}`);
};
const open = () => world.incident(ada, { organisationIds: [organisation], teamId: team });
const openFor = async (person: Person) => {
  const incident = await open();
  return world
    .get(AssignIncident)
    .execute(ada, incident.ref, { version: incident.version, personId: person.id });
};

describe('a promise that is not kept', () => {
  test('is told before its end, missed at its end, and climbs the ladder step by step; each step once', async () => {
    const incident = await openFor(ada);
    world.clock.forward(29);
    expect(await work(incident)).toBe(0);
    world.clock.forward(1);
    await work(incident);
    expect(await called(incident)).toEqual(['approaching 0: Ada']);
    expect(await world.events('incident.clock-approaching')).toContainEqual(
      expect.objectContaining({ incidentId: incident.id, clock: 'acknowledge' }),
    );

    world.clock.forward(30);
    await work(incident);
    expect(await called(incident)).toEqual(['approaching 0: Ada', 'missed 1: Ada']);
    world.clock.forward(15);
    await work(incident);
    expect((await called(incident)).at(-1)).toBe('missed 2: Ada, Ben');
    // A worker that was killed after the step runs it again.
    const [clock] = await world.get(ClockHistory).execute(ada, incident.ref);
    await world.get(ClimbLadder).run({ incidentId: incident.id, clockId: clock!.id, rung: 1 });
    world.clock.forward(15);
    await work(incident);
    await work(incident);
    expect(await called(incident)).toEqual([
      'approaching 0: Ada',
      'missed 1: Ada',
      'missed 2: Ada, Ben',
      'missed 3: Bo, Lea',
    ]);
    const events = (await world.events('incident.escalated')).filter(
      ({ incidentId }) => incidentId === incident.id,
    );
    expect(events.map(({ kind, personIds }) => [kind, personIds])).toContainEqual([
      'missed',
      expect.arrayContaining([lead.id, boss.id]),
    ]);
    expect(events).toHaveLength(4);
    const lines = (await world.record(incident.id)).filter(({ action }) => action === 'incident.escalated');
    expect(lines).toHaveLength(3);
    const [view] = await world.get(ClockHistory).execute(ada, incident.ref);
    expect(view).toMatchObject({ kind: 'acknowledge', state: 'missed', minutesLeft: -30 });
    expect(view!.called.map(({ rung }) => rung)).toEqual([0, 1, 2, 3]);
  });

  test('calls nobody any more once it is kept', async () => {
    const incident = await openFor(ada);
    world.clock.forward(61);
    await work(incident);
    const { version } = incident;
    await world.get(ChangeState).execute(ada, incident.ref, { version, to: 'in-progress' });
    world.clock.forward(120);
    await work(incident);
    expect(await called(incident)).toEqual(['missed 1: Ada']);
  });

  test('nor once somebody has taken it up; left again, the ladder goes on where it would be', async () => {
    const incident = await openFor(ada);
    world.clock.forward(60);
    await work(incident);
    const [clock] = await world.get(ClockHistory).execute(ada, incident.ref);
    await world.get(AcknowledgeClock).execute(ben, incident.ref, clock!.id, true);
    await world.get(AcknowledgeClock).execute(ben, incident.ref, clock!.id, true);
    world.clock.forward(20);
    await work(incident);
    expect(await called(incident)).toEqual(['missed 1: Ada']);
    const [taken] = await world.get(ClockHistory).execute(ada, incident.ref);
    expect(taken).toMatchObject({ acknowledgedBy: 'Ben', state: 'missed', metAt: null });
    await world.get(AcknowledgeClock).execute(ben, incident.ref, clock!.id, false);
    expect(await called(incident)).toEqual(['missed 1: Ada', 'missed 2: Ada, Ben']);
    expect((await world.record(incident.id)).map(({ action }) => action)).toContain(
      'incident.clock-acknowledged',
    );
    await expect(world.get(AcknowledgeClock).execute(ben, incident.ref, ada.id, true)).rejects.toMatchObject({
      code: 'INCIDENT.CLOCK_UNKNOWN',
    });
  });

  test('that nobody has calls those of its team on duty; without anybody, those who lead', async () => {
    const unowned = await open();
    world.clock.forward(30);
    await work(unowned);
    expect(await called(unowned)).toEqual(['approaching 0: Ada, Ben']);
    const nobodys = await world.incident(ada, { organisationIds: [organisation] });
    world.clock.forward(30);
    await work(nobodys);
    expect(await called(nobodys)).toEqual(['approaching 0: Lea']);
  });

  test('an end that moves into the past is missed at once, with the steps that would have been called by now', async () => {
    const incident = await world.incident(ada, { personId: ada.id });
    world.clock.forward(60);
    expect(await work(incident)).toBe(0);
    // Emergency: acknowledged within 15 minutes of an hour ago.
    await world
      .get(SetSeverity)
      .execute(ada, incident.ref, { version: 1, override: { level: 5, reason: 'Grave' } });
    await work(incident);
    // 45 minutes late already: the step after half an hour is called with it.
    expect(await called(incident)).toEqual(['missed 1: Ada, Lea', 'missed 2: Lea']);
  });
});

describe('keeping the reporter informed', () => {
  test('each of our messages restarts it; it is missed like any other', async () => {
    const report = await world.report();
    const incident = await world.incident(ada, { reports: [report], personId: ada.id });
    const informs = async () =>
      (await world.get(ClockHistory).execute(ada, incident.ref)).filter(
        ({ kind }) => kind === 'keep-informed',
      );
    const opened = world.clock.now();
    expect(await informs()).toMatchObject([
      { state: 'running', dueAt: new Date(opened.getTime() + 20_160 * 60_000) },
    ]);
    world.clock.forward(600);
    const sentAt = world.clock.now();
    const tell = () =>
      world.db.database.transaction((tx) => world.get(KeepInformed).execute(tx, report.id, sentAt));
    await tell();
    await tell();
    expect(await informs()).toMatchObject([
      { state: 'met', metAt: sentAt },
      { state: 'running', startedAt: sentAt, dueAt: new Date(sentAt.getTime() + 20_160 * 60_000) },
    ]);
    world.clock.forward(20_160);
    await work(incident);
    expect((await informs()).at(-1)).toMatchObject({ state: 'missed' });
    // The reporter is owed nothing by what nobody reported.
    const own = await world.incident(ada);
    expect((await world.get(ClockHistory).execute(ada, own.ref)).map(({ kind }) => kind)).not.toContain(
      'keep-informed',
    );
    world.clock.forward(-20_760);
  });
});

describe('a colleague', () => {
  test('calls others, with the reason in the record, and takes it back', async () => {
    const incident = await open();
    const made = await world
      .get(EscalateIncident)
      .execute(ada, incident.ref, { target: 'duty-lead', reason: 'The grid is down' });
    expect(made.people).toEqual([{ id: lead.id, name: 'Lea' }]);
    expect((await world.record(incident.id)).at(-1)).toMatchObject({
      action: 'incident.escalated',
      reason: 'The grid is down',
      detail: { changes: { escalation: { from: null, to: ['Lea'] } } },
    });
    await expect(world.get(WithdrawEscalation).execute(ben, made.id)).rejects.toMatchObject({ status: 404 });
    await world.get(WithdrawEscalation).execute(ada, made.id);
    expect((await world.record(incident.id)).at(-1)).toMatchObject({
      action: 'incident.escalation-withdrawn',
    });
    expect(await world.events('incident.escalation-withdrawn')).toEqual([{ escalationId: made.id }]);
    await expect(world.get(WithdrawEscalation).execute(ada, made.id)).rejects.toMatchObject({
      code: 'INCIDENT.ESCALATION_UNKNOWN',
    });
  });

  test('cannot call somebody who may not see it, nor himself, nor nobody', async () => {
    const hidden = await world.incident(ada, { restricted: true });
    const call = (body: { personId?: string; target?: 'duty-lead' }) =>
      world.get(EscalateIncident).execute(ada, hidden.ref, { ...body, reason: 'Help' });
    await expect(call({ personId: ben.id })).rejects.toMatchObject({
      code: 'INCIDENT.ESCALATION_REACHES_NOBODY',
    });
    await expect(call({ personId: ada.id })).rejects.toMatchObject({
      code: 'INCIDENT.ESCALATION_REACHES_NOBODY',
    });
    await expect(call({})).rejects.toMatchObject({ code: 'INCIDENT.ASSIGNEE_MISSING' });
    expect((await call({ target: 'duty-lead' })).people.map(({ name }) => name)).toEqual(['Lea']);
  });
});
