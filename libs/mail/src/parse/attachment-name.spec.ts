import { describe, expect, test } from '@jest/globals';
import { harmlessName } from './attachment-name.js';
import { parseMail } from './parse-mail.js';

const name = (declared: string, type = 'application/pdf'): string => harmlessName(declared, type, 3).name;

describe('harmlessName', () => {
  test('leaves an honest name alone', () => {
    expect(harmlessName('rapport été (2).pdf', 'application/pdf', 1)).toEqual({
      name: 'rapport été (2).pdf',
      changed: false,
    });
    expect(name('تقرير الحادث.pdf')).toBe('تقرير الحادث.pdf');
  });

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\x.dll', 'x.dll'],
    ['C:\\Users\\a\\b.txt', 'b.txt'],
    ['/foo/bar/', 'bar'],
    ['a\u0000b\r\nc.txt', 'a b c.txt'],
    ['invoice\u202Efdp.exe', 'invoice_fdp.exe'],
    ['.htaccess', 'htaccess'],
    ['trailing. . .', 'trailing'],
    ['CON.txt', '_CON.txt'],
    ['a<b>|c?.txt', 'a_b_c_.txt'],
  ])('%j becomes %j', (declared, harmless) => {
    expect(harmlessName(declared, 'text/plain', 1)).toEqual({ name: harmless, changed: true });
  });

  test('what has no name is called after its type and place', () => {
    expect(name('')).toBe('part-3.pdf');
    expect(name('///')).toBe('part-3.pdf');
    expect(name('..')).toBe('part-3.pdf');
    expect(name('', 'message/delivery-status')).toBe('delivery-status-3.txt');
    expect(name('', 'application/x-strange')).toBe('part-3.bin');
  });

  test('a long name keeps its extension', () => {
    const long = name(`${'é'.repeat(400)}.tar.gz`);
    expect(long.length).toBeLessThanOrEqual(150);
    expect(long.endsWith('.gz')).toBe(true);
  });
});

test('a name that turns its writing round is marked, and the mark itself does not', async () => {
  const mail = await parseMail(
    Buffer.from(
      'From: a@example.org\nSubject: x\nContent-Type: application/pdf\n' +
        'Content-Disposition: attachment; filename="invoice\u202Efdp.exe"\n\nbody\n',
    ),
  );
  expect(mail.attachments[0]).toMatchObject({
    name: 'invoice_fdp.exe',
    problems: [
      { code: 'attachment-name-changed', detail: 'invoice\uFFFDfdp.exe' },
      { code: 'direction-characters-in-name', detail: 'invoice_fdp.exe' },
    ],
  });
});
