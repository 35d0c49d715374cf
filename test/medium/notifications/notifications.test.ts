import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DeliveryError, QueueReply } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { AssignIncident } from '@tocsin/incidents';
import { parseMail } from '@tocsin/mail';
import { ListNotifications, MarkRead, NotificationsModule, Preferences } from '@tocsin/notifications';
import { AssignReport, AttachReport } from '@tocsin/triage';
import { SendDigests } from '../../../libs/notifications/src/digest/send-digests.js';
import { eml } from '../../factories/correspondence-world.js';
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

const newsOf = (who: Actor) => world.get(ListNotifications).execute(who, { limit: 50 });
const kindsOf = async (who: Actor, ref: string) =>
  (await newsOf(who)).items.filter((item) => item.ref === ref).map(({ kind }) => kind);
const mailsTo = (who: Person) =>
  world.carrier.parcels.filter(({ envelope }) => envelope.to.includes(`${who.id}@staff.example`));

/** A mail from a reporter, taken by somebody. */
async function reportOf(owner?: Person) {
  const from = `rosa-${Math.random()}@example.org`;
  const messageId = `<${Math.random()}@mail.example.org>`;
  const inbound = await world.mail(eml({ From: from, Subject: 'SECRET-WORD', 'Message-ID': messageId }), {
    from,
  });
  await world.work();
  const [row] = await world.query<{ id: string; ref: string; version: number }>(
    `SELECT r.id, r.reference AS ref, r.version FROM intake.report r
       JOIN intake.inbound_message m ON m.report_id = r.id WHERE m.id = $1`,
    [inbound],
  );
  const report = { ...row!, from, messageId };
  if (owner) {
    await world.get(AssignReport).execute(lead, report.ref, { version: report.version, personId: owner.id });
    await world.work();
  }
  return report;
}

describe('somebody is told', () => {
  test('of a report or case that a colleague gave him, and not of what he took himself', async () => {
    const report = await reportOf(ada);
    expect(await kindsOf(ada, report.ref)).toEqual(['report-assigned']);
    const own = await reportOf();
    await world.get(AssignReport).execute(ada, own.ref, { version: own.version, personId: ada.id });
    const incident = await world.incident(lead);
    await world
      .get(AssignIncident)
      .execute(lead, incident.ref, { version: incident.version, personId: ada.id });
    await world.work();
    expect(await kindsOf(ada, own.ref)).toEqual([]);
    expect(await kindsOf(ada, incident.ref)).toEqual(['incident-assigned']);
  });

  test('of his reporter’s words, and not of a machine’s', async () => {
    const report = await reportOf(ada);
    const mail = { From: report.from, 'In-Reply-To': report.messageId };
    await world.mail(eml({ ...mail, 'Message-ID': `<${Math.random()}@x.example>` }));
    await world.mail(
      eml({ ...mail, 'Auto-Submitted': 'auto-replied', 'Message-ID': `<${Math.random()}@x.example>` }),
    );
    await world.work();
    expect(await kindsOf(ada, report.ref)).toEqual(['reply-received', 'report-assigned']);
  });

  test('of a deadline that was missed, and those who lead are called', async () => {
    const incident = await world.incident(lead);
    await world
      .get(AssignIncident)
      .execute(lead, incident.ref, { version: incident.version, personId: ada.id });
    world.clock.forward(60 * 24 * 60);
    await world.work();
    expect(await kindsOf(ada, incident.ref)).toContain('clock-missed');
    expect(await kindsOf(lead, incident.ref)).toContain('escalation');
  });

  test('once, though the event comes twice', async () => {
    const report = await reportOf(ada);
    await world.query(`SELECT platform.enqueue_job('event', $1::json, NULL, NULL, NULL, NULL)`, [
      JSON.stringify({ name: 'report.assigned', payload: { reportId: report.id, assigneeId: ada.id } }),
    ]);
    await world.work();
    expect(await kindsOf(ada, report.ref)).toEqual(['report-assigned']);
  });
});

describe('a dead letter', () => {
  test('wakes its author and those who lead: in the console, and by mail at once', async () => {
    const report = await reportOf();
    world.clock.forward(1);
    await world.work();
    const before = mailsTo(lead).length;
    await world.get(QueueReply).execute(ada, { report: report.ref }, { text: 'Hello.' });
    world.clock.forward(1);
    world.carrier.fail = new DeliveryError('550 no such user', 'refused', true);
    world.carrier.failsFor = ({ envelope }) => !envelope.to[0]!.endsWith('@staff.example');
    await world.work();
    world.carrier.fail = null;
    world.clock.forward(1);
    await world.work();
    expect(await kindsOf(ada, report.ref)).toContain('dead-letter');
    expect(await kindsOf(lead, report.ref)).toContain('dead-letter');
    expect(mailsTo(lead)).toHaveLength(before + 1);
    const parcel = mailsTo(lead).at(-1)!;
    expect(parcel.envelope.from).toBe('');
    const mail = await parseMail(parcel.bytes);
    expect(mail).toMatchObject({ automatic: true, kind: expect.any(String) });
    expect(mail.headers['x-loop']).toEqual(['cirt@cirt.example']);
    expect(mail.text).toContain(report.ref);
    expect(parcel.bytes.toString()).not.toContain('SECRET-WORD');
    expect(parcel.bytes.toString()).not.toContain(report.from);
  });

  test('with mail down altogether is on the console, and the mail follows under the same Message-ID', async () => {
    const report = await reportOf();
    await world.get(QueueReply).execute(ada, { report: report.ref }, { text: 'Hello.' });
    world.clock.forward(1);
    world.carrier.fail = new DeliveryError('550 no such user', 'refused', true);
    world.carrier.failsFor = () => true;
    await world.work();
    world.clock.forward(1);
    expect((await world.work()).join()).toContain('550 no such user');
    expect(await kindsOf(lead, report.ref)).toContain('dead-letter');
    const [waiting] = await world.query<{ message_id: string }>(
      `SELECT message_id FROM notifications.digest WHERE person_id = $1 AND sent_at IS NULL`,
      [lead.id],
    );
    world.carrier.fail = null;
    await world.query(`SELECT platform.enqueue_job('notifications.mail', $1::json, NULL, NULL, NULL, NULL)`, [
      JSON.stringify({ personId: lead.id }),
    ]);
    await world.work();
    expect((await parseMail(mailsTo(lead).at(-1)!.bytes)).messageId).toBe(waiting!.message_id);
  });
});

