import { describe, expect, test } from '@jest/globals';
import { type XarfFacts } from '@tocsin/intake';
import { type MachineFields, parseMail } from '@tocsin/mail';
import { reportsOfMail } from './reports-of-mail.js';
import { withoutNotes } from './without-notes.js';

const raw = { sha256: 'a'.repeat(64), size: 1, contentHash: 'b'.repeat(64) };
const contact = { org: 'CERT Example', contact: 'abuse@example.org', domain: 'example.org' };
const document = (given: Record<string, unknown> = {}) => ({
  xarf_version: '4.2.0',
  report_id: '550e8400-e29b-41d4-a716-446655440000',
  timestamp: '2026-03-01T12:00:00Z',
  reporter: contact,
  sender: contact,
  source_identifier: '192.0.2.7',
  category: 'reputation',
  type: 'blocklist',
  threat_type: 'spam source',
  evidence: [{ content_type: 'text/plain', payload: Buffer.from('log').toString('base64') }],
  ...given,
});

const mixed = (...parts: string[]) =>
  `From: fbl@isp.example\nSubject: Complaints\nMessage-ID: <m@isp.example>\nContent-Type: multipart/mixed; boundary=q\n\n${parts.map((part) => `--q\n${part}\n`).join('')}--q--\n`;
const json = (...documents: unknown[]) =>
  `Content-Type: application/xarf+json; name=xarf.json\n\n${JSON.stringify(documents.length === 1 ? documents[0] : documents)}`;

async function reportsOf(text: string) {
  const mail = await parseMail(Buffer.from(text.replaceAll('\n', '\r\n')));
  return reportsOfMail({ mail: withoutNotes(mail), security: null, authentication: null }, raw);
}
const factsOf = (fields: unknown) => (fields as { xarf: XarfFacts }).xarf;

test('a document in a mail: its facts, its evidence as a file, the mail around it', async () => {
  const [report, ...more] = await reportsOf(mixed('\nSee attached.', json(document())));
  expect(more).toEqual([]);
  expect(report).toMatchObject({
    kind: 'abuse-report',
    subject: 'Complaints',
    text: 'See attached.',
    part: 0,
    messageId: '<m@isp.example>',
  });
  expect(factsOf(report?.fields)).toMatchObject({
    form: 'v4',
    conforms: true,
    category: 'reputation',
    evidence: [{ name: 'evidence-1.txt', contentType: 'text/plain', size: 3 }],
  });
  expect(report?.attachments?.map(({ name, unpackedFrom }) => [name, unpackedFrom])).toEqual([
    ['xarf.json', null],
    ['evidence-1.txt', 'xarf.json'],
  ]);
});

test('several documents are several reports of one message', async () => {
  const reports = await reportsOf(
    mixed(
      '\nwords',
      json(document(), document({ type: 'threat_intelligence', description: 'second' })),
      json(document()),
    ),
  );
  expect(reports.map(({ part, text, messageId }) => [part, text, messageId])).toEqual([
    [0, 'words', '<m@isp.example>'],
    [1, 'second', '<m@isp.example>'],
    [2, '', '<m@isp.example>'],
  ]);
  expect(reports[1]?.attachments?.map(({ name }) => name)).toEqual(['evidence-1.txt']);
  expect(reports[2]?.problems).toContainEqual({ code: 'one-of-several', detail: '3/3' });
});

test('several feedback parts are several reports, several recipients of one are one', async () => {
  const feedback = (rcpt: string) =>
    `Content-Type: message/feedback-report\n\nFeedback-Type: abuse\n${rcpt}Source-IP: 192.0.2.1`;
  const reports = await reportsOf(
    mixed(
      feedback('Original-Rcpt-To: a@isp.example\nOriginal-Rcpt-To: b@isp.example\n'),
      feedback('Original-Rcpt-To: c@isp.example\n'),
    ),
  );
  const rcpts = reports.map(({ fields }) =>
    (fields as unknown as MachineFields).reports.map(({ originalRcptTo }) => originalRcptTo),
  );
  expect(rcpts).toEqual([['a@isp.example', 'b@isp.example'], ['c@isp.example']]);
});

test('one document to be sealed seals the whole message', async () => {
  const reports = await reportsOf(mixed(json(document(), document({ category: 'content', type: 'csam' }))));
  expect(reports.map(({ fields }) => fields?.childProtection)).toEqual([true, true]);
});

describe('the sender’s own notes stay in the raw message', () => {
  const noted = document({ _internal: { ticket: 'SECRET-1' } });

  test.each([
    ['attached', mixed('\nwords', json(noted))],
    ['as the text', `From: a@b.example\nSubject: x\n\nHello,\n\n${JSON.stringify(noted)}\n\nBye`],
    ['as a named text', mixed(`Content-Type: text/plain; name=xarf.txt\n\n${JSON.stringify(noted)}`)],
  ])('%s', async (_name, text) => {
    const reports = await reportsOf(text);
    const kept = JSON.stringify(
      reports.map((each) => ({
        ...each,
        attachments: each.attachments?.map(({ bytes }) => bytes.toString()),
      })),
    );
    expect(kept).not.toContain('SECRET-1');
    expect(kept).toContain('reputation');
    expect(reports).toHaveLength(1);
  });
});

test('what cannot be read is said, and the mail is a report all the same', async () => {
  const [report] = await reportsOf(
    mixed('\nwords', 'Content-Type: application/xarf+json\n\n{"xarf_version":'),
  );
  expect(report).toMatchObject({ kind: 'abuse-report', text: 'words' });
  expect(report?.problems).toContainEqual({ code: 'xarf-unreadable', detail: '1' });
});
