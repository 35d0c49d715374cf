import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QueueReply, ThreadsOfReport } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { CorrespondenceWorld, eml, type ReportFacts } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await CorrespondenceWorld.open({ handlers: { 'mail.send': SendMail } });
  ada = await world.person('handler');
});
afterAll(() => world.close());

let serial = 0;
const fresh = () => `<fresh-${++serial}@mail.example.net>`;

/** A report that was answered, and the ids that a reply can name. */
async function answered(facts: ReportFacts = {}) {
  const report = await world.report(facts);
  const message = await world
    .get(QueueReply)
    .execute(ada, { report: report.ref }, { text: 'What do you see?' });
  world.clock.forward(1);
  await world.work();
  return { report, message, ours: await world.messageIdOf(message), token: await world.token(report) };
}

async function participants(ref: string): Promise<string[]> {
  const [thread] = await world.get(ThreadsOfReport).execute(ada, ref);
  return thread!.participants;
}

describe('a reply finds its thread', () => {
  test('by In-Reply-To of our mail', async () => {
    const { report, ours } = await answered();
    const filed = await world.receive(eml({ From: report.from, 'In-Reply-To': ours, 'Message-ID': fresh() }));
    expect(filed).toMatchObject({ as: 'reply', reportId: report.id, rule: 'references', duplicate: false });
    expect(await world.actions(report.id)).toContain('message.received');
  });

  test('by any of its References, in any order, ours or the original report or an earlier reply', async () => {
    const { report, ours } = await answered();
    const first = fresh();
    await world.receive(
      eml({ From: report.from, References: `<x@y.example> ${ours} <z@y.example>`, 'Message-ID': first }),
    );
    for (const known of [report.messageId!, first, ours]) {
      const mail = eml({
        From: report.from,
        References: `${known} <unknown@y.example>`,
        'Message-ID': fresh(),
      });
      expect(await world.receive(mail)).toMatchObject({ as: 'reply', reportId: report.id });
    }
  });

  test('by the original report, before anybody answered it', async () => {
    const report = await world.report();
    const filed = await world.receive(
      eml({ From: report.from, 'In-Reply-To': report.messageId!, 'Message-ID': fresh() }),
    );
    expect(filed).toMatchObject({ as: 'reply', reportId: report.id });
  });

  test('by the reply token in To, Cc or only in the envelope; whoever has it joins', async () => {
    const { report, token } = await answered();
    const address = `cirt+r.${token.toUpperCase()}@cirt.example`;
    const colleague = 'Colleague@Bank.Example';
    expect(await world.receive(eml({ From: colleague, To: address, 'Message-ID': fresh() }))).toMatchObject({
      as: 'reply',
      reportId: report.id,
      rule: 'token',
    });
    expect(await participants(report.ref)).toEqual(['colleague@bank.example', report.from].toSorted());
    for (const mail of [
      { raw: eml({ Cc: address, 'Message-ID': fresh() }), to: [] },
      { raw: eml({ 'Message-ID': fresh() }), to: [address] },
      // Fetched from a mailbox: no envelope, only what its server wrote down.
      { raw: eml({ 'Delivered-To': address, 'Message-ID': fresh() }), to: [] },
      { raw: eml({ 'X-Original-To': address, 'Message-ID': fresh() }), to: [] },
      { raw: eml({ 'Envelope-To': `<${address}>`, 'Message-ID': fresh() }), to: [] },
    ]) {
      expect(await world.receive(mail.raw, { to: mail.to })).toMatchObject({ reportId: report.id });
    }
  });

  test('a stranger who knows the Message-ID of what the reporter wrote is filed, and stays a stranger', async () => {
    const { report } = await answered();
    const mail = { From: 'mallory@example.net', 'In-Reply-To': report.messageId!, 'Message-ID': fresh() };
    expect(await world.receive(eml(mail))).toMatchObject({ reportId: report.id, rule: 'references' });
    expect(await participants(report.ref)).toEqual([report.from]);
    const tagged = {
      From: 'mallory@example.net',
      Subject: `Re: [${report.ref}] more`,
      'Message-ID': fresh(),
    };
    expect(await world.receive(eml(tagged))).toMatchObject({ as: null, mentions: [report.ref] });
  });

  test('by the tag only from someone who is part of it', async () => {
    const { report } = await answered();
    const subject = `Re: [${report.ref}] Strange mail`;
    const own = await world.receive(
      eml({ From: report.from.toUpperCase(), Subject: subject, 'Message-ID': fresh() }),
    );
    expect(own).toMatchObject({ as: 'reply', reportId: report.id, rule: 'tag' });
    const stranger = await world.receive(
      eml({ From: 'mallory@example.net', Subject: subject, 'Message-ID': fresh() }),
    );
    expect(stranger).toMatchObject({ as: null, mentions: [report.ref] });
    expect(await participants(report.ref)).toEqual([report.from]);
    expect(await world.receive(eml({ From: '', Subject: subject, 'Message-ID': fresh() }))).toMatchObject({
      as: null,
    });
  });

  test('or is a new report', async () => {
    await answered();
    const filed = await world.receive(
      eml({
        References: '<none@y.example>',
        To: `cirt+r.${'a'.repeat(26)}@cirt.example`,
        Subject: '[R-2099-000001] x',
      }),
    );
    expect(filed).toMatchObject({ as: null, mentions: ['R-2099-000001'] });
  });
});

