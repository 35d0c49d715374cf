import { describe, expect, test } from '@jest/globals';
import { MailError } from '../mail.errors.js';
import { parseMail } from '../parse/parse-mail.js';
import { composeMail } from './compose-mail.js';
import { newMessageId } from './new-message-id.js';
import type { OutgoingMail } from './outgoing-mail.js';

const mail: OutgoingMail = {
  from: { name: 'Équipe CIRT', address: 'cirt@example.org' },
  replyTo: { name: '', address: 'cirt+r.abcdefghijklmnop@example.org' },
  to: [{ name: 'Doe, "Jane" 測試', address: 'jane@example.net' }],
  cc: [{ name: '', address: 'soc@example.com' }],
  subject:
    'Re: [R-2026-000123] الإبلاغ عن تصيد — a subject long enough to be folded more than once on its way',
  text: 'Bonjour,\n\n.dot line\nFrom the start\n> quoted\nمرحبا 🙂\n',
  html: '<p>Bonjour &amp; مرحبا</p>',
  attachments: [
    { name: 'rapport été.pdf', contentType: 'application/pdf', content: Buffer.from([0, 1, 2, 255]) },
  ],
  messageId: '<1@example.org>',
  inReplyTo: '<0@example.net>',
  references: ['<a@example.net>', '<0@example.net>'],
  headers: { 'X-TLP': 'AMBER' },
  date: new Date('2026-01-02T03:04:05Z'),
  autoSubmitted: 'auto-replied',
};

describe('composeMail', () => {
  test('what is written is read back', async () => {
    const read = await parseMail(await composeMail(mail));
    expect(read).toMatchObject({
      from: mail.from,
      to: mail.to,
      cc: mail.cc,
      replyTo: [mail.replyTo],
      subject: mail.subject,
      text: mail.text.trim(),
      html: mail.html,
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo,
      references: mail.references,
      date: mail.date,
      kind: 'auto-reply',
      automatic: true,
      problems: [],
    });
    expect(read.attachments).toMatchObject([
      { name: 'rapport été.pdf', contentType: 'application/pdf', size: 4 },
    ]);
  });

  test('bytes as RFC 5322 wants them: CRLF, 7 bit, no line over 998, no Bcc', async () => {
    const text = (await composeMail({ ...mail, text: 'x'.repeat(5000) })).toString('latin1');
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]|[\u0080-\u00FF]|^bcc:/im);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(text).toContain('Auto-Submitted: auto-replied\r\n');
    expect(text).toContain('X-Auto-Response-Suppress: All\r\n');
  });

  test('a person’s mail is not marked automatic', async () => {
    const read = await parseMail(await composeMail({ ...mail, autoSubmitted: null }));
    expect(read).toMatchObject({ kind: 'human', automatic: false });
  });

  test.each<[string, Partial<OutgoingMail>]>([
    ['subject', { subject: 'x\r\nBcc: mallory@example.net' }],
    ['subject', { subject: 'x\nbody' }],
    ['subject', { subject: 'x\0' }],
    ['from', { from: { name: 'x\r\nBcc: y', address: 'cirt@example.org' } }],
    ['to', { to: [{ name: '', address: 'a@example.org\r\nRCPT TO:<b@example.org>' }] }],
    ['cc', { cc: [{ name: 'x\u2028y', address: 'a@example.org' }] }],
    ['X-TLP', { headers: { 'X-TLP': 'RED\r\n\r\nbody' } }],
    [
      'attachment',
      { attachments: [{ name: 'a\r\nb', contentType: 'text/plain', content: Buffer.alloc(0) }] },
    ],
    ['message-id', { messageId: '<a@b>\r\nX: y' }],
  ])('an attempt on %s is refused', async (field, change) => {
    await expect(composeMail({ ...mail, ...change })).rejects.toEqual(
      new MailError('MAIL.HEADER_INJECTION', field),
    );
  });

  test.each<[string, string, Partial<OutgoingMail>]>([
    ['MAIL.BAD_ADDRESS', 'to', { to: [{ name: 'nobody', address: '' }] }],
    ['MAIL.BAD_ADDRESS', 'to', { to: [{ name: '', address: 'a@example.org, b@example.org' }] }],
    ['MAIL.BAD_ADDRESS', 'to', { to: [{ name: '', address: 'a@b@c' }] }],
    ['MAIL.BAD_ADDRESS', 'to', { to: [], cc: [] }],
    ['MAIL.BAD_HEADER', 'message-id', { messageId: 'no-brackets@example.org' }],
    ['MAIL.BAD_HEADER', 'references', { references: ['<a b@c>'] }],
    ['MAIL.BAD_HEADER', 'Bcc', { headers: { Bcc: 'x@example.org' } }],
    ['MAIL.BAD_HEADER', 'Content-Type', { headers: { 'Content-Type': 'text/html' } }],
    ['MAIL.BAD_HEADER', 'X_Y', { headers: { 'X: Y': 'z' } }],
    ['MAIL.BAD_HEADER', 'date', { date: new Date(Number.NaN) }],
  ])('%s: %s', async (code, field, change) => {
    await expect(composeMail({ ...mail, ...change })).rejects.toMatchObject({ code, field });
  });

  test('a thread of a thousand messages keeps its root and its nearest parents', async () => {
    const references = Array.from({ length: 1000 }, (_, index) => `<${index}@example.net>`);
    const read = await parseMail(await composeMail({ ...mail, references }));
    expect(read.references).toHaveLength(31);
    expect([read.references[0], read.references.at(-1)]).toEqual(['<0@example.net>', '<999@example.net>']);
  });

  test('text that names a file is text', async () => {
    const bytes = await composeMail({ ...mail, html: '<img src="file:///etc/passwd">', text: '/etc/passwd' });
    expect(bytes.toString('latin1')).not.toContain('root:');
  });
});

test('newMessageId is unique, bracketed, and takes no hostile domain', () => {
  expect(newMessageId('Mail.Example.org')).toMatch(/^<[0-9a-f-]{36}@mail\.example\.org>$/);
  expect(newMessageId('example.org')).not.toBe(newMessageId('example.org'));
  for (const domain of ['', 'a b', 'x>\r\nBcc: y', '-', '.x'])
    expect(() => newMessageId(domain)).toThrow('MAIL.BAD_HEADER');
});
