import { describe, expect, test } from '@jest/globals';
import { decodeCharset } from './decode-charset.js';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('decodeCharset', () => {
  test.each([
    ['utf-8', 'c3a9', 'é'],
    ['"UTF-8"', 'efbbbfc3a9', 'é'],
    ['iso-8859-1', '93e994', '“é”'],
    ['koi8-r', 'f0d2c9d7c5d4', 'Привет'],
    ['windows-1251', 'cff0e8e2e5f2', 'Привет'],
    ['gb18030', 'd6d0cec4', '中文'],
    ['ks_c_5601-1987', 'c7d1b1b9', '한국'],
    ['iso-2022-jp', '1b2442467c4b5c1b2842', '日本'],
    ['shift_jis', '93fa967b', '日本'],
    ['windows-1256', 'e3d1cdc8c7', 'مرحبا'],
    ['utf-7', '2b41476b2d', 'i'],
    ['utf-16le', 'e9006100', 'éa'],
    ['iso-8859-8-i', 'f9ecc5ed', 'של\uFFFDם'],
  ])('%s', (charset, hex, text) => {
    expect(decodeCharset(bytes(hex), charset)).toEqual({ text, known: true });
  });

  test('undeclared and falsely declared bytes are judged by what they are', () => {
    expect(decodeCharset(bytes('c3a9'), undefined).text).toBe('é');
    expect(decodeCharset(bytes('e9'), 'us-ascii').text).toBe('é');
    expect(decodeCharset(bytes('636166e9'), 'utf-8').text).toBe('café');
    expect(decodeCharset(bytes('1b2442467c4b5c1b2842'), '').text).toBe('日本');
  });

  test.each(['x-unknown', 'hex', 'base64', '../../etc', 'a'.repeat(10_000), '__proto__', 'constructor'])(
    'absurd charset %.20s is guessed at, not believed',
    (charset) => {
      expect(decodeCharset(Buffer.from('h\u00E9'), charset)).toEqual({ text: 'hé', known: false });
    },
  );
});
