import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import * as mailparser from 'mailparser';

const simpleParser = jest.fn<(...args: unknown[]) => Promise<unknown>>();
jest.unstable_mockModule('mailparser', () => ({ ...mailparser, simpleParser }));
const { parseMail } = await import('./parse-mail.js');
const { newRun, scanMail } = await import('./scan-mail.js');
const { whyNotOrdinary } = await import('./why-not-ordinary.js');
const { defaultLimits } = await import('./limits.js');

const folder = join(import.meta.dirname, '../../../../test/fixtures/mail');
const fixture = (name: string): Buffer => readFileSync(join(folder, name));
const head = 'From: a@example.org\nTo: cirt@example.org\nSubject: x\nDate: Tue, 3 Mar 2026 12:00:00 +0300\n';
const mixed = `${head}Content-Type: multipart/mixed; boundary=q\n\n`;

function reasonFor(text: string): string | null {
  const run = newRun(defaultLimits);
  return whyNotOrdinary(scanMail(Buffer.from(text, 'latin1'), run).message, run);
}

beforeEach(() => {
  simpleParser.mockReset();
  simpleParser.mockImplementation((...args) =>
    mailparser.simpleParser(...(args as Parameters<typeof mailparser.simpleParser>)),
  );
});

describe('mailparser reads', () => {
  test.each([
    'phishing-alternative.eml',
    'reply-with-token.eml',
    'out-of-office.eml',
    'delivery-failure.eml',
    'abuse-complaints.eml',
  ])('%s', async (name) => {
    const mail = await parseMail(fixture(name));
    expect(simpleParser).toHaveBeenCalledTimes(1);
    expect(mail.problems).toEqual([]);
  });

  test.each([
    ['a plain mail', `${head}\nwords`],
    ['a mail without a date', 'From: a@example.org\nSubject: x\n\nwords'],
    ['HTML alone', `${mixed}--q\nContent-Type: text/html\n\n<p>a\n--q--\n`],
    ['a file', `${mixed}--q\n\na\n--q\nContent-Type: image/png; name=a.png\n\nb\n--q--\n`],
  ])('%s', (_name, text) => {
    expect(reasonFor(text)).toBeNull();
  });
});

