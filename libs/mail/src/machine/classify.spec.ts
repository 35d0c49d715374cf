import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseMail } from '../parse/parse-mail.js';

const folder = join(import.meta.dirname, '../../../../test/fixtures/mail');
const fixture = (name: string) => parseMail(readFileSync(join(folder, name)));
const head = 'From: Jane <jane@example.net>\nTo: cirt@example.org\nSubject: hello\n';
const parse = (headers: string, body = 'words') => parseMail(Buffer.from(`${headers}\n${body}`, 'utf8'));

test('a delivery report: every recipient, and the message it is about', async () => {
  const { kind, fields, automaticReason } = await fixture('delivery-failure.eml');
  expect([kind, automaticReason]).toEqual(['bounce', 'null sender']);
  expect(fields).toEqual({
    reports: [],
    reportingMta: 'mx.example.net',
    recipients: [
      {
        finalRecipient: 'gone@example.net',
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 <gone@example.net>: Recipient address rejected: User unknown',
        replyCode: '550',
        originalRecipient: 'Gone@example.net',
        remoteMta: null,
        willRetryUntil: null,
        reason: 'userunknown',
        hard: true,
      },
      {
        finalRecipient: 'full@example.net',
        action: 'delayed',
        status: '4.2.2',
        diagnosticCode: 'smtp; 452-4.2.2 The mailbox is full',
        replyCode: '452',
        originalRecipient: null,
        remoteMta: null,
        willRetryUntil: null,
        reason: 'mailboxfull',
        hard: false,
      },
    ],
    original: {
      messageId: '<answer-1@example.org>',
      from: 'National CIRT <cirt@example.org>',
      to: 'gone@example.net',
      subject: 'Re: [R-2026-000123] Phishing report',
      date: '2026-03-04T09:59:59.000Z',
    },
  });
});

test('complaints: one for each recipient that complained', async () => {
  const { kind, fields } = await fixture('abuse-complaints.eml');
  expect(kind).toBe('abuse-report');
  expect(fields?.reports.map((each) => each.originalRcptTo)).toEqual(['one@isp.example', 'two@isp.example']);
  expect(fields?.reports[0]).toMatchObject({
    feedbackType: 'abuse',
    userAgent: 'ISP-FBL/2.0',
    sourceIp: '2001:db8::25',
    originalMailFrom: 'spam@host.example',
    arrivalDate: '2026-03-04T23:00:00.000Z',
    reportedDomain: ['host.example'],
    reportedUri: ['http://host.example/pills'],
    incidents: 17,
  });
  expect(fields?.original?.messageId).toBe('<spam-1@host.example>');
});

test('an absence note is an automatic reply, though it comes from the null sender', async () => {
  expect(await fixture('out-of-office.eml')).toMatchObject({
    kind: 'auto-reply',
    fields: null,
    automatic: true,
  });
});

describe('bounces in plain words', () => {
  test.each([
    ['<gone@example.net>: host mx said:\n    550 5.1.1 No such user', '5.1.1', '550'],
    ['Could not be delivered to: <gone@example.net>\n as the mailbox is full', null, null],
    ['To: gone@example.net\nwas undeliverable\n<<< 451 4.7.1 Try again later', '4.7.1', '451'],
    ['Delivery failed:\n  gone@example.net\n  at 192.0.2.55 and 550.1.2.3', null, null],
  ])('%s', async (body, status, replyCode) => {
    const mail = await parse(
      'From: MAILER-DAEMON@example.org\nTo: cirt@example.org\nSubject: undeliverable\n',
      body,
    );
    expect(mail.kind).toBe('bounce');
    expect(mail.fields?.recipients).toMatchObject([
      { finalRecipient: 'gone@example.net', status, replyCode },
    ]);
  });

  test('what it quotes is not what it says', async () => {
    const mail = await parse(
      'From: postmaster@example.net\nSubject: Returned mail\n',
      'not delivered:\n<gone@example.net>\n\n--- Original message follows.\n\nMessage-ID: <ours@example.org>\nSubject: 550 5.7.1 x\n\n<other@example.net>',
    );
    expect(mail.fields?.recipients).toMatchObject([{ finalRecipient: 'gone@example.net', status: null }]);
    expect(mail.fields?.original).toMatchObject({ messageId: '<ours@example.org>', subject: '550 5.7.1 x' });
  });

  test('a person who writes about bounces is a person', async () => {
    const mail = await parse(
      head.replace('hello', 'Undeliverable mail'),
      'My mail could not be delivered: 550 5.1.1',
    );
    expect(mail).toMatchObject({ kind: 'human', automatic: false });
  });
});

describe('mail that must never be answered (RFC 3834)', () => {
  test.each([
    ['Auto-Submitted: auto-generated\n', 'auto-submitted: auto-generated', 'human'],
    ['Auto-Submitted: auto-notified; owner-email="x"\n', 'auto-submitted: auto-notified', 'human'],
    ['Auto-Submitted: auto-replied (vacation)\n', 'auto-submitted: auto-replied', 'auto-reply'],
    ['Precedence: bulk\n', 'precedence: bulk', 'human'],
    ['Precedence: LIST\n', 'precedence: list', 'human'],
    ['List-Id: <x.example.org>\n', 'list-id', 'human'],
    ['List-Unsubscribe: <mailto:x@example.org>\n', 'list-unsubscribe', 'human'],
    ['X-Loop: cirt@example.org\n', 'x-loop', 'human'],
    ['X-Auto-Response-Suppress: OOF, AutoReply\n', 'x-auto-response-suppress: oof, autoreply', 'human'],
    ['Return-Path: <>\n', 'null sender', 'human'],
    ['X-Autoreply: yes\n', 'x-autoreply', 'auto-reply'],
  ])('%s', async (header, automaticReason, kind) => {
    expect(await parse(head + header)).toMatchObject({ automatic: true, automaticReason, kind });
  });

  test.each([
    'noreply',
    'no-reply',
    'MAILER-DAEMON',
    'postmaster',
    'owner-list',
    'list-request',
    'bounces+x=y',
  ])('nobody reads %s@', async (local) => {
    expect((await parse(`From: ${local}@example.net\nSubject: x\n`)).automatic).toBe(true);
  });

  test('and mail that may', async () => {
    for (const header of [
      '',
      'Auto-Submitted: no\n',
      'X-Auto-Response-Suppress: None\n',
      'Return-Path: <jane@example.net>\n',
    ])
      expect(await parse(head + header)).toMatchObject({
        automatic: false,
        automaticReason: null,
        kind: 'human',
      });
  });

  test('the envelope knows better than the head', async () => {
    const raw = Buffer.from(`Return-Path: <jane@example.net>\n${head}\nwords`);
    expect((await parseMail(raw, { envelopeFrom: '' })).automatic).toBe(true);
    expect((await parseMail(raw, { envelopeFrom: 'jane@example.net' })).automatic).toBe(false);
  });

  test.each([
    'Automatic reply: x',
    'Out of Office',
    'Réponse automatique : x',
    'Abwesenheitsnotiz',
    '自动回复: x',
    'رد تلقائي: x',
  ])('the subject %s', async (subject) => {
    expect((await parse(head.replace('hello', subject))).kind).toBe('auto-reply');
  });
});
