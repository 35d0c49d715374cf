import { describe, expect, test } from '@jest/globals';
import { decideProtection, type RecipientKeys } from './decide-protection.js';

const key = (fingerprint: string) => ({ id: fingerprint, fingerprint, expiresAt: null });
const ana: RecipientKeys = { address: 'ana@bank.example', usable: { pgp: key('A') }, obstacle: 'no-key' };
const ben: RecipientKeys = {
  address: 'ben@isp.example',
  usable: { pgp: key('B'), smime: key('C') },
  obstacle: 'no-key',
};
const cleo: RecipientKeys = { address: 'cleo@host.example', usable: {}, obstacle: 'not-verified' };
const both = { pgp: true, smime: true };

describe('how a mail leaves', () => {
  test('encrypted where every recipient’s key is trusted', () => {
    expect(decideProtection([ana, ben], both, 'auto')).toMatchObject({
      kind: 'pgp',
      signed: true,
      encrypted: true,
      recipients: [{ key: { fingerprint: 'A' } }, { key: { fingerprint: 'B' } }],
    });
  });

  test('readable where one has none: half a secret is none', () => {
    const plain = decideProtection([ana, cleo], both, 'auto');
    expect(plain).toMatchObject({ kind: 'pgp', signed: true, encrypted: false });
    expect(plain.recipients.map(({ obstacle }) => obstacle)).toEqual(['other-kind', 'not-verified']);
  });

  test('in the form that can be signed too', () => {
    expect(decideProtection([ben], { pgp: false, smime: true }, 'auto')).toMatchObject({
      kind: 'smime',
      signed: true,
      encrypted: true,
      recipients: [{ key: { fingerprint: 'C' } }],
    });
    expect(decideProtection([ana], { pgp: false, smime: true }, 'auto')).toMatchObject({
      kind: 'pgp',
      signed: false,
      encrypted: true,
    });
  });

  test('readable on request, and to nobody in particular', () => {
    expect(decideProtection([ana], both, 'off')).toMatchObject({ encrypted: false, signed: true });
    expect(decideProtection([], both, 'require')).toMatchObject({ encrypted: false });
    expect(decideProtection([cleo], { pgp: false, smime: false }, 'auto')).toMatchObject({ kind: null });
  });
});
