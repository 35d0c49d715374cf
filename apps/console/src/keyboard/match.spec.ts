import { describe, expect, it } from '@jest/globals';
import { match } from './match.js';

describe('what was typed finds a command', () => {
  it('by its beginning first, then by the beginnings of its words, then by any part', () => {
    expect(match('Snooze', 'sno')).toBe(5);
    expect(match('Reject: spam', 'spam')).toBe(4);
    expect(match('Reject: spam', 'rej sp')).toBe(4);
    expect(match('Reject: spam', 'pam')).toBe(3);
    expect(match('Reject: spam', 'rsp')).toBe(2);
    expect(match('Reject: spam', 'zebra')).toBe(0);
  });

  it('without regard to case and marks', () => {
    expect(match('Écarter : indésirable', 'ecart')).toBe(5);
    expect(match('ردّ على المبلّغ', 'رد')).toBeGreaterThan(0);
  });

  it('and takes signs for signs', () => {
    expect(match('What (now)?', '(now)?')).toBeGreaterThan(0);
    expect(match('Anything', '.*')).toBe(0);
    expect(match('a[b', '[')).toBeGreaterThan(0);
    expect(match('R-2026-000001', '2026-0')).toBeGreaterThan(0);
  });
});
