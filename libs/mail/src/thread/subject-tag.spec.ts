import { describe, expect, test } from '@jest/globals';
import { readSubjectTags, replySubject, subjectTag } from './subject-tag.js';

describe('subject tags', () => {
  test('a tag goes out and comes back', () => {
    expect(readSubjectTags(`Re: ${subjectTag('R-2026-000123')} phishing`)).toEqual(['R-2026-000123']);
  });

  test.each([
    ['AW: [I-2026-000001] x [r-2026-000123]', ['I-2026-000001', 'R-2026-000123']],
    ['EX-2026-000007: drill', ['EX-2026-000007']],
    ['[R-2026-000123] [R-2026-000123]', ['R-2026-000123']],
    ['invoice PR-2026-000123 and R-2026-12', []],
    ['R-2026-000123X, XR-2026-000123', []],
    ['', []],
  ])('%s', (subject, tags) => {
    expect(readSubjectTags(subject)).toEqual(tags);
  });

  test('at most ten', () => {
    const many = Array.from({ length: 50 }, (_, index) => `R-2026-${String(index).padStart(6, '0')}`).join(
      ' ',
    );
    expect(readSubjectTags(many)).toHaveLength(10);
  });

  test('an answer carries one Re: and one tag, however often it went to and fro', () => {
    const once = replySubject('AW: Re: Phishing  mail', 'R-2026-000123');
    expect(once).toBe('Re: [R-2026-000123] Phishing mail');
    expect(replySubject(`RE: ${once}`, 'R-2026-000123')).toBe(once);
    expect(replySubject('', 'R-2026-000123')).toBe('Re: [R-2026-000123]');
    expect(replySubject('回复：钓鱼邮件', 'R-2026-000123')).toBe('Re: [R-2026-000123] 钓鱼邮件');
  });
});
