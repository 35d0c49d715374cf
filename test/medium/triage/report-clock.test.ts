import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sla } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { ClockHistory, SaveAgreement, SaveCalendar, WithdrawEscalation } from '@tocsin/incidents';
import { ListNotifications, NotificationsModule } from '@tocsin/notifications';
import { ClassifyReport, EscalateReport, OpenIncidentFromReport } from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

type Person = Actor & { id: string };
let world: TriageWorld;
let ada: Person;
let lead: Person;
beforeAll(async () => {
  world = await TriageWorld.open({ modules: [NotificationsModule] });
  ada = await world.person('handler', { name: 'Ada' });
  lead = await world.person('duty-lead', { name: 'Lea' });
});
afterAll(() => world.close());

const dueAt = async (ref: string) => {
  const [row] = await world.query<{ due_at: Date; received_at: Date; version: number }>(
    `SELECT due_at, received_at, version FROM intake.report WHERE reference = $1`,
    [ref],
  );
  if (!row) throw new Error(`no report ${ref}`);
  return row;
};
const kindsOf = async (who: Actor, ref: string) =>
  (await world.get(ListNotifications).execute(who, { limit: 50 })).items
    .filter((item) => item.ref === ref)
    .map(({ kind }) => kind);

test('a report is due by the site’s service level, in its calendar’s hours; another place in the queue moves it', async () => {
  const calendar = await world.get(SaveCalendar).execute(lead, {
    name: 'Mornings',
    definition: {
      timeZone: 'UTC',
      week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '11:00' }]),
      holidays: [],
      exceptions: [],
    },
  });
  const report = await world.report({ subject: 'A question' });
  const [site] = await world.query<{ id: string; version: number }>(
    `SELECT id, version FROM incidents.agreement WHERE scope = 'site'`,
  );
  // Until a clock has asked, the site's own is the file.
  expect(site).toBeUndefined();
  await world.incident(ada);
  const [written] = await world.query<{ id: string; version: number }>(
    `SELECT id, version FROM incidents.agreement WHERE scope = 'site'`,
  );
  const { minutesByLevel, pausedBy, warnAtPercent, ladder } = sla;
  await world.get(SaveAgreement).execute(lead, {
    id: written!.id,
    version: written!.version,
    name: 'Mornings only',
    scope: 'site',
    scopeValue: null,
    calendarId: calendar.id,
    terms: {
      minutesByLevel: minutesByLevel.map((row) => ({ ...row, triage: 180 })),
      pausedBy,
      warnAtPercent,
      ladder,
    },
  });
  world.clock.forward(1);
  const { version, received_at: received } = await dueAt(report.ref);
  await world.get(ClassifyReport).execute(ada, report.ref, { version, priority: 1 });
  const { due_at: due } = await dueAt(report.ref);
  const morning = new Date(received);
  // Three hours of mornings that have two: the rest falls on the next one.
  expect(due.getUTCHours()).toBeGreaterThanOrEqual(9);
  expect(due.getUTCHours()).toBeLessThanOrEqual(11);
  expect(due.getTime()).toBeGreaterThan(morning.getTime() + 20 * 60 * 60_000);
});

test('a colleague is called to a report, told at once, and what nobody read goes when it is taken back', async () => {
  const report = await world.report({ subject: 'Strange mail' });
  const call = { target: 'duty-lead' as const, reason: 'It names a minister' };
  const made = await world.get(EscalateReport).execute(ada, report.ref, call);
  await world.work();
  expect(await kindsOf(lead, report.ref)).toEqual(['called-for-help']);
  expect(await kindsOf(ada, report.ref)).toEqual([]);
  expect((await world.record(report.id)).at(-1)).toMatchObject({
    action: 'report.escalated',
    reason: 'It names a minister',
  });
  await world.get(WithdrawEscalation).execute(ada, made.id);
  await world.work();
  expect(await kindsOf(lead, report.ref)).toEqual([]);
  expect((await world.record(report.id)).at(-1)).toMatchObject({ action: 'report.escalation-withdrawn' });
});

test('a judgement of severity made at triage goes along with its reason, the score beside it', async () => {
  const report = await world.report({ subject: 'A fire in the data centre' });
  const { version } = await dueAt(report.ref);
  const { incident } = await world.get(OpenIncidentFromReport).execute(ada, report.ref, {
    version,
    severity: { selection: {} },
    severityOverride: { level: 5, reason: 'The building burns' },
  });
  const [row] = await world.query(
    `SELECT severity_level, severity_override, severity_override_reason FROM incidents.incident WHERE reference = $1`,
    [incident.ref],
  );
  expect(row).toEqual({
    severity_level: 0,
    severity_override: 5,
    severity_override_reason: 'The building burns',
  });
  const clocks = await world.get(ClockHistory).execute(ada, incident.ref);
  expect(clocks.find(({ kind }) => kind === 'acknowledge')?.minutes).toBe(15);
});