describe('one mail', () => {
  test('by two routes is one message; with other content it is two', async () => {
    const { report, ours } = await answered();
    const headers = { From: report.from, 'In-Reply-To': ours, 'Message-ID': fresh() };
    const one = await world.receive(`Received: by one.example\r\n${eml(headers)}`);
    const two = await world.receive(`Received: by two.example\r\n${eml(headers)}`);
    expect(two).toMatchObject({ duplicate: true, messageId: (one as { messageId: string }).messageId });
    expect(await world.receive(eml(headers, 'Something else.'))).toMatchObject({ duplicate: false });
  });

  test('filed twice by a worker that was killed is filed once', async () => {
    const { report, ours } = await answered();
    const raw = Buffer.from(eml({ From: report.from, 'In-Reply-To': ours, 'Message-ID': fresh() }));
    const { inboundId, ...first } = await world.receive(raw.toString());
    const again = await world.file(inboundId, raw, { from: report.from, to: [] });
    expect(again).toMatchObject({ messageId: (first as { messageId: string }).messageId, duplicate: true });
  });

  test('of our own that comes back says nothing new; a stranger under our Message-ID is read', async () => {
    const { report, ours, message } = await answered();
    const back = await world.receive(eml({ From: 'CIRT <cirt@cirt.example>', 'Message-ID': ours }));
    expect(back).toMatchObject({ as: 'reply', rule: 'own-mail', messageId: message.id, duplicate: true });
    const taken = await world.receive(eml({ From: 'mallory@example.net', 'Message-ID': ours }));
    expect(taken.as).toBeNull();
    expect(await participants(report.ref)).toEqual([report.from]);
  });

  test('keeps its attachments', async () => {
    const { ours } = await answered();
    const raw = [
      'From: someone@example.net',
      'To: cirt@cirt.example',
      'Subject: log',
      `In-Reply-To: ${ours}`,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See the log.',
      '--b',
      'Content-Type: text/x-log; name="../a.log"',
      'Content-Disposition: attachment; filename="../a.log"',
      '',
      'line',
      '--b--',
      '',
    ].join('\r\n');
    const filed = await world.receive(raw);
    const rows = await world.query(
      `SELECT name, b.bytes FROM correspondence.message_attachment a JOIN platform.blob b USING (sha256) WHERE message_id = $1`,
      [(filed as { messageId: string }).messageId],
    );
    expect(rows).toMatchObject([{ name: expect.stringMatching(/a\.log$/) }]);
  });
});

test('absurd lengths are cut or left out, and the mail is filed', async () => {
  const { report, ours } = await answered();
  const filed = await world.receive(
    eml({
      From: `${'x'.repeat(9_000)}@example.net`,
      Subject: 's'.repeat(50_000),
      'Message-ID': `<${'m'.repeat(20_000)}@example.net>`,
      References: `${Array.from({ length: 2_000 }, (_, i) => `<r${i}@example.net>`).join('\r\n ')} ${ours}`,
    }),
  );
  expect(filed).toMatchObject({ as: 'reply', reportId: report.id });
  expect(await participants(report.ref)).toEqual([report.from]);
  await world.get(QueueReply).execute(ada, { report: report.ref }, { text: 'Thank you.' });
  world.clock.forward(1);
  expect(await world.work()).toEqual([]);
});

describe('machines', () => {
  const dsn = (original: string, action = 'failed', recipient = 'reporter@example.org') =>
    [
      'From: MAILER-DAEMON@mx.example.net',
      'To: cirt@cirt.example',
      'Subject: Undelivered Mail',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.net',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 no such user',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${original}`,
      'Subject: whatever',
      '',
      '--b--',
      '',
    ].join('\r\n');

  test('a bounce of ours marks message and address; it is no reply and no report', async () => {
    const { report, message, ours } = await answered();
    const filed = await world.receive(dsn(ours, 'failed', report.from), { from: '' });
    expect(filed).toMatchObject({ as: 'bounce-of-ours', reportId: report.id });
    const [thread] = await world.get(ThreadsOfReport).execute(ada, report.ref);
    expect(thread).toMatchObject({ bounced: [report.from], participants: [report.from] });
    expect(thread!.messages.find(({ id }) => id === message.id)).toMatchObject({
      state: 'sent',
      lastError: expect.stringContaining('550 no such user'),
      bouncedAt: expect.anything(),
    });
    expect(await world.actions(report.id)).toContain('message.bounced');
  });

  test('a bounce without our Message-ID is found by the address it came back to', async () => {
    const { report, token } = await answered();
    const filed = await world.receive(dsn('<lost@example.net>', 'failed', report.from), {
      from: '',
      to: [`cirt+r.${token}@cirt.example`],
    });
    expect(filed).toMatchObject({ as: 'bounce-of-ours', rule: 'token' });
  });

  test('a delay marks nothing; a bounce of a stranger’s mail is a new report; a forged one marks nobody else', async () => {
    const { report, ours } = await answered();
    await world.receive(dsn(ours, 'delayed', report.from), { from: '' });
    expect((await world.receive(dsn('<theirs@example.net>'), { from: '' })).as).toBeNull();
    await world.receive(dsn(ours, 'failed', 'victim@example.org'), { from: '' });
    const [thread] = await world.get(ThreadsOfReport).execute(ada, report.ref);
    expect(thread!.bounced).toEqual([]);
  });

  test('an automatic reply is filed and marked, and admits nobody', async () => {
    const { report, ours } = await answered();
    const mail = eml({
      From: 'robot@example.net',
      'In-Reply-To': ours,
      'Auto-Submitted': 'auto-replied',
      'Message-ID': fresh(),
    });
    expect(await world.receive(mail)).toMatchObject({ as: 'reply', reportId: report.id });
    const [thread] = await world.get(ThreadsOfReport).execute(ada, report.ref);
    expect(thread!.messages.at(-1)).toMatchObject({ direction: 'in', kind: 'auto-reply', automatic: true });
    expect(thread!.participants).toEqual([report.from]);
  });
});