describe('our own reader reads', () => {
  test.each([
    ['no-headers', 'just words'],
    ['bare-cr', 'Subject: a\rFrom: b@example.org\r\rbody'],
    ['nul-bytes', `${head}\n\0`],
    ['malformed-header', `${head}no header\n\nwords`],
    ['malformed-header', `${mixed}--q\nno head at all\n--q--\n`],
    ['several-senders', `From: b@example.org\n${head}\n`],
    ['part-not-closed', `${mixed}--q\n\nwords`],
    ['parts-after-close', `${mixed}--q\n\na\n--q--\n--q\n\nb\n--q--\n`],
    ['boundary-mismatch', `${mixed}--other\nContent-Type: text/plain\n\na\n--other--\n`],
    ['unknown-transfer-encoding', `${head}Content-Transfer-Encoding: x-rot13\n\nwords`],
    ['too-many-parts', `${mixed}${'--q\n\na\n'.repeat(1100)}--q--\n`],
    ['too-deep', `${'Content-Type: message/rfc822\n\n'.repeat(30)}${head}\n`],
    ['large head', `${head}X-Long: ${'a'.repeat(20_000)}\n\nwords`],
    ['large head', `${head}${`X-Long: ${'a'.repeat(10_000)}\n`.repeat(30)}\nwords`],
    ['large text', `${head}\n${'words '.repeat(1_000_000)}`],
    ['field stated twice', `${head}Subject: y\n\nwords`],
    ['field stated twice', `${head}Content-Type: text/plain\nContent-Type: text/html\n\nwords`],
    ['date in another form', 'Date: Tuesday, March 03, 2026 9:00 AM\n\nwords'],
    ['date in another form', 'Date: Tue, 3 Mar 2026 12:00:00\n\nwords'],
    ['date in another form', 'Date: Tue, 3 Mar 9999 12:00:00 +0000\n\nwords'],
    ['boundary without parts', `${head}Content-Type: text/plain; boundary=q\n\na\n--q\n\nhidden\n--q--\n`],
    ['boundary without parts', `${mixed}--q--\n`],
    ['digest', `${mixed.replace('mixed', 'digest')}--q\n\n${head}\nwords\n--q--\n`],
    ['transfer encoding in another form', `${head}Content-Transfer-Encoding: "base64"\n\nYQ==`],
    ['unusual charset', `${head}Content-Type: text/plain; charset=utf-7\n\n+AOk-`],
    ['unusual charset', `${head}Content-Type: text/plain; charset=base64\n\nYQ==`],
    ['charset stated wrongly', `${head}\ncaf\u00E9`],
    ['charset stated wrongly', `${head}Content-Type: text/plain; charset=iso-8859-1\n\ncaf\u00C3\u00A9`],
    ['head in another charset', `${head}Subject: caf\u00E9\n\nwords`.replace('Subject: x\n', '')],
    ['encoded words in another form', `To: =?utf-8?Q?never_closed <a@example.org>\n${head}\nwords`],
    ['encoded words in another form', `To: =?utf-8?Q?two words?= <a@example.org>\n${head}\nwords`],
    ['charset in the HTML', `${head}Content-Type: text/html\n\n<meta charset=koi8-r><p>a`],
    [
      'parameters in another form',
      `${mixed}--q\n\na\n--q\nContent-Type: image/png; name*1=b.png; name*0=a\n\nb\n--q--\n`,
    ],
    ['format=flowed', `${head}Content-Type: text/plain; format=flowed\n\na \n> b`],
    ['text with a file name', `${mixed}--q\nContent-Type: text/plain; name=log.txt\n\na\n--q--\n`],
    ['HTML beside plain text', `${mixed}--q\n\na\n--q\nContent-Type: text/html\n\n<p>b\n--q--\n`],
    ['no words but those of an attached message', `${head}Content-Type: message/rfc822\n\n${head}\nwords`],
  ])('%s', async (reason, text) => {
    expect(reasonFor(text)).toBe(reason);
    await parseMail(Buffer.from(text, 'latin1'));
    expect(simpleParser).not.toHaveBeenCalled();
  });

  test.each([
    ['a charset stated wrongly', `${head}Content-Type: text/plain; charset=utf-8\n\ncaf\u00E9`, 'café'],
    ['a type that is none', `${head}Content-Type: text\n\nwords`, 'words'],
  ])('what mailparser reads wrongly: %s', async (_name, text, expected) => {
    const mail = await parseMail(Buffer.from(text, 'latin1'));
    expect(simpleParser).toHaveBeenCalledTimes(1);
    expect([mail.text, mail.problems]).toEqual([expected, []]);
  });

  test('a comma in an encoded name', async () => {
    const mail = await parseMail(Buffer.from('To: =?utf-8?Q?Doe,_J=C3=B6rn?= <j@example.org>\n\nwords'));
    expect(mail.to).toEqual([{ name: 'Doe, Jörn', address: 'j@example.org' }]);
  });

  test('what mailparser fails on, and says so', async () => {
    simpleParser.mockRejectedValue(new TypeError('a defect'));
    const mail = await parseMail(fixture('phishing-alternative.eml'));
    expect(mail.problems).toEqual([{ code: 'mailparser-failed', detail: 'a defect' }]);
    expect(mail.attachments).toHaveLength(3);
  });

  test('what mailparser does not finish', async () => {
    const raw = Buffer.from(`${mixed}--q\n\nwords\n--q\nContent-Type: a/b\n\n${'x'.repeat(5e6)}\n--q--\n`);
    const mail = await parseMail(raw, { maxMailparserMs: 0 });
    expect(mail.problems).toEqual([
      { code: 'mailparser-failed', detail: 'mailparser did not finish within 0 ms' },
    ]);
    expect([mail.text, mail.attachments[0]?.size]).toEqual(['words', 5e6]);
  });
});

test('a domain has one form, and letters that look like others show', async () => {
  const raw = Buffer.from('From: x@b\u0430nk.example\nTo: y@xn--bnk-6cd.example\n\nwords');
  const mail = await parseMail(raw);
  expect(simpleParser).toHaveBeenCalledTimes(1);
  expect([mail.from?.address, mail.to[0]?.address]).toEqual([
    'x@xn--bnk-6cd.example',
    'y@xn--bnk-6cd.example',
  ]);
});
