import { describe, expect, test } from '@jest/globals';
import { decodedBound, decodeTransfer } from './transfer-encoding.js';

const decode = (body: string, encoding: string): string =>
  decodeTransfer(Buffer.from(body, 'latin1'), encoding).toString('latin1');

describe('decodeTransfer', () => {
  test('quoted-printable: escapes, soft breaks, padding blanks', () => {
    expect(decode('a=\r\nb=3D=\nc  \r\nd=20\r\n', 'quoted-printable')).toBe('ab=c\r\nd \r\n');
    expect(decode('x=  \r\ny', 'quoted-printable')).toBe('xy');
  });

  test('quoted-printable that is broken stays as it is', () => {
    expect(decode('100=% =ZZ =!', 'quoted-printable')).toBe('100=% =ZZ =!');
    expect(decode('lower =e9', 'quoted-printable')).toBe('lower \u00E9');
  });

  test('base64: line ends, pieces glued together, and a footer that is none', () => {
    expect(decode('aGVs\r\nbG8=\r\n', 'base64')).toBe('hello');
    expect(decode('YQ==\r\nYmM=\r\n', 'base64')).toBe('abc');
    expect(decode('aGVsbG8=\r\n-- \r\nlist footer', 'base64')).toBe('hello');
  });

  test('an encoding nobody knows is told, and the bytes are kept', () => {
    expect(decodedBound(Buffer.from('x'), 'x-rot13')).toBeNull();
    expect(decode('x', 'x-rot13')).toBe('x');
  });
});
