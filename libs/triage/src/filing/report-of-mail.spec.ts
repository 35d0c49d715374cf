import { describe, expect, test } from '@jest/globals';
import { type LoopSign } from '@tocsin/correspondence';
import { parseMail, type ParsedMail } from '@tocsin/mail';
import fc from 'fast-check';
import { type ReadMail } from './read-inbound.js';
import { reportOfMail, unparsableReport } from './report-of-mail.js';

const raw = { sha256: 'a'.repeat(64), size: 1, contentHash: 'b'.repeat(64) };
const read = (mail: ParsedMail): ReadMail => ({ mail, security: null, authentication: null });
const report = async (text: string, loop: LoopSign | null = null) =>
  reportOfMail(read(await parseMail(Buffer.from(text.replaceAll('\n', '\r\n')))), raw, loop);

describe('the label of a mail', () => {
  test.each([
    ['Subject: [TLP:GREEN] x\n\ntext', 'GREEN'],
    ['Subject: TLP:GREEN and TLP:RED\n\ntext', 'RED'],
    ['Subject: x\n\nTLP:AMBER+STRICT\n\ntext', 'AMBER+STRICT'],
    ['Subject: [TLP:GREEN] x\n\nTLP:RED', 'GREEN'],
    ['Subject: x\n\ntext', null],
    [`Subject: x\n\n${'text '.repeat(200)}TLP:RED`, null],
  ])('%j', async (text, expected) => {
    expect((await report(text)).tlp).toBe(expected);
  });
});

test('what carries our name is answered by no machine, and says why', async () => {
  expect(await report('Subject: x\n\nx', 'own-message-id')).toMatchObject({
    automatic: true,
    problems: [{ code: 'loop-cut', detail: 'own-message-id' }],
  });
});

test('what an index refuses is left out and said', async () => {
  const long = 'é'.repeat(600);
  const mail = await parseMail(Buffer.from(`Subject: ${'x'.repeat(3_000)}\r\n\r\nx`));
  const from = { name: 'Long', address: `${long}@example.org` };
  const made = reportOfMail(read({ ...mail, from, messageId: `<${long}@example.org>` }), raw);
  expect(made).toMatchObject({ messageId: null, from: null });
  expect(made.subject!.length).toBeLessThanOrEqual(2_000);
  expect(made.problems!.map(({ code }) => code)).toEqual(['message-id-too-long', 'address-too-long']);
});

test('any bytes become something that can be stored', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 500 }),
      fc.string({ unit: 'binary' }),
      async (bytes, subject) => {
        const mail = await parseMail(Buffer.concat([Buffer.from(`Subject: ${subject}\r\n`), bytes]));
        const made = JSON.stringify(reportOfMail(read(mail), raw));
        expect(made).not.toContain('\\u0000');
        expect(made).not.toMatch(/\\ud[89a-f]/);
      },
    ),
  );
});

test('of what cannot be read the bytes stay, and a word about it', () => {
  const made = unparsableReport(raw, 'Range\u0000Error'.padEnd(500, '!'));
  expect(made).toMatchObject({ channel: 'email', raw: { sha256: raw.sha256 }, automatic: true });
  expect(made.problems).toEqual([{ code: 'unparsable', detail: expect.stringMatching(/^RangeError!+$/) }]);
});
