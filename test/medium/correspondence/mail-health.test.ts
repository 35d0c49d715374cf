import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DeliveryError, QueueReply, ReadMailHealth } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { DoorBook } from '@tocsin/intake';
import { metrics } from '@tocsin/platform';
import { ListNotifications, NotificationsModule } from '@tocsin/notifications';
import { WatchMail } from '../../../libs/correspondence/src/health/watch-mail.js';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open({ modules: [NotificationsModule] });
  ada = await world.person('handler');
  lead = await world.person('duty-lead');
});
afterAll(() => world.close());

let serial = 0;
const mail = (to = 'cirt@cirt.example') => {
  const id = `<health-${++serial}@mail.example.org>`;
  return world.mail(eml({ From: `r${serial}@example.org`, 'Message-ID': id }), { to: [to] });
};
const health = () => world.get(ReadMailHealth).execute(ada);
const watch = () => world.get(WatchMail).run();
const alarms = async () =>
  (await world.get(ListNotifications).execute(lead, { limit: 50 })).items.filter(
    ({ kind }) => kind === 'mail-alarm',
  );

test('who may not see the outbox is not told', async () => {
  const viewer = await world.person('viewer');
  await expect(world.get(ReadMailHealth).execute(viewer)).rejects.toMatchObject({ status: 403 });
});

test('doors, queues and mailboxes are as they are, and no secret address is a mailbox', async () => {
  await world.get(DoorBook).note('smtp', 'smtp', { state: 'open' });
  await world.get(DoorBook).note('a@imap.example/INBOX', 'imap', { state: 'failing', error: 'no\r\nroute' });
  await mail('cirt+r.abcdefghijklmnopqrstuvwxyz@cirt.example');
  expect(await health()).toMatchObject({
    doors: [
      { name: 'smtp', state: 'open', level: 'ok' },
      { name: 'a@imap.example/INBOX', state: 'failing', lastError: 'no route', level: 'warn' },
    ],
    mailboxes: [{ name: 'cirt@cirt.example', silent: false }],
    filing: { waiting: 1, level: 'ok' },
  });
  await world.work();
  expect((await health()).filing).toMatchObject({ waiting: 0, oldest: null });
});

test('a door that stays closed calls the leads once, and the alarm goes when it opens', async () => {
  world.clock.forward(10);
  await world.get(DoorBook).note('smtp', 'smtp', { state: 'open' });
  await world
    .get(DoorBook)
    .note('a@imap.example/INBOX', 'imap', { state: 'failing', error: 'still no route' });
  await watch();
  await watch();
  await world.work();
  expect((await health()).alarms).toMatchObject([{ kind: 'door-failing', place: 'a@imap.example/INBOX' }]);
  expect(await alarms()).toMatchObject([
    { detail: { alarm: 'door-failing', place: 'a@imap.example/INBOX' } },
  ]);
  await world.get(DoorBook).note('a@imap.example/INBOX', 'imap', { state: 'open', polled: true });
  await watch();
  expect((await health()).alarms).toEqual([]);
  await world.work();
  expect(await alarms()).toHaveLength(1);
});

test('a mailbox of ours that falls silent is missed, by its own habits; what a stranger invented is not', async () => {
  for (let n = 0; n < 25; n++) {
    await mail();
    await mail('invented@cirt.example');
    await mail('polled@cirt.example');
    world.clock.forward(10);
  }
  await world.query(`UPDATE intake.inbound_message SET mailbox = $1 WHERE mailbox = 'polled@cirt.example'`, [
    'a@imap.example/INBOX',
  ]);
  await world.work();
  world.clock.forward(90);
  const { mailboxes } = await health();
  expect(Object.fromEntries(mailboxes.map(({ name, silent }) => [name, silent]))).toEqual({
    'a@imap.example/INBOX': true,
    'cirt@cirt.example': true,
    'invented@cirt.example': false,
  });
  expect(mailboxes[0]).toMatchObject({ usualGapSeconds: 600 });
  await watch();
  await world.work();
  const places = (await alarms()).flatMap(({ detail }) =>
    detail['alarm'] === 'mailbox-silent' ? [String(detail['place'])] : [],
  );
  expect(places.toSorted()).toEqual(['a@imap.example/INBOX', 'cirt@cirt.example']);
});

test('no number of invented recipients hides a mailbox of ours', async () => {
  for (let n = 0; n < 31; n++) await mail(`a${n}@cirt.example`);
  const { mailboxes } = await health();
  expect(mailboxes).toHaveLength(30);
  expect(mailboxes.filter(({ silent }) => silent).map(({ name }) => name)).toContain('cirt@cirt.example');
});

test('a dead letter shows, and is a figure for Prometheus', async () => {
  const inbound = await mail();
  await world.work();
  const [row] = await world.query<{ ref: string }>(
    `SELECT r.reference AS ref FROM intake.report r JOIN intake.inbound_message m ON m.report_id = r.id WHERE m.id = $1`,
    [inbound],
  );
  await world.get(QueueReply).execute(ada, { report: row!.ref }, { text: 'Hello.' });
  world.clock.forward(1);
  world.carrier.fail = new DeliveryError('550 no', 'refused', true);
  await world.work();
  world.carrier.fail = null;
  expect(await health()).toMatchObject({ level: 'bad', outbox: { dead: 1, level: 'ok' } });
  const text = await metrics.metrics();
  expect(text).toMatch(/^tocsin_mail_dead_letters 1$/m);
  expect(text).toMatch(/^tocsin_mail_door_open\{door="smtp"\} 1$/m);
  expect(text).toMatch(/^tocsin_mail_outbox\{state="dead"\} 1$/m);
});

test('a job that was tried to the end is shown by its task', async () => {
  await world.query(
    `SELECT platform.enqueue_job('mail.file', '{}', NULL, now() + interval '1 day', 1, NULL)`,
  );
  await world.query(
    `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'it broke'`,
  );
  expect((await health()).deadJobs).toEqual([{ task: 'mail.file', count: 1, lastError: 'it broke' }]);
  // One that failed after a newer one of its key had taken its place has left nothing undone.
  const again = `SELECT platform.enqueue_job('mail.send', '{}', 'again', now() + interval '1 day', NULL, NULL)`;
  await world.query(again);
  await world.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'w' WHERE key = 'again'`,
  );
  await world.query(again);
  await world.query(
    `UPDATE graphile_worker._private_jobs SET last_error = 'late', locked_at = NULL, locked_by = NULL WHERE locked_by = 'w'`,
  );
  expect((await health()).deadJobs).toHaveLength(1);
});

test('the page is looked up in a handful of statements, however much mail there was', async () => {
  expect(await world.db.countStatements(health)).toBeLessThanOrEqual(11);
});
