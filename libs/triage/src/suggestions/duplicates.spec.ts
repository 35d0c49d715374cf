import { describe, expect, test } from '@jest/globals';
import { type DuplicateFacts, plainSubject, suggestDuplicates } from './duplicates.js';

const facts = (given: Partial<DuplicateFacts>): DuplicateFacts => ({
  subject: 'Strange mail from my bank',
  contentHash: 'hash',
  rawSha256: 'raw',
  similar: [],
  fromSender: [],
  ...given,
});
const values = [{ type: 'ipv4' as const, value: '192.0.2.1' }];
const similar = (
  id: string,
  weight: number,
  count = 1,
  kind: 'report' | 'incident' | 'message' = 'report',
) => ({
  kind,
  id,
  ref: null,
  weight,
  count,
  values,
});
const sent = (id: string, subject: string, more = {}) => ({
  id,
  subject,
  contentHash: null,
  rawSha256: id,
  ...more,
});

describe('likely duplicates', () => {
  test('by shared values, the weightiest first; messages stand for their reports elsewhere', () => {
    const found = suggestDuplicates(
      facts({ similar: [similar('a', 0.1, 3), similar('b', 0.5), similar('m', 9, 9, 'message')] }),
    );
    expect(found.map(({ id, count }) => [id, count])).toEqual([
      ['b', 1],
      ['a', 3],
    ]);
    expect(found[0]).toEqual({ kind: 'report', id: 'b', count: 1, values, same: [] });
  });

  test('by the same content before all, by sender and subject behind strong likeness', () => {
    const found = suggestDuplicates(
      facts({
        similar: [similar('strong', 1)],
        fromSender: [
          sent('subject', 'RE: strange mail  from my bank'),
          sent('content', 'Other words', { contentHash: 'hash' }),
          sent('bytes', 'Other words too', { rawSha256: 'raw' }),
          sent('other', 'Something else'),
        ],
      }),
    );
    expect(found.map(({ id, same }) => [id, same])).toEqual([
      ['content', ['content']],
      ['bytes', ['content']],
      ['strong', []],
      ['subject', ['subject']],
    ]);
  });

  test('not by a subject that a machine always writes, nor by one that says nothing', () => {
    const habit = Array.from({ length: 6 }, (_, i) => sent(`h${i}`, 'Abuse report'));
    expect(suggestDuplicates(facts({ subject: 'Abuse report', fromSender: habit }))).toEqual([]);
    expect(suggestDuplicates(facts({ subject: 'Help', fromSender: [sent('x', 'help')] }))).toEqual([]);
  });

  test('ten at most', () => {
    const many = Array.from({ length: 30 }, (_, i) => similar(`s${i}`, i));
    expect(suggestDuplicates(facts({ similar: many }))).toHaveLength(10);
  });
});

test('a subject without the marks of its journey', () => {
  expect(plainSubject('Re: AW: [R-2026-000123] Fwd:  Strange   MAIL')).toBe('strange mail');
  expect(plainSubject('回复：我们收到邮件')).toBe('我们收到邮件');
  expect(plainSubject('')).toBe('');
});
