import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { AssignIncident, LinkReports } from '@tocsin/incidents';
import { parseMail } from '@tocsin/mail';
import { ListNotifications, NotificationsModule } from '@tocsin/notifications';
import { DeclareDuty, DutiesOfIncident, ObligationsModule, RecordSubmission } from '@tocsin/obligations';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open({ modules: [NotificationsModule, ObligationsModule] });
  ada = await world.person('handler', { name: 'Ada' });
  lead = await world.person('duty-lead', { name: 'Lea' });
});
afterAll(() => world.close());

const kindsOf = async (who: Actor, ref: string) => {
  const { items } = await world.get(ListNotifications).execute(who, { limit: 100 });
  // The incident's own clocks are told of as well; these here are the law's.
  return items.filter((item) => item.ref === ref && item.detail.statutory).map(({ kind }) => kind);
};

test('a deadline is told to whoever holds the case, the lead and the reporter, each once, and not after it was met', async () => {
  const incident = await world.incident(ada);
  await world.get(AssignIncident).execute(ada, incident.ref, { version: incident.version, personId: ada.id });
  const from = { name: 'Rosa', address: 'rosa@water.example' };
  const report = await world.report({
    channel: 'web',
    from,
    language: 'fr',
    accessCodeHash: Buffer.alloc(32, 7),
  });
  await world.get(LinkReports).execute(ada, incident.ref, [report.ref]);
  const input = { regime: 'circia-incident', report: report.ref, criteria: ['substantial'] };
  await world.get(DeclareDuty).execute(ada, incident.ref, { ...input, awareAt: world.clock.now() });
  const reminders = async () => {
    const parcels = world.carrier.parcels.filter(({ envelope }) => envelope.to.includes(from.address));
    const mails = await Promise.all(parcels.map(({ bytes }) => parseMail(bytes)));
    return mails.filter(({ subject }) => /rapport que la loi/i.test(subject ?? ''));
  };

  world.clock.forward(66 * 60);
  expect(await world.work()).toEqual([]);
  expect(await kindsOf(ada, incident.ref)).toEqual(['clock-approaching']);
  expect(await kindsOf(lead, incident.ref)).toEqual([]);
  expect(await reminders()).toHaveLength(1);
  expect((await reminders())[0]?.text).toContain('moins de 6');

  world.clock.forward(5 * 60);
  await world.work();
  expect(await kindsOf(lead, incident.ref)).toEqual(['clock-approaching']);
  world.clock.forward(61);
  await world.work();
  await world.work();
  expect(await kindsOf(ada, incident.ref)).toEqual([
    'clock-missed',
    'clock-approaching',
    'clock-approaching',
  ]);
  expect(await kindsOf(lead, incident.ref)).toEqual(['escalation', 'clock-approaching']);
  expect(await reminders()).toHaveLength(3);
  expect((await reminders())[2]?.text).not.toContain('Phishing');

  const { duties } = await world.get(DutiesOfIncident).execute(ada, incident.ref);
  const [stage] = duties[0]!.stages;
  await world.get(RecordSubmission).execute(ada, stage!.id, { version: duties[0]!.version });
  world.clock.forward(60);
  await world.work();
  expect(await reminders()).toHaveLength(3);
});
