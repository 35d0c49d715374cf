import { describe, expect, test } from '@jest/globals';
import { parseMail } from '../parse/parse-mail.js';
import type { OriginalMail } from '../parse/parsed-mail.js';

const head = 'From: victim@example.org\nTo: cirt@example.org\nSubject: Fw: help\n';
const evidence = [
  'Received: from relay.example ([192.0.2.9]) by mx.example.org; Tue, 3 Mar 2026 09:00:00 +0000',
  'Received: from pc ([198.51.100.4]) by relay.example',
  'Return-Path: <bounce@evil.example>',
  'From: =?utf-8?Q?The_B=C3=A4nk?= <x@evil.example>',
  'Reply-To: y@other.example',
  'To: victim@example.org',
  'Subject: Your account',
  'Date: Tue, 3 Mar 2026 09:00:00 +0000',
  'Message-ID: <1@evil.example>',
  'X-Originating-IP: [203.0.113.5]',
].join('\n');

const full = {
  from: 'The Bänk <x@evil.example>',
  to: 'victim@example.org',
  subject: 'Your account',
  date: '2026-03-03T09:00:00.000Z',
  messageId: '<1@evil.example>',
  headers: {
    received: [
      'from relay.example ([192.0.2.9]) by mx.example.org; Tue, 3 Mar 2026 09:00:00 +0000',
      'from pc ([198.51.100.4]) by relay.example',
    ],
    'return-path': ['<bounce@evil.example>'],
    'reply-to': ['y@other.example'],
    'x-originating-ip': ['[203.0.113.5]'],
  },
};

const originals = async (text: string): Promise<OriginalMail[]> =>
  (await parseMail(Buffer.from(text))).originals;

describe('an attached original', () => {
  const part = (type: string, content: string): string =>
    `${head}Content-Type: multipart/mixed; boundary=q\n\n--q\n\nPlease look.\n--q\n${type}\n\n${content}\n--q--\n`;

  test.each([
    ['message/rfc822', 'Content-Type: message/rfc822', `${evidence}\n\nPay.`],
    [
      'message/rfc822 inside base64, which no RFC allows',
      'Content-Type: message/rfc822\nContent-Transfer-Encoding: base64',
      Buffer.from(`${evidence}\n\nPay.`).toString('base64'),
    ],
    ['an .eml file', 'Content-Type: application/octet-stream; name=x.eml', `${evidence}\n\nPay.`],
    ['its head alone', 'Content-Type: text/rfc822-headers', evidence],
    ['a digest', 'Content-Type: multipart/digest; boundary=r', `--r\n\n${evidence}\n\nPay.\n--r--`],
  ])('%s', async (_form, type, content) => {
    expect(await originals(part(type, content))).toEqual([{ origin: 'attached', ...full }]);
  });

  test('a mail inside a mail: both, the outer one first', async () => {
    const chain = `From: friend@example.net\nSubject: Fw: Your account\nContent-Type: message/rfc822\n\n${evidence}\n\nPay.`;
    const found = await originals(part('Content-Type: message/rfc822', chain));
    expect(found.map((each) => each.from)).toEqual(['friend@example.net', 'The Bänk <x@evil.example>']);
  });

  test('twenty at most, and one that is quoted too is there once', async () => {
    const many = Array.from(
      { length: 60 },
      (_, index) => `--q\nContent-Type: message/rfc822\n\nFrom: x@evil.example\nSubject: ${index}\n\nx\n`,
    );
    expect(
      await originals(`${head}Content-Type: multipart/mixed; boundary=q\n\n${many.join('')}--q--\n`),
    ).toHaveLength(20);
    const twice = part('Content-Type: message/rfc822', `${evidence}\n\nPay.`).replace(
      'Please look.',
      evidence,
    );
    expect(await originals(twice)).toEqual([{ origin: 'attached', ...full }]);
  });
});

describe('a quoted original', () => {
  test.each([
    [
      'Gmail',
      '---------- Forwarded message ---------\nFrom: Bank <x@evil.example>\nDate: Tue, Mar 3, 2026 at 9:00 AM\nSubject: Your account\nTo: <victim@example.org>',
    ],
    [
      'Outlook',
      '-----Original Message-----\nFrom: Bank <x@evil.example>\nSent: Tuesday\nTo: victim@example.org\nSubject: Your account',
    ],
    [
      'Outlook, quoted',
      '> From: Bank <x@evil.example>\n> Sent: Tuesday\n> To: victim@example.org\n> Subject: Your account',
    ],
    [
      'German',
      'Von: Bank <x@evil.example>\nGesendet: Dienstag\nAn: victim@example.org\nBetreff: Your account',
    ],
    ['French', 'De : Bank <x@evil.example>\nEnvoyé : mardi\nÀ : victim@example.org\nObjet : Your account'],
    [
      'Russian',
      '-------- Пересылаемое сообщение --------\nОт кого: Bank <x@evil.example>\nКому: victim@example.org\nДата: вторник\nТема: Your account',
    ],
    [
      'Chinese',
      '发件人： Bank <x@evil.example>\n发送时间： 2026年3月3日\n收件人： victim@example.org\n主题： Your account',
    ],
    [
      'Arabic',
      'من: Bank <x@evil.example>\nتم الإرسال: الثلاثاء\nإلى: victim@example.org\nالموضوع: Your account',
    ],
    [
      'Apple, bold',
      'Begin forwarded message:\n\n*From:* Bank <x@evil.example>\n*Subject:* Your account\n*Date:* 3 March\n*To:* victim@example.org',
    ],
    [
      'a long list',
      'From: Bank\n <x@evil.example>\nDate: x\nTo: victim@example.org\nSubject: Your\n account',
    ],
  ])('%s', async (_program, quoted) => {
    const found = await originals(
      `${head}Content-Type: text/plain; charset=utf-8\n\nPlease look.\n\n${quoted}\n\nPay.\n`,
    );
    expect(found).toEqual([
      expect.objectContaining({
        origin: 'quoted',
        from: 'Bank <x@evil.example>',
        to: expect.stringContaining('victim@example.org'),
        subject: 'Your account',
      }),
    ]);
  });

  test('raw headers that somebody pasted', async () => {
    expect(await originals(`${head}\nHere are the headers:\n\n${evidence}\n\nThe rest.\n`)).toEqual([
      { origin: 'quoted', ...full },
    ]);
  });

  test('what we wrote ourselves is none, nor is a list of words with colons', async () => {
    const ours = 'From: CIRT <cirt@example.org>\nSent: Monday\nTo: victim@example.org\nSubject: Host';
    expect(await originals(`${head}\nYes.\n\n${ours}\n\nIs it?\n`)).toEqual([]);
    expect(await originals(`${head}\nFrom: the start\nwe knew: nothing\nTo: be sure\n`)).toEqual([]);
    expect(await originals(`${head}\nStatus: open\nHost: a\nDate: today\n`)).toEqual([]);
  });

  test('a megabyte of heads is read at once', async () => {
    for (const piece of ['From: a\nDate: b\n', 'Received: x\n', 'X-A: b\n \n', 'From: x\n']) {
      const started = process.cpuUsage();
      await originals(`${head}\n${piece.repeat(1_000_000 / piece.length)}`);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
    }
  });
});
