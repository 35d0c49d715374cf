import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QueueReply, ThreadsOfReport } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { MarkRefusedAddresses } from '../../../libs/correspondence/src/unreachable/mark-refused-addresses.js';
import { CorrespondenceWorld, eml } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await CorrespondenceWorld.open({ handlers: { 'mail.send': SendMail } });
  ada = await world.person('handler');
});
afterAll(() => world.close());

async function answered(from?: string) {
  const report = await world.report({ from });
  const message = await world
    .get(QueueReply)
    .execute(ada, { report: report.ref }, { text: 'What do you see?' });
  world.clock.forward(1);
  await world.work();
  return { report, message, ours: await world.messageIdOf(message), token: await world.token(report) };
}
const threadOf = async (ref: string) => (await world.get(ThreadsOfReport).execute(ada, ref))[0]!;

const status = (original: string, ...fields: string[]) =>
  [
    'From: MAILER-DAEMON@mx.example.net',
    'To: cirt@cirt.example',
    'Subject: Delivery status',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'words',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    ...fields,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${original}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
const failed = (address: string, code = '5.1.1', words = 'no such user') => [
  `Final-Recipient: rfc822; ${address}`,
  'Action: failed',
  `Status: ${code}`,
  `Diagnostic-Code: smtp; 550 ${code} ${words}`,
];

describe('an address that was not reached', () => {
  test('is known in every thread, with the reason', async () => {
    const { report, ours } = await answered();
    const other = await world.report({ from: report.from });
    await world.receive(status(ours, ...failed(report.from)), { from: '' });
    const expected = [
      { address: report.from, since: expect.anything(), reason: 'userunknown', hard: true, status: '5.1.1' },
    ];
    expect((await threadOf(report.ref)).unreachable).toEqual(expected);
    expect(await threadOf(other.ref)).toMatchObject({ bounced: [], unreachable: expected });
  });

  test('a full mailbox does not make somebody of nobody', async () => {
    const { report, ours } = await answered();
    await world.receive(status(ours, ...failed(report.from)), { from: '' });
    await world.receive(status(ours, ...failed(report.from, '5.2.2', 'mailbox full')), { from: '' });
    expect((await threadOf(report.ref)).unreachable).toMatchObject([{ reason: 'userunknown', hard: true }]);
  });

  test('comes back with the first word from there, be it in this thread or a new report', async () => {
    const { report, ours } = await answered();
    await world.receive(status(ours, ...failed(report.from)), { from: '' });
    const away = { From: report.from, Subject: 'Out of office', 'Auto-Submitted': 'auto-replied' };
    await world.receive(eml({ ...away, 'Message-ID': '<away@mail.example>' }));
    expect((await threadOf(report.ref)).unreachable).toHaveLength(1);
    await world.receive(
      eml({ From: report.from, Subject: 'Something else', 'Message-ID': '<new@mail.example>' }),
    );
    expect(await threadOf(report.ref)).toMatchObject({ bounced: [], unreachable: [] });
  });

  test('comes back when a server says that it has our mail, or the recipient read it', async () => {
    for (const [index, action] of ['delivered', 'displayed'].entries()) {
      const { report, ours } = await answered();
      await world.receive(status(ours, ...failed(report.from)), { from: '' });
      const notice = status(
        ours,
        `Final-Recipient: rfc822; ${report.from}`,
        `Action: ${action}`,
        'Status: 2.0.0',
      );
      expect(
        await world.receive(`Message-ID: <n${index}@mx.example>\r\n${notice}`, { from: '' }),
      ).toMatchObject({
        as: 'reply',
        reportId: report.id,
      });
      expect((await threadOf(report.ref)).unreachable).toEqual([]);
    }
  });

  test('refused at once by the mail server counts alike; what is said of the message does not', async () => {
    const { report, message } = await answered();
    const mark = world.get(MarkRefusedAddresses);
    const refused = (reply: string) =>
      mark.handle({ messageId: message.id, refusals: [{ address: report.from, reply }] });
    await refused('552 5.3.4 Message size exceeds fixed limit');
    await refused('554 5.7.1 Relay access denied');
    expect((await threadOf(report.ref)).unreachable).toEqual([]);
    await refused('550 5.1.1 User unknown');
    expect((await threadOf(report.ref)).unreachable).toMatchObject([{ reason: 'userunknown', hard: true }]);
  });
});

describe('a bounce finds its thread', () => {
  const plain = (words: string) =>
    eml(
      { From: 'MAILER-DAEMON@mx.example.net', Subject: 'Undelivered mail', 'Return-Path': '<>' },
      `Could not be delivered.\n\n${words}`,
    );

  test('by our Message-ID among its words', async () => {
    const { report, ours } = await answered();
    const filed = await world.receive(plain(`The message ${ours} to <${report.from}> failed.`), { from: '' });
    expect(filed).toMatchObject({ as: 'bounce-of-ours', reportId: report.id, rule: 'references' });
    expect((await threadOf(report.ref)).bounced).toEqual([report.from]);
  });

  test('by our reply address among its words', async () => {
    const { report, token } = await answered();
    const filed = await world.receive(plain(`<${report.from}>\n\nReply-To: <cirt+r.${token}@cirt.example>`), {
      from: '',
    });
    expect(filed).toMatchObject({ as: 'bounce-of-ours', reportId: report.id, rule: 'token' });
  });

  test('by neither where they are strangers’: it is kept as a report of its own kind, without an answer', async () => {
    const filed = await world.receive(plain('<nobody@example.net> <0000@cirt.example> failed'), { from: '' });
    expect(filed).toMatchObject({ as: null, mentions: [], loop: null });
  });
});

test('a delay goes to its thread as what it is, marks nobody and answers nobody', async () => {
  const { report, ours } = await answered();
  const delay = status(ours, `Final-Recipient: rfc822; ${report.from}`, 'Action: delayed', 'Status: 4.4.1');
  expect(await world.receive(delay, { from: '' })).toMatchObject({ as: 'reply', reportId: report.id });
  const thread = await threadOf(report.ref);
  expect(thread).toMatchObject({ bounced: [], unreachable: [] });
  expect(thread.messages.at(-1)).toMatchObject({
    kind: 'delivery-notice',
    automatic: true,
    fields: { recipients: [{ action: 'delayed', reason: 'networkerror', hard: false }] },
  });
  expect(await world.actions(report.id)).toContain('message.received');
});

describe('a machine’s document in an answer', () => {
  const xarf = (type: string) =>
    JSON.stringify({
      xarf_version: '4.2.0',
      report_id: '550e8400-e29b-41d4-a716-446655440000',
      source_identifier: '192.0.2.7',
      category: 'content',
      type,
      evidence: [{ content_type: 'text/plain', payload: 'bG9n' }],
    });

  test('is data of the message, its evidence among the files', async () => {
    const { report, ours } = await answered();
    const head = { From: report.from, 'In-Reply-To': ours, 'Message-ID': '<x1@mail.example>' };
    expect(await world.receive(eml(head, xarf('phishing')))).toMatchObject({
      as: 'reply',
      reportId: report.id,
    });
    const message = (await threadOf(report.ref)).messages.at(-1)!;
    expect(message.fields).toMatchObject({ xarf: { type: 'phishing', sourceIdentifier: '192.0.2.7' } });
    expect(message.attachments.map(({ name }) => name)).toEqual(['evidence-1.txt']);
  });

  test('that is to be sealed becomes a report of its own: a thread has no seal', async () => {
    const { report, ours } = await answered();
    const head = { From: report.from, 'In-Reply-To': ours, 'Message-ID': '<x2@mail.example>' };
    expect((await world.receive(eml(head, xarf('csam')))).as).toBeNull();
    expect((await threadOf(report.ref)).messages).toHaveLength(1);
  });
});
