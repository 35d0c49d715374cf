import { expect, test } from '@jest/globals';
import { subjectLine, type SubjectParts } from './subject-line.js';

const line = (words: string, parts: Partial<SubjectParts> = {}) =>
  subjectLine({ reference: 'R-2026-004812', tlp: 'CLEAR', drill: false, reply: true, words, ...parts });

test('a message of ours starts with the tag', () => {
  expect(line('We received your report', { reply: false })).toBe('[R-2026-004812] We received your report');
});

test('a reply has one Re:, one tag and one label, however often it went to and fro', () => {
  expect(line('RE: Re: [R-2026-004812] [TLP:RED] Strange mail', { tlp: 'AMBER' })).toBe(
    'Re: [R-2026-004812] [TLP:AMBER] Strange mail',
  );
});

test('an exercise says so first', () => {
  expect(line('Re: EXERCISE test', { drill: true })).toBe('EXERCISE Re: [R-2026-004812] test');
});

test('no header can be smuggled in', () => {
  expect(line('x\r\nBcc: all@example.org\u2028Subject: y\u0000')).toBe(
    'Re: [R-2026-004812] x Bcc: all@example.org Subject: y',
  );
});

test('long subjects and none at all', () => {
  expect(line('a'.repeat(5000)).length).toBeLessThan(200);
  expect(line('')).toBe('Re: [R-2026-004812]');
});
