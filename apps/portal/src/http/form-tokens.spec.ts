import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '@tocsin/config';
import { FormTokens } from './form-tokens.js';
import { Secrets } from './secrets.js';

const secrets = new Secrets(loadConfig({}));
let now = new Date('2026-11-21T12:00:00Z');
const tokens = new FormTokens(secrets, { now: () => now });

describe('the token of a form', () => {
  it('fits the cookie that it was made for, for seven days', () => {
    const token = tokens.issue('cookie');
    expect(tokens.isValid('cookie', token)).toBe(true);
    expect(tokens.isValid('another', token)).toBe(false);
    now = new Date('2026-11-28T12:00:01Z');
    expect(tokens.isValid('cookie', token)).toBe(false);
  });

  it.each(['', '.', 'abc', 'abc.def', 'l0000000.AAAA'])('is not %j', (token) => {
    expect(tokens.isValid('cookie', token)).toBe(false);
  });

  it('cannot be post-dated', () => {
    const [at, signature] = tokens.issue('cookie').split('.');
    expect(tokens.isValid('cookie', `${at}0.${signature}`)).toBe(false);
  });
});

describe('a sealed text', () => {
  it('is read back by nobody else and not after a change', () => {
    const sealed = secrets.seal('R-2026-000001');
    expect(secrets.unseal(sealed)).toBe('R-2026-000001');
    expect(new Secrets(loadConfig({})).unseal(sealed)).toBeNull();
    const changed = Buffer.from(sealed, 'base64url');
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    expect(secrets.unseal(changed.toString('base64url'))).toBeNull();
    expect(secrets.unseal('')).toBeNull();
  });
});
