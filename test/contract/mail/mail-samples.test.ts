/**
 * Every fact that the collection of real messages states, against what we read; the rate is printed.
 * - leaf_count is our partCount: MIME leaves, those inside attached messages included.
 * - A sisimai status 5.0.9xx is that program's code for "the message states none": ours must be null then.
 *   `reason` and `hard` are in the same vocabulary here and there.
 * - from_header and to_header are compared with what mailparser makes of the stated header alone; most messages
 *   are read by it too, so that this fact is about finding the header, not about its grammar.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type MailAddress, parseMail, type ParsedMail } from '@tocsin/mail';
import { type AddressObject, simpleParser } from 'mailparser';
import { testWithShared } from '../../support/shared-folder.js';

interface Expected {
  leaf_count?: number;
  subject?: string;
  from_header?: string;
  to_header?: string;
  message_id?: string;
  body_contains?: string[];
  bounce?: boolean;
  arf?: boolean;
  auto_reply?: boolean;
  bounce_records?: { status: string; reply_code: string; reason: string; hard: boolean }[];
  arf_reports?: { feedback_type: string }[];
}

interface Fact {
  file: string;
  name: string;
  expected: unknown;
  actual: unknown;
}

/** Facts that we do not claim, and why. */
const exceptions: Record<string, string> = {
  'sisimai-bsd_rhost-nttdocomo-03.eml reason':
    'the provider refused after the content; that its filter is about the sender is knowledge of one provider, which we lack',
  'mime4j_mimetools-testmsgs_intl.msg.eml subject':
    'keeps the blank between two encoded words, which RFC 2047 6.2 drops (its own example reads "example... so, cool!")',
};

testWithShared('samples/mail', 'the stated facts of the real messages', async (folder) => {
  const samples = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    file: string;
    expected: Expected;
  }[];
  const facts: Fact[] = [];
  for (const { file, expected } of samples) {
    const mail = await parseMail(readFileSync(join(folder, file)));
    expect(mail.problems.map((each) => each.code)).not.toContain('unparsable');
    facts.push(...(await compare(expected, mail)).map((fact) => ({ file, ...fact })));
  }
  const wrong = facts.filter((fact) => JSON.stringify(fact.actual) !== JSON.stringify(fact.expected));
  const rate = 1 - wrong.length / facts.length;
  process.stdout.write(
    `mail samples: ${samples.length} messages, ${facts.length - wrong.length} of ${facts.length} stated facts (${(rate * 100).toFixed(1)} %)\n`,
  );
  expect(samples.length).toBeGreaterThanOrEqual(54);
  expect(wrong.filter((fact) => !(`${fact.file} ${fact.name}` in exceptions))).toEqual([]);
  expect(rate).toBeGreaterThanOrEqual(0.98);
});

async function compare(expected: Expected, mail: ParsedMail): Promise<Omit<Fact, 'file'>[]> {
  const facts: Omit<Fact, 'file'>[] = [];
  const fact = (name: string, stated: unknown, actual: unknown): void => {
    facts.push({ name, expected: stated, actual });
  };
  if (expected.leaf_count !== undefined) fact('leaf_count', expected.leaf_count, mail.partCount);
  if (expected.subject !== undefined) fact('subject', expected.subject, mail.subject);
  if (expected.message_id !== undefined) fact('message_id', expected.message_id, mail.messageId);
  if (expected.from_header !== undefined) fact('from', await otherReading(expected.from_header), mail.from);
  if (expected.to_header !== undefined) fact('to', await otherReading(expected.to_header), mail.to[0]);
  for (const part of expected.body_contains ?? []) {
    fact('body', true, flat(mail.text).includes(flat(part)));
  }
  if (expected.bounce !== undefined) fact('bounce', expected.bounce, mail.kind === 'bounce');
  if (expected.arf !== undefined) fact('arf', expected.arf, mail.kind === 'abuse-report');
  if (expected.auto_reply !== undefined) fact('auto_reply', expected.auto_reply, mail.kind === 'auto-reply');
  if (expected.bounce_records) {
    const records = mail.fields?.recipients ?? [];
    fact('records', expected.bounce_records.length, records.length);
    for (const [index, record] of expected.bounce_records.entries()) {
      const stated = /^\d\.0\.9\d\d$/.test(record.status) ? null : record.status;
      fact('status', stated, records[index]?.status);
      fact('reply_code', record.reply_code || null, records[index]?.replyCode);
      fact('reason', record.reason, records[index]?.reason);
      fact('hard', record.hard, records[index]?.hard);
    }
  }
  if (expected.arf_reports) {
    const types = (mail.fields?.reports ?? []).map((report) => report.feedbackType);
    fact('reports', expected.arf_reports.length, types.length);
    for (const [index, report] of expected.arf_reports.entries()) {
      fact('feedback_type', report.feedback_type, types[index]);
    }
  }
  return facts;
}

async function otherReading(header: string): Promise<MailAddress> {
  const { from } = await simpleParser(`From: ${header}\n\n`);
  const value = (from as AddressObject).value[0];
  return { name: value?.name ?? '', address: value?.address ?? '' };
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
