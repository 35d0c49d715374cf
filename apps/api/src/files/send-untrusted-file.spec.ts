import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attachmentDisposition } from './send-untrusted-file.js';

describe('the name of a file that is sent', () => {
  test('is told twice: plainly, and as it is', () => {
    expect(attachmentDisposition('Rechnung für Ähm.pdf')).toBe(
      `attachment; filename="Rechnung f_r _hm.pdf"; filename*=UTF-8''Rechnung%20f%C3%BCr%20%C3%84hm.pdf`,
    );
    expect(attachmentDisposition(`it's "50%" (1)*.txt`)).toBe(
      `attachment; filename="it's _50__ (1)*.txt"; filename*=UTF-8''it%27s%20%2250%25%22%20%281%29%2A.txt`,
    );
  });

  test('is never empty, and turns no text round', () => {
    expect(attachmentDisposition('')).toBe(`attachment; filename="file"; filename*=UTF-8''file`);
    expect(attachmentDisposition('exe\u202Egnp.scr')).not.toContain('%E2%80%AE');
  });

  test('fits a header whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        expect(attachmentDisposition(name)).toMatch(
          /^attachment; filename="[ !#-~]+"; filename\*=UTF-8''[\w%.!~-]+$/,
        );
      }),
    );
  });
});
