import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Column, LEAST, suppress } from './suppress.js';

/**
 * Everything that a reader who knows the published numbers, the sum, the bounds and this very rule can think a withheld
 * cell to be: found by trying, not by the formula that is tested.
 */
function valuesLeft(column: Column, published: (number | null)[], at: number): Set<number> {
  const hidden = published.flatMap((value, n) => (value === null ? [n] : []));
  const isWhole = hidden.length === published.length;
  const least = isWhole ? 0 : 1;
  const rest = column.total! - published.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const others = hidden.filter((n) => n !== at);
  const most = (n: number) => Math.min(column.most?.[n] ?? Infinity, rest);
  const found = new Set<number>();
  for (let value = least; value <= most(at); value++) {
    const left = rest - value;
    const reach = others.reduce((sum, n) => sum + most(n), 0);
    if (left >= least * others.length && left <= reach) found.add(value);
  }
  return found;
}

const columns = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((cells): Column => ({ cells, total: cells.reduce((sum, each) => sum + each, 0) }));

describe('what is published of a column', () => {
  it('never holds a cell below five, and changes none', () => {
    fc.assert(
      fc.property(columns, (column) => {
        for (const [n, value] of suppress(column).entries()) {
          if (value === null) continue;
          expect(value).toBe(column.cells[n]);
          expect(value === 0 || value >= LEAST).toBe(true);
        }
      }),
    );
  });

  it('leaves five possible values for each withheld cell, or withholds the column', () => {
    fc.assert(
      fc.property(
        columns.filter(({ total }) => total! >= LEAST),
        (column) => {
          const published = suppress(column);
          const isWhole = published.every((value) => value === null);
          for (const [n, value] of published.entries()) {
            if (value !== null) continue;
            expect(valuesLeft(column, published, n).size).toBeGreaterThanOrEqual(isWhole ? 2 : LEAST);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not given away by the numbers beside it', () => {
    const rows = fc.array(
      fc
        .integer({ min: LEAST, max: 60 })
        .chain((most) => fc.tuple(fc.constant(most), fc.integer({ min: 0, max: most }))),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (pairs) => {
        const cells = pairs.map(([, part]) => part);
        const column = {
          cells,
          most: pairs.map(([most]) => most),
          total: cells.reduce((sum, each) => sum + each, 0),
        };
        const published = suppress(column);
        const isWhole = published.every((value) => value === null);
        for (const [n, value] of published.entries())
          if (value === null && column.total >= LEAST)
            expect(valuesLeft(column, published, n).size).toBeGreaterThanOrEqual(isWhole ? 2 : LEAST);
      }),
      { numRuns: 500 },
    );
  });

  it('withholds as little as it may', () => {
    const of = (cells: number[], total = cells.reduce((sum, each) => sum + each, 0)) =>
      suppress({ cells, total });
    expect(of([120, 40, 12, 0])).toEqual([120, 40, 12, 0]);
    expect(of([120, 40, 12, 3])).toEqual([120, 40, null, null]);
    // 1 and 1: their sum would say it all.
    expect(of([120, 9, 1, 1, 0])).toEqual([120, null, null, null, 0]);
    expect(of([4, 4, 4])).toEqual([null, null, null]);
    expect(of([5, 1])).toEqual([null, null]);
    expect(suppress({ cells: [120, 3], total: null })).toEqual([120, null]);
    expect(suppress({ cells: [120, 30, 7], total: 157, forced: [false, false, true] })).toEqual([
      120,
      null,
      null,
    ]);
  });
});
