import { describe, expect, test } from '@jest/globals';
import { compareCode, type ComparedSide, sameCode } from './compare-code.js';

const side = (name: string, x: string, certificate = 'a'): ComparedSide => ({
  issuer: `https://${name}.example/federation`,
  keys: [{ kid: `${name}-1`, jwk: { kty: 'OKP', crv: 'Ed25519', x } }],
  certificate_sha256: certificate.repeat(64),
  encryption: null,
});
const [one, other] = [side('cirt-aa', 'A'), side('cirt-bb', 'B')];
const INVITATION = 'c0ffee00-0000-4000-8000-000000000000';

describe('the code that two teams read to each other', () => {
  test('is six groups of five digits, whoever invited', async () => {
    const code = await compareCode(INVITATION, one, other);
    expect(code).toMatch(/^(?:\d{5} ){5}\d{5}$/);
    expect(await compareCode(INVITATION, other, one)).toBe(code);
  });

  test('is another one for another key, certificate, key to encrypt to, or invitation', async () => {
    const codes = await Promise.all([
      compareCode(INVITATION, one, other),
      compareCode(INVITATION, one, side('cirt-bb', 'C')),
      compareCode(INVITATION, one, side('cirt-bb', 'B', 'b')),
      compareCode(INVITATION, one, { ...other, encryption: { kid: 'e', jwk: { x: 'E' } } }),
      compareCode('c0ffee00-0000-4000-8000-000000000001', one, other),
    ]);
    expect(new Set(codes).size).toBe(5);
  });

  test('is taken as people type it', () => {
    const code = '01234 56789 01234 56789 01234 56789';
    expect(sameCode('01234-56789 0123456789,01234 56789', code)).toBe(true);
    expect(sameCode('٠١٢٣٤ ٥٦٧٨٩ ٠١٢٣٤ ٥٦٧٨٩ ٠١٢٣٤ ٥٦٧٨٩', code)).toBe(true);
    expect(sameCode('۰۱۲۳۴ ۵۶۷۸۹ ۰۱۲۳۴ ۵۶۷۸۹ ۰۱۲۳۴ ۵۶۷۸۹', code)).toBe(true);
    expect(sameCode('01234 56789 01234 56789 01234 56780', code)).toBe(false);
    expect(sameCode('01234 56789', code)).toBe(false);
    expect(sameCode('', code)).toBe(false);
  });
});
