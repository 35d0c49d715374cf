import { describe, expect, it } from '@jest/globals';
import { kindOf, moved, periodAt, periodName } from './periods.js';

describe('periods of the statistics page', () => {
  const day = new Date(2026, 10, 22);

  it('lie around a day', () => {
    expect((['month', 'quarter', 'year', 'custom'] as const).map((kind) => periodAt(kind, day))).toEqual([
      '2026-11',
      '2026-Q4',
      '2026',
      '2026-10-24..2026-11-22',
    ]);
  });

  it.each([
    ['2026', '2025', '2027'],
    ['2026-Q1', '2025-Q4', '2026-Q2'],
    ['2026-12', '2026-11', '2027-01'],
    ['2026-03-01..2026-03-10', '2026-02-19..2026-02-28', '2026-03-11..2026-03-20'],
  ])('%s stands between %s and %s', (key, before, after) => {
    expect([moved(key, -1), moved(key, 1)]).toEqual([before, after]);
    expect(moved(moved(key, 1), -1)).toBe(key);
  });

  it('are known by their keys, and nothing else is', () => {
    expect(['2026-Q5', '2026-13', 'x', ''].map(kindOf)).toEqual([null, null, null, null]);
  });

  it('have names', () => {
    expect(periodName('2026-07', 'en')).toBe('July 2026');
    expect(periodName('2026-Q3', 'fr')).toBe('2026-Q3');
  });
});
