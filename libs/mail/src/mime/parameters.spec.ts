import { describe, expect, test } from '@jest/globals';
import { readParameters } from './parameters.js';

const read = (header: string): Record<string, string> =>
  Object.fromEntries(readParameters(header).parameters);

describe('readParameters', () => {
  test('value and parameters, quoted or not, in any case', () => {
    const { value, parameters } = readParameters('Text/Plain; Charset=UTF-8; name="a;b \\"c\\".txt"; x');
    expect(value).toBe('text/plain');
    expect(Object.fromEntries(parameters)).toEqual({ charset: 'UTF-8', name: 'a;b "c".txt' });
  });

  test('RFC 2231: charset, language, pieces in any order, some of them encoded', () => {
    expect(read("a; filename*=utf-8'en'na%C3%AFve%20file.txt")).toEqual({ filename: 'naïve file.txt' });
    expect(read("a; filename*1=two.txt; filename*0*=utf-8''one%20")).toEqual({ filename: 'one two.txt' });
    expect(read("a; name*0*=iso-8859-1''caf; name*1*=%E9")).toEqual({ name: 'café' });
  });

  test('the encoded form wins over the plain one, wherever it stands', () => {
    expect(read("a; filename=fallback.txt; filename*=utf-8''r%C3%A9el.txt")).toEqual({
      filename: 'réel.txt',
    });
  });

  test('encoded words where no RFC allows them, and unquoted blanks', () => {
    expect(read('a; name="=?utf-8?B?w6kudHh0?="')).toEqual({ name: 'é.txt' });
    expect(read('a; name=my report (1).pdf; y=z')).toEqual({ name: 'my report (1).pdf', y: 'z' });
  });

  test('RFC 2231 as it is in the wild', () => {
    // Charset only in the first of many; out of order; a missing piece; one number twice.
    expect(read("a; name*2=.txt; name*0*=koi8-r''%F0; name*1*=%D2%C9")).toEqual({ name: 'При.txt' });
    expect(read("a; name*0*=utf-8''a; name*2*=%C3%A9")).toEqual({ name: 'aé' });
    expect(read('a; name*1=b; name*2=c')).toEqual({ name: 'bc' });
    expect(read('a; name*0=first; name*0=second; name*1=.pdf')).toEqual({ name: 'first.pdf' });
    // The charset in every piece, in quotes, without a charset, a character cut in two, an apostrophe in a name.
    expect(read("a; name*0*=utf-8''a%C3%A9; name*1*=utf-8''b")).toEqual({ name: 'aéb' });
    expect(read('a; name*="utf-8\'\'%E2%82%AC.txt"')).toEqual({ name: '€.txt' });
    expect(read("a; name*=''%C3%A9.txt")).toEqual({ name: 'é.txt' });
    expect(read("a; name*0*=utf-8''%E2; name*1*=%82%AC")).toEqual({ name: '€' });
    expect(read("a; name*0*=utf-8''it; name*1='s 'so'.txt")).toEqual({ name: "it's 'so'.txt" });
    // Encoded words in pieces, cut between two.
    expect(read('a; name*0="=?utf-8?B?w4l0"; name*1="w6k=?=.pdf"')).toEqual({ name: 'Été.pdf' });
    expect(read('a; name="=?gb18030?B?1tA=?= =?gb18030?B?zsQ=?=.doc"')).toEqual({ name: '中文.doc' });
  });

  test('no prototype to reach, nothing to throw', () => {
    expect(readParameters('a; __proto__=x; constructor=y').parameters.get('__proto__')).toBe('x');
    expect(readParameters('; = ; ="; *=; *0*=%zz').value).toBe('');
  });
});
