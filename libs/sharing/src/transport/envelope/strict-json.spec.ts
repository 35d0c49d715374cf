import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseStrictJson, StrictJsonError } from './strict-json.js';

function reasonOf(text: string | Uint8Array): string | null {
  try {
    parseStrictJson(Buffer.from(text));
    return null;
  } catch (error) {
    if (error instanceof StrictJsonError) return error.reason;
    throw error;
  }
}

test('what JSON writes is read as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'grapheme' }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/\\u0000|\\ud[89a-f]/i.test(text));
      expect(parseStrictJson(Buffer.from(text))).toEqual(JSON.parse(text));
    }),
  );
});

test('whatever comes, it is read or refused, never anything else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]{},:"\\u0a1 ]{0,40}$/)), (text) => {
      expect([null, 'not-json', 'duplicate-member', 'too-deep']).toContain(reasonOf(text));
    }),
  );
});

describe('refused', () => {
  test.each([
    ['{"a":1,"a":2}', 'duplicate-member'],
    ['{"a":1,"\\u0061":2}', 'duplicate-member'],
    ['{"x":{"a":[{"b":1,"b":1}]}}', 'duplicate-member'],
    ['{"__proto__":1,"__proto__":2}', 'duplicate-member'],
    ['"\\u0000"', 'not-json'],
    ['["\\ud800"]', 'not-json'],
    ['{"a":1} x', 'not-json'],
    ['', 'not-json'],
    ['"open', 'not-json'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep'],
    ['['.repeat(1_000_000), 'too-deep'],
    [`[${'0,'.repeat(200_001)}0]`, 'too-deep'],
  ])('%#', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  test('bytes that are no UTF-8', () => {
    expect(reasonOf(Uint8Array.of(0x22, 0xff, 0x22))).toBe('not-json');
  });
});

test('the same name in two objects, and names that look like others, are no duplicates', () => {
  expect(parseStrictJson(Buffer.from('[{"a":1},{"a":1}]'))).toEqual([{ a: 1 }, { a: 1 }]);
  expect(parseStrictJson(Buffer.from('{"a":"a","b":["a","a"],"A":1}'))).toEqual({
    a: 'a',
    b: ['a', 'a'],
    A: 1,
  });
  expect(parseStrictJson(Buffer.from('{"a\\"":1,"a":2}'))).toEqual({ 'a"': 1, a: 2 });
});