describe('the digest', () => {
  const digest = async () => {
    await world.get(SendDigests).run();
    return world.work();
  };

  async function reader(mail: 'off' | 'immediately' | 'hourly' | 'daily', weekly = false): Promise<Person> {
    const person = await world.person('handler');
    await world.get(Preferences).change(person, { mail, weekly, version: 0 });
    return person;
  }

  test('comes at most once a period, and not where nothing is new', async () => {
    const hourly = await reader('hourly');
    await digest();
    expect(mailsTo(hourly)).toHaveLength(0);
    await reportOf(hourly);
    await digest();
    await reportOf(hourly);
    await digest();
    await digest();
    expect(mailsTo(hourly)).toHaveLength(1);
    world.clock.forward(60);
    await digest();
    expect(mailsTo(hourly)).toHaveLength(2);
    world.clock.forward(60);
    await digest();
    expect(mailsTo(hourly)).toHaveLength(2);
  });

  test('leaves out what was read in the console', async () => {
    const person = await reader('hourly');
    await reportOf(person);
    const { items, unread } = await newsOf(person);
    expect(unread).toBe(1);
    await world.get(MarkRead).execute(person, [items[0]!.id]);
    expect((await newsOf(person)).unread).toBe(0);
    await digest();
    expect(mailsTo(person)).toHaveLength(0);
  });

  test('is sent at once to who wishes so, and never to who wishes none', async () => {
    const [now, never] = [await reader('immediately'), await reader('off')];
    await reportOf(now);
    await reportOf(never);
    world.clock.forward(1);
    await world.work();
    await digest();
    expect([mailsTo(now).length, mailsTo(never).length]).toEqual([1, 0]);
  });

  test('is in the reader’s language', async () => {
    const person = await reader('immediately');
    await world.query(`UPDATE identity.person SET locale = 'fr' WHERE id = $1`, [person.id]);
    await reportOf(person);
    world.clock.forward(1);
    await world.work();
    expect((await parseMail(mailsTo(person)[0]!.bytes)).text).toContain('Signalement qui vous est attribué');
  });

  test('sums the week up on a Monday, once', async () => {
    const person = await reader('daily', true);
    await reportOf(person);
    for (let days = 0; days < 8; days++) {
      world.clock.forward(24 * 60);
      await digest();
      await digest();
    }
    const subjects = await Promise.all(
      mailsTo(person).map(async ({ bytes }) => (await parseMail(bytes)).subject),
    );
    expect(subjects.filter((subject) => subject.includes('Your week'))).toHaveLength(1);
    expect(subjects).toHaveLength(2);
  });
});

describe('need to know', () => {
  test('holds when it is read and when it is mailed: what became restricted is told to nobody outside', async () => {
    const outsider = await world.person('handler');
    await world.get(Preferences).change(outsider, { mail: 'hourly', weekly: false, version: 0 });
    const report = await reportOf(outsider);
    const incident = await world.incident(lead, { restricted: true });
    const [row] = await world.query<{ version: number }>(`SELECT version FROM intake.report WHERE id = $1`, [
      report.id,
    ]);
    await world
      .get(AttachReport)
      .execute(lead, report.ref, { version: row!.version, incident: incident.ref });
    await world.work();
    expect(await newsOf(outsider)).toMatchObject({ items: [], unread: 0 });
    await world.get(SendDigests).run();
    await world.work();
    expect(mailsTo(outsider)).toHaveLength(0);
  });

  test('nobody reads or marks another’s', async () => {
    const other = await world.person('handler');
    await reportOf(ada);
    const { items } = await newsOf(ada);
    await world.get(MarkRead).execute(other, [items[0]!.id]);
    expect((await newsOf(ada)).items[0]!.readAt).toBeNull();
    expect((await newsOf(other)).items).toEqual([]);
  });
});

test('settings that were changed elsewhere meanwhile are not overwritten', async () => {
  const person = await world.person('handler');
  const preferences = world.get(Preferences);
  expect(await preferences.read(person)).toEqual({ mail: 'daily', weekly: true, version: 0 });
  const first = await preferences.change(person, { mail: 'off', weekly: false, version: 0 });
  await expect(
    preferences.change(person, { mail: 'hourly', weekly: true, version: 0 }),
  ).rejects.toMatchObject({
    status: 409,
  });
  expect(await preferences.change(person, { ...first, mail: 'hourly' })).toMatchObject({ version: 2 });
});
