import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { SaveAgreement } from '@tocsin/incidents';
import { ListNotifications, NotificationsModule } from '@tocsin/notifications';
import { ClassifyReport, RejectReport, SnoozeReport } from '@tocsin/triage';
import { CALLS_PER_HOUR, CallToLateReports } from '../../../libs/triage/src/late/call-to-late-reports.js';
import { TriageWorld } from '../../factories/triage-world.js';

type Person = Actor & { id: string };
const MINUTE = 60_000;

let world: TriageWorld;
let team: string;
let ada: Person;
let ben: Person;
let lead: Person;
beforeEach(async () => {
  world = await TriageWorld.open({ modules: [NotificationsModule] });
  team = await world.team('First line');
  ada = await world.person('handler', { name: 'Ada', teamIds: [team] });
  ben = await world.person('handler', { name: 'Ben', teamIds: [team] });
  lead = await world.person('duty-lead', { name: 'Lea' });
});
afterEach(() => world.close());

/** A report in the queue, with its end so many minutes from now. */
async function due(minutes: number, options: { priority?: number; assignee?: Person; team?: string } = {}) {
  const report = await world.report({ subject: 'A question' });
  const { priority = 3, assignee } = options;
  await world.query(
    `UPDATE intake.report SET due_at = $2, priority = $3, assignee_id = $4, team_id = $5 WHERE id = $1`,
    [
      report.id,
      new Date(world.clock.now().getTime() + minutes * MINUTE),
      priority,
      assignee?.id ?? null,
      options.team ?? null,
    ],
  );
  return report;
}

async function sweep(): Promise<void> {
  await world.get(CallToLateReports).run();
  expect(await world.work()).toEqual([]);
}

const told = async (who: Actor, ref: string) =>
  (await world.get(ListNotifications).execute(who, { limit: 50 })).items
    .filter((item) => item.ref === ref)
    .map(({ kind }) => kind)
    .toReversed();

const version = async (ref: string) =>
  (
    await world.query<{ version: number }>(`SELECT version FROM intake.report WHERE reference = $1`, [ref])
  )[0]!.version;

test('a report that waits past its end calls by the ladder, each step once, and the record says whom', async () => {
  const report = await due(-1, { team });
  const intime = await due(10);
  await sweep();
  await sweep();
  // Nobody has it and nobody is on duty: his team, and everybody who leads.
  expect([await told(lead, report.ref), await told(ada, report.ref)]).toEqual([
    ['escalation'],
    ['escalation'],
  ]);
  expect(await told(lead, intime.ref)).toEqual([]);
  world.clock.forward(30);
  await sweep();
  expect(await told(ben, report.ref)).toEqual(['escalation', 'escalation']);
  world.clock.forward(120);
  await sweep();
  await sweep();
  expect(await told(lead, report.ref)).toEqual(['escalation', 'escalation']);
  const lines = (await world.record(report.id)).filter(({ action }) => action === 'report.escalated');
  expect(lines.map(({ detail }) => detail)).toMatchObject([
    { clock: 'triage', rung: 1, changes: { escalation: { to: ['assignee', 'duty-lead'] } } },
    { rung: 2, changes: { escalation: { to: ['team', 'on-duty'] } } },
    { rung: 3, changes: { escalation: { to: ['role:duty-lead'] } } },
  ]);
});

test('what is decided or put off calls nobody any more', async () => {
  const rejected = await due(-1);
  const snoozed = await due(-1);
  await world
    .get(RejectReport)
    .execute(ada, rejected.ref, { version: await version(rejected.ref), reason: 'spam' });
  const until = new Date(world.clock.now().getTime() + 600 * MINUTE);
  await world.get(SnoozeReport).execute(ada, snoozed.ref, { version: await version(snoozed.ref), until });
  await sweep();
  expect([await told(lead, rejected.ref), await told(lead, snoozed.ref)]).toEqual([[], []]);
});

