import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ListOutbox,
  ListTemplates,
  MessageDetail,
  QueueReply,
  ThreadsOfIncident,
  ThreadsOfReport,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { IncidentDetail } from '@tocsin/incidents';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { replyWay } from '../../../libs/correspondence/src/thread/answerable-report.js';
import { AnswerableReports } from '../../../libs/correspondence/src/thread/answerable-reports.js';
import { CorrespondenceWorld, eml, type ReportFacts } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await CorrespondenceWorld.open({ handlers: { 'mail.send': SendMail } });
  ada = await world.person('handler');
});
afterAll(() => world.close());

const reply = (place: Parameters<QueueReply['execute']>[1], text = 'Hello.') =>
  world.get(QueueReply).execute(ada, place, { text });

test('the outbox is read page by page, each message once, one statement a page', async () => {
  const written: string[] = [];
  for (let i = 0; i < 7; i++) written.push((await reply({ report: (await world.report()).ref })).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.get(ListOutbox).execute(ada, { limit: 3, cursor, state: 'held' });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual(written.toReversed());
  const count = await world.db.countStatements(() => world.get(ListOutbox).execute(ada, { limit: 50 }));
  expect(count).toBe(1);
});

describe('what a restricted case says', () => {
  test('shows in no list, thread or message to those outside it', async () => {
    const report = await world.report();
    const open = await reply({ report: report.ref }, 'Before.');
    await world.incident([report], { restricted: true });
    const lead = await world.person('duty-lead');
    for (const [who, visible] of [
      [ada, false],
      [lead, true],
    ] as const) {
      const { items } = await world.get(ListOutbox).execute(who, { limit: 200 });
      expect(items.some(({ id }) => id === open.id)).toBe(visible);
      const threads = world.get(ThreadsOfReport).execute(who, report.ref);
      await (visible ? threads : expect(threads).rejects.toMatchObject({ status: 404 }));
    }
    await expect(world.get(MessageDetail).execute(ada, open.id)).rejects.toMatchObject({ status: 404 });
    await expect(reply({ report: report.ref })).rejects.toMatchObject({ status: 404 });
  });
});

test('an incident’s page brings its threads and messages, in the statements it had anyway', async () => {
  const [one, two] = [await world.report(), await world.report()];
  const incident = await world.incident([one, two]);
  const sent = await reply({ incident: incident.ref, report: one.ref }, 'From the case.');
  await world.receive(eml({ From: one.from, 'In-Reply-To': one.messageId! }, 'Here it is.'));
  const page = await world.get(IncidentDetail).execute(ada, incident.ref);
  expect(page.threads).toMatchObject([
    { reportRef: one.ref, channel: 'email', recipient: { address: one.from }, participants: [one.from] },
    // Nothing was said to him yet, and he can be answered.
    { reportRef: two.ref, id: null, channel: 'email', recipient: { address: two.from }, messages: [] },
  ]);
  const lines = page.timeline.items.filter(({ kind }) => kind === 'message');
  const reports = page.timeline.items.flatMap(({ report }) => report?.ref ?? []);
  expect(reports.toSorted()).toEqual([one.ref, two.ref].toSorted());
  expect(page.timeline.items).toHaveLength(lines.length + 2);
  expect(new Set(lines.map(({ text }) => text?.trim()))).toEqual(new Set(['From the case.', 'Here it is.']));
  expect(lines.find(({ text }) => text === 'From the case.')!.message).toMatchObject({
    id: sent.id,
    state: 'held',
  });
  expect(await world.get(ThreadsOfIncident).execute(ada, incident.id)).toHaveLength(2);
  const count = await world.db.countStatements(() => world.get(IncidentDetail).execute(ada, incident.ref));
  expect(count).toBe(2);
});

test('what a case writes does not show on the page of another, when it is restricted', async () => {
  const report = await world.report();
  const lead = await world.person('duty-lead');
  const [hidden, open] = [
    await world.incident([report], { restricted: true }),
    await world.incident([report]),
  ];
  await world.get(QueueReply).execute(lead, { incident: hidden.ref }, { text: 'Only for us.' });
  const page = await world.get(IncidentDetail).execute(ada, open.ref);
  expect(JSON.stringify(page)).not.toContain('Only for us.');
});

test.each<ReportFacts>([
  {},
  { anonymous: true },
  { anonymous: true, code: Buffer.from('a') },
  { from: null },
  { from: null, code: Buffer.from('b') },
  { automatic: true, code: Buffer.from('c') },
  { from: 'cirt@cirt.example' },
  { from: 'cirt+x@cirt.example', code: Buffer.from('d') },
  { from: '', code: Buffer.from('e') },
  { tlp: 'RED' },
  { tlp: 'AMBER+STRICT' },
  { tlp: 'GREEN' },
])('page and command agree on how %j is answered', async (facts) => {
  const report = await world.report(facts);
  const known = await world.db.database.transaction((tx) => world.get(AnswerableReports).byId(tx, report.id));
  const way = replyWay(known!, world.config.mail.address);
  const [thread] = await world.get(ThreadsOfReport).execute(ada, report.ref);
  expect({ channel: thread!.channel, reason: thread!.channelReason, to: thread!.recipient }).toEqual({
    channel: way.channel,
    reason: way.channel === null ? way.reason : null,
    to: way.channel === null ? null : way.to,
  });
  expect(thread!.clearance).toBe(facts.tlp && facts.tlp !== 'GREEN' ? facts.tlp : 'AMBER');
});

test('a message shows the bytes that left', async () => {
  const { id } = await reply({ report: (await world.report()).ref }, 'x'.repeat(20_000));
  world.clock.forward(1);
  await world.work();
  const detail = await world.get(MessageDetail).execute(ada, id);
  expect(detail.raw).toContain('Message-ID: ');
  expect(detail).toMatchObject({ state: 'sent', textCut: false });
  expect((await world.get(MessageDetail).raw(ada, id)).bytes).toEqual(
    world.carrier.parcels.find((p) => p.id === id)!.bytes,
  );
});

test('templates come in the reporter’s language with his reference', async () => {
  const report = await world.report({ language: 'ar' });
  const [module] = await world
    .get(ListTemplates)
    .execute(ada, { name: 'closed', report: report.ref, reason: 'spam' });
  expect(module).toMatchObject({ locale: 'ar', fallback: false });
  expect(module!.text).toContain(report.ref);
  expect(module!.text).not.toContain('{{');
  expect(await world.get(ListTemplates).execute(ada, { locale: 'ru' })).toHaveLength(12);
});
