import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { parseMail } from './parse-mail.js';

const bytes = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

describe('encodings of whole mails', () => {
  test('raw 8-bit head and body without a word on their charset', async () => {
    const text =
      'From: Ольга Иванова <olga@example.org>\nTo: Дежурный <cirt@example.org>\nSubject: Взлом почты\n\n' +
      'Здравствуйте! Кто-то вошёл в мой ящик.\n';
    for (const charset of ['windows-1251', 'koi8-r', 'utf-8']) {
      const mail = await parseMail(iconv.encode(text, charset));
      expect([charset, mail.from?.name, mail.to[0]?.name, mail.subject, mail.text]).toEqual([
        charset,
        'Ольга Иванова',
        'Дежурный',
        'Взлом почты',
        'Здравствуйте! Кто-то вошёл в мой ящик.',
      ]);
    }
  });

  test('the charset of the body helps to read a short raw name', async () => {
    const mail = await parseMail(
      bytes(
        'Subject: x\nFrom: ',
        iconv.encode('Да', 'koi8-r'),
        ' <a@example.org>\nContent-Type: text/plain; charset=koi8-r\n\n',
        iconv.encode('Привет', 'koi8-r'),
      ),
    );
    expect([mail.from?.name, mail.text]).toEqual(['Да', 'Привет']);
  });

  test.each([
    ['text/plain; charset=windows-1256', 'مرحبا بكم', 'windows-1256'],
    ['text/plain; charset="ks_c_5601-1987"', '피싱 메일', 'cp949'],
    ['text/plain; charset=Big5', '釣魚郵件', 'big5'],
    ['text/plain; charset=koi8-u', 'Їжак', 'koi8-u'],
    ['text/plain; charset=utf-16', 'Grüße', 'utf-16'],
    ['text/plain; charset=x-unknown', 'Здравствуйте, коллеги', 'windows-1251'],
    ['text/plain; charset=us-ascii', 'Здравствуйте, коллеги', 'koi8-r'],
    ['text/plain; charset=utf-8', 'フィッシングメールを受信しました', 'shift_jis'],
    ['text/plain; charset=iso-8859-1', 'Grüße – 日本', 'utf-8'],
    ['text/plain', 'Grüße', 'windows-1252'],
  ])('%s: %s', async (type, text, charset) => {
    const content = iconv.encode(text, charset).toString('base64');
    const mail = await parseMail(
      Buffer.from(
        `From: a@example.org\nSubject: x\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${content}\n`,
      ),
    );
    expect(mail.text).toBe(text);
  });

  test('HTML that states its charset itself', async () => {
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1253"></head><p>Καλά</p>';
    const mail = await parseMail(
      bytes('Subject: x\nContent-Type: text/html\n\n', iconv.encode(html, 'windows-1253')),
    );
    expect([mail.text, mail.html]).toEqual(['Καλά', '<p>Καλά</p>']);
  });

  test('a charset that nobody knows leaves a mark and never an error', async () => {
    const mail = await parseMail(
      bytes('Subject: x\nContent-Type: text/plain; charset=klingon\n\nabc\xff\xfe\n'),
    );
    expect(mail.problems).toEqual([{ code: 'unknown-charset', detail: 'klingon' }]);
    expect(mail.text).toMatch(/^abc/);
  });

  test('a subject that calls its UTF-8 Latin-1, and one that is encoded twice', async () => {
    const subject = async (value: string): Promise<string> =>
      (await parseMail(Buffer.from(`From: a@example.org\nSubject: ${value}\n\nx`))).subject;
    expect(await subject('=?iso-8859-1?Q?=C3=A9t=C3=A9?=')).toBe('été');
    expect(await subject('=?utf-8?B?PT91dGYtOD9RP0g9QzM9QTlsbz89?=')).toBe('Hélo');
    expect(await subject('=?utf-8?B?w4l0w6k= =?utf-8?Q?_fin')).toBe('Été fin');
  });

  test('mail that is nothing but rich text has words', async () => {
    const rich = async (type: string, body: string): Promise<string> =>
      (await parseMail(Buffer.from(`From: a@example.org\nSubject: x\nContent-Type: ${type}\n\n${body}\n`)))
        .text;
    expect(await rich('text/enriched', '<bold>Host</bold> 192.0.2.1 <<down>')).toBe('Host 192.0.2.1 <down>');
    expect(await rich('text/rtf', '{\\rtf1\\ansi Host 192.0.2.1\\par down}')).toBe('Host 192.0.2.1\ndown');
  });
});
