import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accessCodeFor,
  formatAccessCode,
  hashAccessCode,
  readAccessCode,
  readReference,
} from './access-code.js';

describe('the access code', () => {
  it('is the same 16 digits for the same draft, and others for another', () => {
    expect(accessCodeFor('key')).toMatch(/^\d{16}$/);
    expect(accessCodeFor('key')).toBe(accessCodeFor('key'));
    expect(accessCodeFor('key')).not.toBe(accessCodeFor('yek'));
  });

  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const code = accessCodeFor(key);
        expect(readAccessCode(formatAccessCode(code))).toBe(code);
      }),
    );
    expect(readAccessCode(' 1234-5678–9012\u00a03456\u200f')).toBe('1234567890123456');
    expect(readAccessCode('١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦')).toBe('1234567890123456');
  });

  it.each(['', '1234', '12345678901234567', '1234 5678 9012 345x'])('is not read from %j', (typed) => {
    expect(readAccessCode(typed)).toBeNull();
  });

  it('is hashed differently under each reference', async () => {
    const [one, same, other] = await Promise.all([
      hashAccessCode('R-2026-000001', '1234567890123456'),
      hashAccessCode('R-2026-000001', '1234567890123456'),
      hashAccessCode('R-2026-000002', '1234567890123456'),
    ]);
    expect(one).toHaveLength(32);
    expect(one.equals(same)).toBe(true);
    expect(one.equals(other)).toBe(false);
  });
});

describe('a typed reference', () => {
  it.each([
    ['R-2026-000123', 'R-2026-000123'],
    [' r-2026-123 ', 'R-2026-000123'],
    ['[R-2026-000123]', 'R-2026-000123'],
    ['R 2026 0001234567', 'R-2026-1234567'],
    ['R-٢٠٢٦-٠٠٠١٢٣', 'R-2026-000123'],
  ])('%j is %s', (typed, reference) => {
    expect(readReference(typed)).toBe(reference);
  });

  it.each(['', 'I-2026-000123', 'R-26-1', "R-2026-1' OR 1=1"])('%j is none', (typed) => {
    expect(readReference(typed)).toBeNull();
  });
});
