import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName } from './clean-file-name.js';
import { cleanTypedText } from './clean-typed-text.js';
import { latinDigits } from './latin-digits.js';

describe('cleanFileName', () => {
  it.each([
    ['C:\\fakepath\\invoice.pdf', 'invoice.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['.htaccess', 'htaccess'],
    ['x\u0000y\r\nSet-Cookie: a.txt', 'xySet-Cookie_ a.txt'],
    ['الفاتورة.pdf', 'الفاتورة.pdf'],
    ['   ', 'file'],
    ['', 'file'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it('keeps the ending of a long name', () => {
    const clean = cleanFileName(`${'é'.repeat(500)}.docx`);
    expect(Array.from(clean)).toHaveLength(120);
    expect(clean.endsWith('.docx')).toBe(true);
  });

  it('never leaves a path, a control character or nothing at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const clean = cleanFileName(name);
        expect(clean).not.toBe('');
        expect(clean).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(Array.from(clean).length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('cleanTypedText', () => {
  it('keeps pasted headers, other scripts and emoji as they are', () => {
    const pasted = 'Received: from mail.example.net\r\n\tby mx.example.org\r\nمرحبا 👩🏽‍💻';
    expect(cleanTypedText(pasted, 100)).toBe(
      'Received: from mail.example.net\n\tby mx.example.org\nمرحبا 👩🏽‍💻',
    );
  });

  it('takes what PostgreSQL refuses', () => {
    expect(cleanTypedText('a\u0000b\ud800c\u0007d', 100)).toBe('ab\ufffdcd');
  });

  it('cuts no character in two', () => {
    expect(cleanTypedText('😀😀', 3)).toBe('😀');
  });
});

describe('latinDigits', () => {
  it.each([
    ['٢١ ۱۱ २०२६ ２１', '21 11 2026 21'],
    ['R-2026 x', 'R-2026 x'],
  ])('%j is %j', (text, latin) => {
    expect(latinDigits(text)).toBe(latin);
  });
});
