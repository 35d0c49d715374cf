import { expect, test } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';
import { decryptWith, encryptTo, JweError } from './jwe.js';

async function person(
  kid: string,
): Promise<{ jwk: JWK; keyOf: (asked: string) => Promise<CryptoKey | null> }> {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', {
    crv: 'X25519',
    extractable: true,
  });
  return {
    jwk: { ...(await exportJWK(publicKey)), kid },
    keyOf: (asked) => Promise.resolve(asked === kid ? privateKey : null),
  };
}

const secret = Buffer.from('for your eyes only');

test('to one: compact, and only he opens it', async () => {
  const [ann, bob] = [await person('ann'), await person('bob')];
  const jwe = await encryptTo([ann.jwk], secret);
  expect(jwe.split('.')).toHaveLength(5);
  expect(await decryptWith(ann.keyOf, jwe)).toEqual(secret);
  await expect(decryptWith(bob.keyOf, jwe)).rejects.toThrow(JweError);
});

test('to several: each opens it with his own key, nobody else does', async () => {
  const [ann, bob, eve] = [await person('ann'), await person('bob'), await person('eve')];
  const jwe = await encryptTo([ann.jwk, bob.jwk], secret);
  expect(await decryptWith(ann.keyOf, jwe)).toEqual(secret);
  expect(await decryptWith(bob.keyOf, jwe)).toEqual(secret);
  await expect(decryptWith(eve.keyOf, jwe)).rejects.toThrow(JweError);
});

test('a bit that flips, another method, no JWE at all: not opened', async () => {
  const ann = await person('ann');
  const jwe = await encryptTo([ann.jwk], secret);
  const at = jwe.lastIndexOf('.') - 3;
  const flipped = jwe.slice(0, at) + (jwe[at] === 'A' ? 'B' : 'A') + jwe.slice(at + 1);
  for (const bad of [flipped, 'a.b.c.d.e', '{}', '{"recipients":[]}', ''])
    await expect(decryptWith(ann.keyOf, bad)).rejects.toThrow(JweError);
});

test('to nobody is a mistake', async () => {
  await expect(encryptTo([], secret)).rejects.toThrow('nobody');
});
