import { describe, expect, test } from '@jest/globals';
import { parseMail } from '../parse/parse-mail.js';

const parse = (text: string, envelopeFrom?: string) =>
  parseMail(Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8'), { envelopeFrom });

const multipart = (head: string, ...parts: string[]) =>
  `${head}; boundary=q\n\n${parts.map((part) => `--q\n${part}\n`).join('')}--q--\n`;

const report = (type: string) =>
  `From: fbl@isp.example\nSubject: x\nContent-Type: multipart/report; report-type=${type}`;
const original = (id: string) =>
  `Content-Type: message/rfc822\n\nFrom: spam@host.example\nSubject: pills ${id}\nMessage-ID: <${id}@host.example>\n\nbuy`;
const feedback = (fields: string) =>
  `Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 0.1\n${fields}`;

describe('complaints', () => {
  test('several feedback parts are several reports, each with the message behind it', async () => {
    const mail = await parse(
      multipart(
        report('feedback-report'),
        'Content-Type: text/plain\n\nwords',
        feedback('Source-IP: 192.0.2.1'),
        original('one'),
        feedback('Source-IP: 192.0.2.2'),
        original('two'),
      ),
    );
    const all = [mail.fields, ...mail.moreFields];
    expect(all.map((each) => each?.reports.map(({ sourceIp }) => sourceIp))).toEqual([
      ['192.0.2.1'],
      ['192.0.2.2'],
    ]);
    expect(all.map((each) => each?.original?.messageId)).toEqual([
      '<one@host.example>',
      '<two@host.example>',
    ]);
  });

  test('every field has a place; what nobody knows is extra', async () => {
    const mail = await parse(
      multipart(
        report('feedback-report'),
        'Content-Type: text/plain\n\nwords',
        feedback(
          [
            'Feedback-Type: auth-failure',
            'User-Agent: Lua/1.0',
            'Source-IP: 2001:db8::7',
            'Source-Port: 4711',
            'Received-Date: Sun, 01 Mar 2026 12:00:00 +0000',
            'Reporting-MTA: dns; mx.isp.example',
            'Original-Envelope-Id: env-1',
            'Auth-Failure: dmarc',
            'Identity-Alignment: spf',
            'DKIM-Domain: host.example',
            'DKIM-Selector: s1',
            'DKIM-Identity: @host.example',
            'SPF-DNS: txt : host.example : "v=spf1 -all"',
            'Reported-Domain: host.example',
            'Reported-URI: http://host.example/pills',
            'X-Mood: bad',
          ].join('\n'),
        ),
        'Content-Type: text/rfc822-headers\n\nFrom: spam@host.example\nSubject: pills\nMessage-ID: <o@host.example>',
      ),
    );
    expect(mail.fields?.reports[0]).toMatchObject({
      feedbackType: 'abuse',
      sourceIp: '2001:db8::7',
      sourcePort: 4711,
      arrivalDate: '2026-03-01T12:00:00.000Z',
      reportingMta: 'mx.isp.example',
      originalEnvelopeId: 'env-1',
      authFailure: 'dmarc',
      identityAlignment: 'spf',
      dkimDomain: 'host.example',
      dkimSelector: 's1',
      dkimIdentity: '@host.example',
      spfDns: ['txt : host.example : "v=spf1 -all"'],
      reportedDomain: ['host.example'],
      reportedUri: ['http://host.example/pills'],
      extra: { 'x-mood': ['bad'] },
    });
    expect(mail.fields?.original?.messageId).toBe('<o@host.example>');
  });

  test.each(['virus', 'opt-out', 'not-spam', 'miscategorized', 'x-weird'])(
    'the type %s stays',
    async (type) => {
      const part = `Content-Type: message/feedback-report\n\nFeedback-Type: ${type}\nUser-Agent: x`;
      const mail = await parse(multipart(report('feedback-report'), part));
      expect([mail.kind, mail.fields?.reports[0]?.feedbackType]).toEqual(['abuse-report', type]);
    },
  );

  test('without its feedback part: the sentence that everybody copied, and the message', async () => {
    const words =
      'This is an email abuse report for an email message received from IP 192.0.2.9 on Sun, 1 Mar 2026.';
    const mail = await parse(
      multipart(
        'From: fbl@isp.example\nSubject: x\nContent-Type: multipart/mixed',
        `\n${words}`,
        original('o'),
      ),
    );
    expect(mail.kind).toBe('abuse-report');
    expect(mail.fields?.reports).toMatchObject([{ feedbackType: 'abuse', sourceIp: '192.0.2.9' }]);
    expect((await parse(`From: a@b.example\nSubject: x\n\n${words}`)).kind).toBe('human');
  });
});

describe('documents of XARF', () => {
  const json = '{"xarf_version":"4.2.0","type":"spam"}';
  const attached = (type: string, body = json) =>
    multipart(
      'From: a@b.example\nSubject: x\nContent-Type: multipart/mixed',
      '\nwords',
      `Content-Type: ${type}\n\n${body}`,
    );

  test.each([
    ['by type', attached('application/xarf+json')],
    ['by name', attached('application/octet-stream; name="xarf.json"')],
    ['by its words', attached('application/json')],
    ['as a text', attached('text/plain; name=report.txt')],
    ['as the whole mail', `From: a@b.example\nSubject: x\n\n${json}\n`],
    ['between words', `From: a@b.example\nSubject: x\n\nHello,\n\n${json}\n\n-- \nBye`],
    ['as a report', multipart(report('xarf'), '\nwords', `Content-Type: application/json\n\n${json}`)],
    [
      'in base64',
      attached('application/json\nContent-Transfer-Encoding: base64', Buffer.from(json).toString('base64')),
    ],
  ])('%s', async (_name, text) => {
    const mail = await parse(text);
    expect(mail.kind).toBe('abuse-report');
    expect(mail.documents.map(({ format, content }) => [format, content.toString().trim()])).toEqual([
      ['xarf', json],
    ]);
  });

  test('version 3, and X-ARF with its header or by its shape', async () => {
    expect((await parse(attached('application/json', '{"Version":"3","ReporterInfo":{}}'))).kind).toBe(
      'abuse-report',
    );
    const part = 'Reported-From: a@b.example\nReport-Type: login-attack\nSource: 192.0.2.1';
    for (const head of ['X-XARF: PLAIN\n', 'X-ARF: Yes\n', '']) {
      const mail = await parse(
        multipart(
          `${head}From: a@b.example\nSubject: x\nContent-Type: multipart/mixed`,
          '\nHello',
          `Content-Type: text/plain; name=report.txt\n\n${part}`,
        ),
      );
      expect(mail.documents.map(({ format }) => format)).toEqual(['x-arf']);
    }
  });

  test('other JSON is a file', async () => {
    expect(await parse(attached('application/json', '{"a":1}'))).toMatchObject({
      kind: 'human',
      documents: [],
    });
  });
});

describe('notices of delivery', () => {
  const status = (fields: string) =>
    multipart(
      report('delivery-status').replace('fbl@isp.example', 'MAILER-DAEMON@mx.example'),
      '\nwords',
      `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@b.example\n${fields}`,
    );

  test.each([
    [
      'Action: delayed\nStatus: 4.4.1\nWill-Retry-Until: Mon, 02 Mar 2026 12:00:00 +0000',
      'delivery-notice',
      'networkerror',
    ],
    ['Action: delivered\nStatus: 2.1.5', 'delivery-notice', null],
    ['Action: relayed\nStatus: 2.0.0', 'delivery-notice', null],
    ['Action: failed\nStatus: 5.1.1', 'bounce', 'userunknown'],
    ['Status: 5.1.1', 'bounce', 'userunknown'],
  ])('%j', async (fields, kind, reason) => {
    const mail = await parse(status(fields), '');
    expect([mail.kind, mail.fields?.recipients[0]?.reason, mail.automatic]).toEqual([kind, reason, true]);
  });

  test('one who was not reached among others makes it a bounce', async () => {
    const mail = await parse(
      status('Action: delivered\nStatus: 2.1.5\n\nFinal-Recipient: rfc822; c@d.example\nAction: failed'),
      '',
    );
    expect([mail.kind, mail.fields?.recipients.length]).toEqual(['bounce', 2]);
  });

  test.each([
    [
      'Warning: could not send message for past 4 hours',
      'The following address had transient errors:\n<a@b.example>',
      'delayed',
    ],
    [
      'Delivery delayed',
      'Your message to <a@b.example> is delayed. You do not need to resend it.',
      'delayed',
    ],
    [
      'Delivery Status Notification (Success)',
      'Your message was successfully delivered to <a@b.example>',
      'delivered',
    ],
    [
      'Delivery Status Notification (Failure)',
      'Delivery to a@b.example failed permanently after 4 hours delay',
      'failed',
    ],
  ])('in plain words: %s', async (subject, body, action) => {
    const mail = await parse(`From: MAILER-DAEMON@mx.example\nSubject: ${subject}\n\n${body}`, '');
    expect([mail.kind, mail.fields?.recipients[0]?.action]).toEqual([
      action === 'failed' ? 'bounce' : 'delivery-notice',
      action,
    ]);
  });

  test('a read receipt names what was read', async () => {
    const mail = await parse(
      multipart(
        report('disposition-notification'),
        '\nread',
        'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;a@b.example\nOriginal-Message-ID: <ours@example.org>\nDisposition: manual-action/MDN-sent-manually; displayed',
      ),
    );
    expect([mail.kind, mail.fields?.original?.messageId]).toEqual(['delivery-notice', '<ours@example.org>']);
    expect(mail.fields?.recipients).toMatchObject([
      { finalRecipient: 'a@b.example', action: 'displayed', hard: false },
    ]);
  });
});

describe('answers by machines', () => {
  test.each([
    'Auto: Out of office',
    'Jane Doe is out of the office (returning 12/03/2026)',
    'Absence du bureau',
    'Automatische Antwort: x',
    'Fuera de la oficina',
    'Автоответ: x',
    'Re: 自動応答',
    '자동 회신: x',
    'Balasan otomatis',
    'پاسخ خودکار: x',
  ])('%s', async (subject) => {
    const expected = subject.startsWith('Auto:') ? 'human' : 'auto-reply';
    expect((await parse(`From: a@b.example\nSubject: ${subject}\n\nx`)).kind).toBe(expected);
  });

  test.each([
    ['Auto-Submitted: auto-generated\nIn-Reply-To: <ours@example.org>\n', 'auto-reply'],
    ['Auto-Submitted: auto-generated\nIn-Reply-To: <ours@example.org>\nList-Id: <x.example>\n', 'human'],
    ['X-Autorespond: x\n', 'auto-reply'],
    ['X-MS-Exchange-Inbox-Rules-Loop: a@b.example\n', 'auto-reply'],
    ['Precedence: auto_reply\n', 'auto-reply'],
    ['Delivered-To: Autoresponder\n', 'auto-reply'],
  ])('%j', async (head, kind) => {
    expect(await parse(`${head}From: a@b.example\nSubject: x\n\nx`)).toMatchObject({ kind, automatic: true });
  });
});
