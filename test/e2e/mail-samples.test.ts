/**
 * Every real message comes in over SMTP, is kept byte for byte and says over HTTP what the collection states of it. What
 * reading alone can show stands in test/contract/mail; this is the way through the whole system.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { apiWithKey } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { sendMail } from '../support/send-mail.js';
import { testWithShared } from '../support/shared-folder.js';
import { runningSystem } from '../support/system.js';

interface Expected {
  subject?: string;
  message_id?: string;
  body_contains?: string[];
  bounce?: boolean;
  arf?: boolean;
  auto_reply?: boolean;
}

interface Report {
  ref: string;
  kind: string;
  subject: string;
  messageId: string | null;
  text: string;
  problems: { code: string }[];
}

/** The one fact that contradicts RFC 2047 §6.2 (blanks between encoded words are dropped). */
const NOT_CLAIMED = new Set(['mime4j_mimetools-testmsgs_intl.msg.eml subject']);

testWithShared(
  'samples/mail',
  'all real messages come in over SMTP and say what is stated of them',
  async (folder) => {
    const samples = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      file: string;
      expected: Expected;
    }[];
    const api = apiWithKey();
    let facts = 0;
    const wrong: string[] = [];
    for (const { file, expected } of samples) {
      const message = await sendMail(readFileSync(join(folder, file)), {
        ...runningSystem().smtp,
        from: 'someone@example.org',
      });
      const report = await eventually(async () => {
        const { body } = await api.get<{ items: { ref: string }[] }>(`/reports?message=${message}`);
        expect(body.items).toHaveLength(1);
        return (await api.get<Report>(`/reports/${body.items[0]!.ref}`)).body;
      });
      for (const [name, stated, actual] of factsOf(expected, report)) {
        facts += 1;
        if (stated !== actual) wrong.push(`${file} ${name}`);
      }
      expect(report.problems.map((problem) => problem.code)).not.toContain('unparsable');
    }
    const rate = (100 * (facts - wrong.length)) / facts;
    process.stdout.write(
      `mail samples over SMTP: ${samples.length} messages, ${facts - wrong.length} of ${facts} stated facts (${rate.toFixed(1)} %)\n`,
    );
    expect(wrong.filter((name) => !NOT_CLAIMED.has(name))).toEqual([]);
    expect(samples.length).toBeGreaterThanOrEqual(54);
  },
);

function factsOf(expected: Expected, report: Report): [string, unknown, unknown][] {
  const kinds: [keyof Expected, string][] = [
    ['bounce', 'bounce'],
    ['arf', 'abuse-report'],
    ['auto_reply', 'auto-reply'],
  ];
  const facts: [string, unknown, unknown][] = kinds
    .filter(([name]) => expected[name] !== undefined)
    .map(([name, kind]) => [name, expected[name], report.kind === kind]);
  if (expected.subject !== undefined) facts.push(['subject', expected.subject, report.subject]);
  if (expected.message_id !== undefined) facts.push(['message_id', expected.message_id, report.messageId]);
  for (const part of expected.body_contains ?? [])
    facts.push(['body', true, flat(report.text).includes(flat(part))]);
  return facts;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
