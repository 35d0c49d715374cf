import { describe, expect, test } from '@jest/globals';
import { DomainError } from '@tocsin/platform';
import { SecretBox } from './secret-box.js';

const old = 'o'.repeat(32);
const present = 'p'.repeat(32);
const plain = Buffer.from('-----BEGIN PGP PRIVATE KEY BLOCK-----');

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('the secret box', () => {
  test('gives back what it was given, and shows none of it', () => {
    const box = new SecretBox([present]);
    const sealed = box.seal(plain, 'a');
    expect(sealed.includes('PRIVATE')).toBe(false);
    expect(box.seal(plain, 'a').equals(sealed)).toBe(false);
    expect(box.open(sealed, 'a')).toEqual(plain);
  });

  test('a wrong secret is told from damage, and either from none', () => {
    const sealed = new SecretBox([old]).seal(plain, 'a');
    expect(codeOf(() => new SecretBox([present]).open(sealed, 'a'))).toBe('KEYRING.SECRET_WRONG');
    expect(codeOf(() => new SecretBox([]).open(sealed, 'a'))).toBe('KEYRING.SECRET_MISSING');
    expect(codeOf(() => new SecretBox([]).seal(plain, 'a'))).toBe('KEYRING.SECRET_MISSING');
    const flipped = Buffer.from(sealed);
    flipped.writeUInt8(flipped.readUInt8(40) ^ 1, 40);
    expect(codeOf(() => new SecretBox([old]).open(flipped, 'a'))).toBe('KEYRING.SECRET_DAMAGED');
  });

  test('does not open under another owner', () => {
    const box = new SecretBox([present]);
    expect(codeOf(() => box.open(box.seal(plain, 'a'), 'b'))).toBe('KEYRING.SECRET_DAMAGED');
  });

  test('opens what the previous secret made, and says that it is to be made anew', () => {
    const sealed = new SecretBox([old]).seal(plain, 'a');
    const both = new SecretBox([present, old]);
    expect(both.open(sealed, 'a')).toEqual(plain);
    expect(both.isOutdated(sealed)).toBe(true);
    expect(both.isOutdated(both.seal(plain, 'a'))).toBe(false);
    expect(new SecretBox([present]).canOpen(sealed)).toBe(false);
  });
});