test('whoever has taken a report is warned once before its end; whoever is late is told so, and the lead is called', async () => {
  // Eight hours are promised at this place of the queue; a quarter of them is left when it is told.
  const report = await due(121, { assignee: ada });
  await sweep();
  expect(await told(ada, report.ref)).toEqual([]);
  world.clock.forward(2);
  await sweep();
  await sweep();
  expect(await told(ada, report.ref)).toEqual(['clock-approaching']);
  world.clock.forward(120);
  await sweep();
  expect(await told(ada, report.ref)).toEqual(['clock-approaching', 'clock-missed']);
  expect(await told(lead, report.ref)).toEqual(['escalation']);
});

test('another place in the queue is another promise', async () => {
  const report = await due(-1);
  await sweep();
  await world
    .get(ClassifyReport)
    .execute(ada, report.ref, { version: await version(report.ref), priority: 1 });
  await sweep();
  expect(await told(lead, report.ref)).toEqual(['escalation']);
  world.clock.forward(61);
  await sweep();
  expect((await told(lead, report.ref)).length).toBe(2);
});

test('the ladder is that of the agreement with whom it affects', async () => {
  const bank = await world.organisation('A bank', 'bank.example');
  await world.get(SaveAgreement).execute(lead, {
    name: 'Bank',
    scope: 'organisation',
    scopeValue: bank,
    calendarId: null,
    terms: {
      minutesByLevel: Array.from({ length: 6 }, () => ({
        triage: 60,
        acknowledge: 60,
        contain: 600,
        resolve: 6000,
        'keep-informed': 600,
      })),
      pausedBy: { triage: [], acknowledge: [], contain: [], resolve: [], 'keep-informed': [] },
      warnAtPercent: 50,
      ladder: [{ afterMinutes: 5, whom: ['role:handler'] }],
    },
  });
  world.clock.forward(1);
  const report = await world.report({
    subject: 'Look at https://login.bank.example/x',
    text: 'https://login.bank.example/x',
  });
  world.clock.forward(61);
  await sweep();
  expect(await told(ben, report.ref)).toEqual([]);
  world.clock.forward(5);
  await sweep();
  expect([await told(ben, report.ref), await told(lead, report.ref)]).toEqual([['escalation'], []]);
});

test('a report of a restricted incident calls only those who may see it', async () => {
  const { ref } = await world.incident(lead, { restricted: true });
  const report = await due(-1, { team });
  await world.query(
    `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at)
     SELECT i.id, $2, now() FROM incidents.incident i WHERE i.reference = $1`,
    [ref, report.id],
  );
  world.clock.forward(31);
  await sweep();
  expect([await told(ada, report.ref), await told(ben, report.ref)]).toEqual([[], []]);
  expect((await told(lead, report.ref)).length).toBeGreaterThan(0);
});

test('a flood of late reports is not one of calls: the most severe come first, and the next ones with the next hour', async () => {
  const mild = await due(-3);
  const reports = [];
  for (let n = 0; n < CALLS_PER_HOUR + 5; n += 1) reports.push(await due(-1, { priority: 1 }));
  const called = async () =>
    world.query<{ ref: string }>(
      `SELECT r.reference AS ref FROM incidents.escalation e JOIN intake.report r ON r.id = e.report_id ORDER BY r.id`,
    );
  await sweep();
  await sweep();
  expect((await called()).map(({ ref }) => ref)).toEqual(
    reports.slice(0, CALLS_PER_HOUR).map(({ ref }) => ref),
  );
  world.clock.forward(61);
  await sweep();
  expect((await called()).length).toBe(2 * CALLS_PER_HOUR);
  expect(await told(lead, mild.ref)).toEqual([]);
});

test('two sweeps at once call nobody twice', async () => {
  const report = await due(-1);
  await Promise.all([world.get(CallToLateReports).run(), world.get(CallToLateReports).run()]);
  await world.work();
  expect(await told(lead, report.ref)).toEqual(['escalation']);
});
