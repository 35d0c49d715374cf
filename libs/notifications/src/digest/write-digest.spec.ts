import { expect, test } from '@jest/globals';
import { writeDigest } from './write-digest.js';

const facts = {
  locale: 'en',
  name: 'Ada',
  site: 'CIRT',
  console: 'https://desk.cirt.example',
  news: [
    { kind: 'report-assigned' as const, ref: 'R-2026-000001' },
    { kind: 'escalation' as const, ref: 'I-2026-000002' },
    { kind: 'mail-alarm' as const, ref: null },
  ],
  weekly: false,
};

test('a digest names what happened and where to look, and nothing else', () => {
  const { subject, text } = writeDigest(facts);
  expect(subject).toBe('[CIRT] New for you: 3');
  expect(text).toContain(
    '- R-2026-000001: Report assigned to you\n  https://desk.cirt.example/reports/R-2026-000001',
  );
  expect(text).toContain('https://desk.cirt.example/incidents/I-2026-000002');
  expect(text).toContain('- Mail is not working as it should');
});

test('in the reader’s language; one that we do not have is English', () => {
  expect(writeDigest({ ...facts, locale: 'fr' }).text).toContain('Bonjour Ada,');
  expect(writeDigest({ ...facts, locale: 'ar' }).text).toContain('بلاغ أُسند إليك');
  expect(writeDigest({ ...facts, locale: 'xx' }).text).toContain('Hello Ada,');
});

test('a flood is counted, not listed', () => {
  const news = Array.from({ length: 80 }, (_, n) => ({
    kind: 'reply-received' as const,
    ref: `R-2026-0000${n}`,
  }));
  expect(writeDigest({ ...facts, news }).text).toContain('and 30 more');
  const same = Array.from({ length: 80 }, () => ({ kind: 'reply-received' as const, ref: 'R-2026-000001' }));
  expect(writeDigest({ ...facts, news: same }).text).toContain('The reporter has written (80)\n');
});

test('a week is a summary by kind', () => {
  const { subject, text } = writeDigest({
    ...facts,
    news: [...facts.news, ...facts.news.slice(0, 1)],
    weekly: true,
  });
  expect(subject).toBe('[CIRT] Your week');
  expect(text).toContain('- Report assigned to you: 2\n');
  expect(text).not.toContain('R-2026-000001');
});
