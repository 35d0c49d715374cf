import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WellFormedPipe } from './well-formed.pipe.js';

const pipe = new WellFormedPipe();
const pass = (value: unknown) => pipe.transform(value, { type: 'body' });

describe('what PostgreSQL cannot store', () => {
  it.each([
    ['NUL in a value', { a: ['x', { b: 'c\u0000d' }] }, 'body.a.1.b contains a NUL'],
    ['NUL in a key', { 'a\u0000': 1 }, 'a key in body contains a NUL'],
    ['a lone surrogate', { a: '\ud800' }, 'body.a contains a lone surrogate'],
  ])('%s is refused with its place', (_what, value, message) => {
    expect(() => pass(value)).toThrow(
      expect.objectContaining({
        response: expect.objectContaining({ message: [expect.stringContaining(message)] }),
      }),
    );
  });

  it('absurd nesting is refused', () => {
    let value: unknown = 'x';
    for (let i = 0; i < 1_000; i++) value = [value];
    expect(() => pass(value)).toThrow();
  });

  it('everything else passes unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(text.isWellFormed() && !text.includes('\\u0000') && !/\\ud[89a-f]/iu.test(text));
        expect(pass(value)).toBe(value);
      }),
    );
  });
});
