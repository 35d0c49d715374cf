import { describe, expect, test } from '@jest/globals';
import { contentHash } from './content-hash.js';

const head =
  'From: A <a@example.org>\r\nTo: cirt@example.org\r\nSubject: x\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n';
const hash = (text: string): string => contentHash(Buffer.from(text, 'latin1'));
const base = hash(`${head}\r\nbody\r\n`);

describe('contentHash', () => {
  test('the route does not count', () => {
    const trace =
      'Return-Path: <a@example.org>\r\nReceived: by mx\r\n\tfor x; date\r\nDKIM-Signature: v=1\r\nX-Spam: no\r\n';
    expect(hash(`${trace}${head}Delivered-To: b@example.org\r\n\r\nbody\r\n`)).toBe(base);
  });

  test('line ends, folding and blank lines at the end do not count', () => {
    expect(hash(`${head}\r\nbody\r\n\r\n`)).toBe(base);
    expect(hash(`${head}\r\nbody\r\n`.replaceAll('\r\n', '\n'))).toBe(base);
    expect(hash(`${head.replace('Subject: x', 'Subject:\r\n x')}\r\nbody`)).toBe(base);
    expect(hash(`${head}\r\nbody\r\n`.replaceAll('\r\n', '\r'))).toBe(base);
    expect(hash(`From MAILER Mon Sep 20\r\n${head}\r\nbody\r\n`)).toBe(base);
  });

  test.each([
    `${head}\r\nbody!\r\n`,
    `${head}Subject: y\r\n\r\nbody\r\n`,
    `${head}Cc: c@example.org\r\n\r\nbody\r\n`,
    `${head.replace('<1@', '<2@')}\r\nbody\r\n`,
    `${head}\r\n\r\nbody\r\n`,
  ])('what the sender wrote does (%#)', (text) => {
    expect(hash(text)).not.toBe(base);
  });

  test('one field cannot pose as another', () => {
    expect(hash('From: a\r\nTo: b\r\n\r\n')).not.toBe(hash('From: a 1:b\r\n\r\n'));
  });

  test('25 MB within two seconds, whatever they are', () => {
    for (const unit of ['a\r\n', '\r', '\n', '\0', 'x:']) {
      const started = process.cpuUsage();
      expect(contentHash(Buffer.alloc(25_000_000, unit))).toMatch(/^[0-9a-f]{64}$/);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    }
  });
});
