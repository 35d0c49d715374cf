import { describe, expect, test } from '@jest/globals';
import { newReplyToken, readReplyToken, replyAddress } from './reply-address.js';

describe('reply addresses', () => {
  test('a token goes out and comes back', () => {
    const token = newReplyToken();
    expect(token).toMatch(/^[a-z2-7]{26}$/);
    const address = replyAddress('cirt@example.org', token);
    expect(address).toBe(`cirt+r.${token}@example.org`);
    expect(readReplyToken(['x@example.net', { name: 'CIRT', address: address.toUpperCase() }])).toBe(token);
  });

  test('no token, no guess', () => {
    expect(readReplyToken([])).toBeNull();
    for (const address of [
      'cirt@example.org',
      'cirt+r.@example.org',
      'cirt+r.short@example.org',
      'cirt+x.abcdefghijklmnop@a',
    ])
      expect(readReplyToken([address])).toBeNull();
  });

  test('a token that could break the header is refused', () => {
    for (const token of ['', 'a b', 'abc\r\nBcc: x', 'ABCDEFGHIJKLMNOPQRST', 'x'.repeat(41)])
      expect(() => replyAddress('cirt@example.org', token)).toThrow('MAIL.BAD_ADDRESS');
    expect(() => replyAddress('no-domain', newReplyToken())).toThrow('MAIL.BAD_ADDRESS');
  });

  test('tokens do not repeat', () => {
    expect(new Set(Array.from({ length: 1000 }, newReplyToken)).size).toBe(1000);
  });
});
