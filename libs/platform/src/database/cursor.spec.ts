import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, page } from './cursor.js';

const part = fc.oneof(fc.string(), fc.integer(), fc.constant(null));

describe('a cursor', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (key) => {
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
      }),
    );
  });

  it('is refused with 400 whatever a client makes up', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          decodeCursor(text, 3);
        } catch (error) {
          expect(error).toMatchObject({ code: 'PLATFORM.CURSOR_INVALID', status: 400 });
        }
      }),
    );
    expect(() => decodeCursor(encodeCursor([1]), 2)).toThrow('PLATFORM.CURSOR_INVALID');
    expect(() => decodeCursor(Buffer.from('[{}]').toString('base64url'), 1)).toThrow();
  });
});

describe('a page', () => {
  const cut = (rows: number[], limit: number) =>
    page(
      rows,
      limit,
      (row) => [row],
      (row) => row,
    );

  it('has a next one only if a row was left over', () => {
    expect(cut([1, 2, 3], 2)).toEqual({ items: [1, 2], next: encodeCursor([2]) });
    expect(cut([1, 2], 2)).toEqual({ items: [1, 2], next: null });
    expect(cut([], 2)).toEqual({ items: [], next: null });
  });
});
