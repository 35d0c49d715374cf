import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readReplyToken } from '../thread/reply-address.js';
import { stripQuoted } from '../thread/strip-quoted.js';
import { parseMail } from './parse-mail.js';

const folder = join(import.meta.dirname, '../../../../test/fixtures/mail');
const fixture = (name: string): Buffer => readFileSync(join(folder, name));
const parse = (text: string) => parseMail(Buffer.from(text, 'utf8'));

describe('a report with everything in it', () => {
  const mail = parseMail(fixture('phishing-alternative.eml'));

  test('decoded head', async () => {
    expect(await mail).toMatchObject({
      subject: 'بلاغ عن تصيد / Phishing report [TLP:AMBER]',
      from: { name: 'عمر الخطيب', address: 'omar@bank.example' },
      to: [{ name: 'National CIRT', address: 'cirt@example.org' }],
      cc: [{ name: '', address: 'soc@bank.example' }],
      messageId: '<20260303.1@bank.example>',
      date: new Date('2026-03-03T09:00:00Z'),
      kind: 'human',
      automatic: false,
      fields: null,
      problems: [],
    });
    expect((await mail).headers['received-count']).toEqual(['1']);
    expect((await mail).headers['return-path']).toEqual(['<omar@bank.example>']);
  });

  test('text from the plain alternative, HTML without what acts or calls out', async () => {
    const { text, html } = await mail;
    expect(text).toBe(
      'Our customers receive mails that lead to hxxps://login.bank-example[.]test/verify from 203.0.113.77.',
    );
    expect(html).toContain('<img src="cid:shot@bank.example" />');
    expect(html).toContain('href="https://login.bank-example.test/verify"');
    expect(html).not.toMatch(/script|onclick|onload|tracker|style/);
  });

  test('attachments: image of the body, attached message, name in three pieces', async () => {
    const { attachments, partCount, depth } = await mail;
    expect(attachments.map(({ name, contentType, inline }) => [name, contentType, inline])).toEqual([
      ['shot.png', 'image/png', true],
      ['Your account.eml', 'message/rfc822', false],
      ['عناوين.csv', 'text/csv', false],
    ]);
    expect(attachments[0]?.contentId).toBe('<shot@bank.example>');
    expect(attachments[2]?.content.toString()).toBe('ip,count\n203.0.113.77,12\n');
    expect(attachments[2]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect([partCount, depth]).toEqual([5, 3]);
  });

  test('an attached message can be read in its turn', async () => {
    const inner = await parseMail((await mail).attachments[1]?.content ?? Buffer.alloc(0));
    expect(inner).toMatchObject({ messageId: '<bait@login.bank-example.test>', text: 'Verify now.' });
  });
});

test('a reply: threading ids, token, windows-1252 declared, quotation apart', async () => {
  const mail = await parseMail(fixture('reply-with-token.eml'));
  expect(mail.inReplyTo).toBe('<answer-2@example.org>');
  expect(mail.references).toEqual([
    '<20260303.1@bank.example>',
    '<answer-1@example.org>',
    '<answer-2@example.org>',
  ]);
  expect(readReplyToken(mail.to)).toBe('abcdefghijklmnopqrstuv2345');
  expect(stripQuoted(mail.text).fresh).toBe('The page is gone – thank you.');
});

test('a damaged message yields what can be read, and says what is wrong', async () => {
  const mail = await parseMail(fixture('damaged.eml'));
  expect(mail).toMatchObject({
    from: { address: 'broken@example.net' },
    subject: 'NUL   and ÿþ',
    messageId: '<damaged-1@example.net>',
    date: null,
    text: 'hello there',
  });
  expect(mail.attachments).toMatchObject([{ name: 'x .pdf', size: 4 }]);
  expect(mail.attachments[0]?.problems.map((each) => each.code)).toEqual(['attachment-name-changed']);
  expect(mail.problems.map((each) => each.code).sort()).toEqual([
    'boundary-mismatch',
    'date-not-credible',
    'malformed-header',
    'nul-bytes',
    'part-not-closed',
    'unknown-charset',
    'unknown-transfer-encoding',
  ]);
});

describe('forms of a body', () => {
  test('HTML alone gives text, with the links', async () => {
    const mail = await parse('Content-Type: text/html\n\n<p>Go <a href="https://example.net/x">here</a></p>');
    expect(mail.text).toBe('Go here <https://example.net/x>');
  });

  test('text, file, text: both texts, one file', async () => {
    const mail = await parse(
      'Content-Type: multipart/mixed; boundary=q\n\n--q\n\none\n--q\nContent-Type: text/plain; name=log.txt\n\nlog\n--q\n\ntwo\n--q--\n',
    );
    expect(mail.text).toBe('one\ntwo');
    expect(mail.attachments.map((each) => each.name)).toEqual(['log.txt']);
  });

  test('the footer of a mailing list stands in the text and in the HTML', async () => {
    const mail = await parse(
      'Content-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: multipart/alternative; boundary=r\n\n--r\n\nwords\n--r\nContent-Type: text/html\n\n<b>words</b>\n--r--\n--q\n\nlist <footer>\n--q--\n',
    );
    expect(mail.text).toBe('words\nlist <footer>');
    expect(mail.html).toMatch(/<b>words<\/b>[^]*list &lt;footer&gt;/);
  });

  test('an empty plain alternative does not hide the HTML', async () => {
    const mail = await parse(
      'Content-Type: multipart/alternative; boundary=q\n\n--q\n\n \n--q\nContent-Type: text/html\n\n<b>x</b>\n--q--',
    );
    expect([mail.text, mail.html]).toEqual(['x', '<b>x</b>']);
  });

  test('a message of attached messages only shows their text', async () => {
    const mail = await parse('Subject: outer\nContent-Type: message/rfc822\n\nSubject: inner\n\nhello');
    expect([mail.subject, mail.text, mail.attachments[0]?.name]).toEqual(['outer', 'hello', 'inner.eml']);
  });

  test('a body that is no MIME, no head, or nothing at all', async () => {
    expect((await parse('just words\nand more')).text).toBe('just words\nand more');
    expect((await parse('')).text).toBe('');
    expect((await parse('\n\nSubject: late\n\nx')).subject).toBe('late');
    expect((await parse('Subject: a\rFrom: b@example.org\r\rbody')).text).toBe('body');
    expect((await parse('Content-Type: multipart/mixed\n\nno parts here')).text).toBe('no parts here');
  });

  test('a delimiter right behind the head, and a part that was cut off', async () => {
    const mail = await parse(
      'Subject: x\nContent-Type: multipart/mixed; boundary=q\n--q\n\nhello\n--q\nContent-Type: ima',
    );
    expect(mail.text).toBe('hello');
    expect(mail.problems.map((each) => each.code)).toContain('part-not-closed');
  });
});

test('a smuggled second sender is told, and the first one taken', async () => {
  const mail = await parse('From: a@example.org\nFrom: boss@example.com\nSubject: x\n\n');
  expect(mail.from?.address).toBe('a@example.org');
  expect(mail.problems).toContainEqual({
    code: 'several-senders',
    detail: 'a@example.org, boss@example.com',
  });
});
