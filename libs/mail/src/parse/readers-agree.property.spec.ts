import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { composeMail } from '../compose/compose-mail.js';
import { defaultLimits } from './limits.js';
import type { MailContent } from './mail-content.js';
import { readFromScan } from './read-from-scan.js';
import { readWithMailparser } from './read-with-mailparser.js';
import { newRun, scanMail } from './scan-mail.js';
import { whyNotOrdinary } from './why-not-ordinary.js';

/** Reads an ordinary mail both ways and expects one result, white space aside; gives what mailparser read. */
async function expectAgreement(raw: Buffer): Promise<MailContent> {
  const run = newRun(defaultLimits);
  const { bytes, message } = scanMail(raw, run);
  expect(whyNotOrdinary(message, run)).toBeNull();
  const theirs = await readWithMailparser(bytes, message, run);
  if (theirs === null) throw new Error('mailparser and the scan see different mails');
  expect(plain(theirs)).toEqual(plain(readFromScan(message, run)));
  return theirs;
}

function plain({ attachments, ...content }: MailContent): unknown {
  const files = attachments.map(({ content: bytes, ...rest }) => ({ ...rest, bytes: bytes.toString('hex') }));
  const text = JSON.stringify({ ...content, files });
  // Every white space there is, down to the Ogham space mark: the two readers fold it at different places.
  return JSON.parse(text.replaceAll(/(?:\\[nrt]|\s)+/gu, ' '));
}

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029\uFFFD]|=\?/gu, '').trim() || 'x');
const body = fc.array(word, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
const file = fc.record({
  // A long name is written in numbered pieces (RFC 2231 3).
  name: fc.oneof(
    word,
    fc.constantFrom('rapport été.pdf', 'عناوين.csv', `${'長い'.repeat(20)}名前.zip`, 'a "b"; c=d.txt'),
  ),
  contentType: fc.constantFrom('application/pdf', 'image/png', 'text/plain', 'application/octet-stream'),
  content: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
});

test('mail that we compose: alternatives, files, names', async () => {
  const mails = fc.record({
    subject: word,
    name: word,
    text: body,
    html: fc.option(body.map((text) => `<p>${text.replaceAll(/[<>&]/g, '')}</p>`)),
    attachments: fc.array(file, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(mails, async ({ name, ...mail }) => {
      const raw = await composeMail({
        ...mail,
        from: { name: 'Équipe CIRT', address: 'cirt@example.org' },
        to: [{ name, address: 'a@example.org' }],
        messageId: '<1@example.org>',
        references: ['<a@example.net>', '<b@example.net>'],
        date: new Date('2026-01-02T03:04:05Z'),
      });
      const read = await expectAgreement(raw);
      expect(read.attachments.map((each) => each.sha256)).toHaveLength(mail.attachments.length);
      expect(read.references).toEqual(['<a@example.net>', '<b@example.net>']);
    }),
    { numRuns: 200 },
  );
});

const charsets: [string, string][] = [
  ['utf-8', 'Bonjour – مرحبا 你好 🙂'],
  ['iso-8859-1', 'Grüße aus Køge, où ça ?'],
  ['windows-1252', 'Grüße – „so“ … €'],
  ['iso-8859-2', 'Příliš žluťoučký kůň'],
  ['windows-1251', 'Отчёт о фишинге'],
  ['koi8-r', 'Отчёт о фишинге'],
  ['windows-1256', 'بلاغ عن تصيد'],
  ['shift_jis', 'フィッシングの報告'],
  ['euc-jp', 'フィッシングの報告'],
  ['gb2312', '钓鱼报告'],
  ['gb18030', '钓鱼报告 €'],
  ['big5', '釣魚報告'],
  ['euc-kr', '피싱 신고'],
  ['ks_c_5601-1987', '피싱 신고'],
];

test('charsets in every transfer encoding, in the subject and in names', async () => {
  const encodings = fc.constantFrom('8bit', 'base64', 'quoted-printable');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...charsets),
      encodings,
      fc.nat(60),
      async ([charset, text], encoding, times) => {
        const bytes = iconv.encode(`${text}\r\n`.repeat(times + 1), charset);
        const escaped = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
        const encoded =
          encoding === 'base64'
            ? Buffer.from(bytes.toString('base64').replaceAll(/.{76}/g, '$&\r\n'))
            : encoding === '8bit'
              ? bytes
              : Buffer.from(escaped.join('').replaceAll(/.{72}/g, '$&=\r\n'));
        const encodedWord = `=?${charset}?B?${iconv.encode(text, charset).toString('base64')}?=`;
        const head = [
          `From: ${encodedWord} <a@example.org>`,
          `Subject: x ${encodedWord}`,
          'Date: Tue, 3 Mar 2026 12:00:00 +0300 (EAT)',
          `Content-Type: text/plain; charset="${charset}"`,
          `Content-Transfer-Encoding: ${encoding}`,
        ].join('\r\n');
        const read = await expectAgreement(Buffer.concat([Buffer.from(`${head}\r\n\r\n`), encoded]));
        expect([read.subject, read.from?.name]).toEqual([`x ${text}`, text]);
        expect(read.text).toBe(`${text}\n`.repeat(times + 1).trim());
      },
    ),
    { numRuns: 150 },
  );
});
