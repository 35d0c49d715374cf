import { describe, expect, test } from '@jest/globals';
import { bareAddress, readAddresses } from './addresses.js';

describe('readAddresses', () => {
  test.each([
    ['"Doe, Jane" <jane@example.org>', [{ name: 'Doe, Jane', address: 'jane@example.org' }]],
    ['bbb@example.com (John X. Doe)', [{ name: 'John X. Doe', address: 'bbb@example.com' }]],
    ['user2', [{ name: 'user2', address: '' }]],
    [
      'List:a@example.org, b@example.org;',
      [
        { name: '', address: 'a@example.org' },
        { name: '', address: 'b@example.org' },
      ],
    ],
    ['Undisclosed recipients:;', []],
    ['=?utf-8?Q?J=C3=B6rn?= <j@example.org>', [{ name: 'Jörn', address: 'j@example.org' }]],
  ])('%s', (header, expected) => {
    expect(readAddresses([header])).toEqual(expected);
  });

  test('an encoded name cannot forge an address', () => {
    // Decodes to: boss@example.org>, x <
    const [first, ...others] = readAddresses([
      '=?utf-8?Q?boss=40example=2Eorg=3E=2C_x_=3C?= <mallory@example.net>',
    ]);
    expect(first?.address).toBe('mallory@example.net');
    expect(others).toEqual([]);
  });

  test('line ends and NUL do not survive', () => {
    expect(readAddresses(['=?utf-8?Q?a=0D=0ABcc:_x=00y?= <a@example.org>'])[0]?.name).toBe('a Bcc: x y');
  });

  test('a hundred thousand addresses are bounded', () => {
    expect(readAddresses(['a@example.org,'.repeat(100_000)]).length).toBeLessThanOrEqual(500);
  });

  test('bare address of a report field', () => {
    expect(bareAddress('rfc822; <a@example.org>')).toBe('a@example.org');
    expect(bareAddress('rfc822;redacted')).toBe('redacted');
    expect(bareAddress('  ')).toBeNull();
  });
});
