import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sla } from '@tocsin/config';
import { AddShift } from '@tocsin/duty';
import { type Actor } from '@tocsin/identity';
import { type IncidentRow, SaveAgreement } from '@tocsin/incidents';
import { ListNotifications, NotificationsModule } from '@tocsin/notifications';
import { DeclareDuty, ObligationsModule } from '@tocsin/obligations';
import { EscalateReport } from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

type Person = Actor & { id: string };
let world: TriageWorld;
let lead: Person;
let member: Person;
let outsider: Person;
let organisation: string;
beforeAll(async () => {
  world = await TriageWorld.open({ modules: [NotificationsModule, ObligationsModule] });
  lead = await world.person('duty-lead', { name: 'Lea' });
  member = await world.person('handler', { name: 'Mia' });
  outsider = await world.person('handler', { name: 'Otto' });
  organisation = await world.organisation('A grid', 'grid.example');
  // The calendar knows nothing of need-to-know: the one on duty is outside the case.
  await world.get(AddShift).execute(lead, {
    personId: outsider.id,
    teamId: null,
    role: 'lead',
    from: new Date(world.clock.now().getTime() - 3_600_000),
    until: new Date(world.clock.now().getTime() + 20 * 86_400_000),
  });
  await world.get(SaveAgreement).execute(lead, {
    name: 'Grid',
    scope: 'organisation',
    scopeValue: organisation,
    calendarId: null,
    terms: {
      minutesByLevel: sla.minutesByLevel.map((row) => ({ ...row, acknowledge: 60, contain: 100_000 })),
      pausedBy: sla.pausedBy,
      warnAtPercent: 50,
      ladder: [{ afterMinutes: 0, whom: ['duty-lead'] }],
    },
  });
});
afterAll(() => world.close());
beforeEach(() => world.query(`UPDATE identity.person SET disabled_at = NULL`));

const disable = (...people: Person[]) =>
  world.query(`UPDATE identity.person SET disabled_at = now() WHERE id = ANY($1)`, [
    people.map(({ id }) => id),
  ]);
const restricted = async (memberIds: string[] = []): Promise<IncidentRow> => {
  const incident = await world.incident(lead, { restricted: true, organisationIds: [organisation] });
  for (const id of memberIds)
    await world.query(`INSERT INTO incidents.incident_member (incident_id, person_id) VALUES ($1, $2)`, [
      incident.id,
      id,
    ]);
  return incident;
};
const called = (incident: IncidentRow) =>
  world.query<{ kind: string; people: string[] }>(
    `SELECT e.kind, array(SELECT p.name FROM identity.person p WHERE p.id = ANY(e.person_ids) ORDER BY p.name) AS people
       FROM incidents.escalation e WHERE e.incident_id = $1 ORDER BY e.at, e.rung`,
    [incident.id],
  );
const unheard = async (incident: IncidentRow) =>
  (await world.record(incident.id)).filter(({ action }) => action === 'incident.nobody-told');
const kindsOf = async (who: Person, incident: IncidentRow) => {
  const { items } = await world.get(ListNotifications).execute(who, { limit: 100 });
  return items.filter(({ ref }) => ref === incident.ref).map(({ kind }) => kind);
};
/** Half of the hour, then its end. */
const missIt = async () => {
  for (const minutes of [31, 31]) {
    world.clock.forward(minutes);
    expect(await world.work()).toEqual([]);
  }
};

test('a clock of a restricted incident calls who leads and may see it, not whom the calendar names', async () => {
  const incident = await restricted([member.id]);
  await missIt();
  expect(await called(incident)).toEqual([
    { kind: 'approaching', people: ['Lea'] },
    { kind: 'missed', people: ['Lea'] },
  ]);
  expect(await kindsOf(lead, incident)).toEqual(['escalation', 'clock-approaching']);
  expect(await unheard(incident)).toEqual([]);
});

test('without such a lead, who is named in it', async () => {
  const incident = await restricted([member.id]);
  await disable(lead);
  await missIt();
  expect(await called(incident)).toEqual([
    { kind: 'approaching', people: ['Mia'] },
    { kind: 'missed', people: ['Mia'] },
  ]);
  expect(await kindsOf(member, incident)).toEqual(['escalation', 'clock-approaching']);
});

test('with nobody at all the record says so, and no call stands as made', async () => {
  const incident = await restricted();
  await disable(lead);
  await missIt();
  expect(await called(incident)).toEqual([]);
  expect(await unheard(incident)).toMatchObject([
    { detail: { clock: 'acknowledge', rung: 0 } },
    { detail: { clock: 'acknowledge', rung: 1 } },
  ]);
});

test('a statutory deadline likewise: leads who may see it, else members, else a line in the record', async () => {
  const input = { regime: 'circia-incident', criteria: ['substantial'], awareAt: world.clock.now() };
  const declared = async (members: string[]) => {
    const incident = await world.incident(lead, { restricted: true, organisationIds: [organisation] });
    for (const id of members)
      await world.query(`INSERT INTO incidents.incident_member (incident_id, person_id) VALUES ($1, $2)`, [
        incident.id,
        id,
      ]);
    await world.get(DeclareDuty).execute(lead, incident.ref, { ...input, organisationId: organisation });
    return incident;
  };
  const statutory = async (who: Person, incident: IncidentRow) => {
    const { items } = await world.get(ListNotifications).execute(who, { limit: 200 });
    return items.filter(({ ref, detail }) => ref === incident.ref && detail.statutory).length;
  };
  const led = await declared([]);
  const watched = await declared([member.id]);
  const alone = await declared([]);
  world.clock.forward(66 * 60);
  await world.work();
  expect(await statutory(lead, led)).toBe(1);
  expect(await unheard(led)).toEqual([]);
  await disable(lead);
  world.clock.forward(5 * 60);
  await world.work();
  expect(await statutory(member, watched)).toBe(1);
  expect((await unheard(alone)).filter(({ detail }) => detail.statutory)).toMatchObject([
    { detail: { told: '1h' } },
  ]);
  const rows = await world.query(
    `SELECT FROM notifications.notification WHERE person_id = $1 AND incident_id = ANY($2)`,
    [outsider.id, [led.id, watched.id, alone.id]],
  );
  expect(rows).toEqual([]);
});

test('nobody is called to a report that he may not see', async () => {
  const report = await world.report();
  const incident = await restricted();
  await world.query(
    `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at) VALUES ($1, $2, now())`,
    [incident.id, report.id],
  );
  const call = (personId: string) =>
    world.get(EscalateReport).execute(lead, report.ref, { personId, reason: 'Help' });
  await expect(call(outsider.id)).rejects.toMatchObject({ code: 'INCIDENT.ESCALATION_REACHES_NOBODY' });
  await world.query(`DELETE FROM incidents.incident_report WHERE report_id = $1`, [report.id]);
  const { people } = await call(outsider.id);
  expect(people.map(({ name }) => name)).toEqual(['Otto']);
});
