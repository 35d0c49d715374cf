import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SealedTables } from '@tocsin/keyring';
import { OwnIdentity } from '@tocsin/sharing';
import { flattenedVerify, FlattenedSign, importJWK } from 'jose';
import { KEYRING_SECRET } from '../../factories/keyring-world.js';
import { PartnersWorld, sealedKeysCommand } from '../../factories/partners-world.js';

let world: PartnersWorld;
beforeAll(async () => {
  world = await PartnersWorld.open('aa');
});
afterAll(() => world.close());

describe('who we are towards partners', () => {
  it('is made once, however many processes ask at the same moment', async () => {
    const second = await PartnersWorld.open('aa', {}, world.db);
    const identities = [world, second].map((each) => each.get(OwnIdentity));
    const kids = await Promise.all(
      [...identities, ...identities, ...identities].map(async (identity) => (await identity.signing()).kid),
    );
    expect(new Set(kids).size).toBe(1);
    const [made] = await world.query<{ keys: number; certificates: number }>(
      `SELECT (SELECT count(*)::int FROM sharing.own_key) AS keys,
              (SELECT count(*)::int FROM sharing.own_certificate) AS certificates`,
    );
    expect(made).toEqual({ keys: 2, certificates: 1 });
  });

  it('signs with a key that the published one verifies', async () => {
    const identity = world.get(OwnIdentity);
    const { kid, key } = await identity.signing();
    const [published] = await identity.publicKeys();
    expect(published?.kid).toBe(kid);
    expect(Object.keys(published?.jwk ?? {}).toSorted()).toEqual(['crv', 'kty', 'x']);
    const jws = await new FlattenedSign(Buffer.from('x')).setProtectedHeader({ alg: 'EdDSA' }).sign(key);
    await expect(flattenedVerify(jws, await importJWK(published?.jwk ?? {}, 'EdDSA'))).resolves.toBeDefined();
  });

  it('has a certificate for both ends of a connection, with its own key', async () => {
    const { certificate, privateKey, sha256 } = await world.get(OwnIdentity).tls();
    const x509 = new X509Certificate(certificate);
    expect(x509.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(sha256);
    expect(x509.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
    expect(x509.verify(createPublicKey(certificate))).toBe(true);
    expect(x509.checkHost('cirt-aa.example')).toBe('cirt-aa.example');
    expect(x509.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
    expect(x509.ca).toBe(false);
    expect(Date.parse(x509.validTo) - Date.now()).toBeGreaterThan(4 * 365 * 86_400_000);
  });

  it('keeps nothing private in the open', async () => {
    const { privateKey } = await world.get(OwnIdentity).tls();
    const rows = await world.query<{ sealed: Buffer }>(
      `SELECT secret_key AS sealed FROM sharing.own_key UNION ALL SELECT secret_key FROM sharing.own_certificate`,
    );
    expect(rows).toHaveLength(3);
    for (const { sealed } of rows) {
      expect(sealed.includes('"d"')).toBe(false);
      expect(sealed.includes(privateKey.slice(30, 60))).toBe(false);
    }
  });

  it('and each other table with sealed keys is known to the keyring, or a new secret would leave it behind', async () => {
    const tables = await world.query<{ name: string }>(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns
        WHERE column_name = 'secret_key' AND table_schema = 'sharing' ORDER BY 1`,
    );
    const known = world.get(SealedTables).all();
    expect(known.map(({ name }) => name).toSorted()).toEqual(tables.map(({ name }) => name));
  });

  it('is brought under a new secret with the other private keys', async () => {
    const before = await world.get(OwnIdentity).tls();
    const present = 'another secret of the tests, also thirty-two characters';
    const secrets = { KEYRING_SECRET: present, KEYRING_SECRET_PREVIOUS: KEYRING_SECRET };
    const counts = await (await sealedKeysCommand(world.db, secrets)).rotate();
    expect(counts).toEqual({ keys: 3, changed: 3 });
    const second = await PartnersWorld.open('aa', { KEYRING_SECRET: present }, world.db);
    expect(await second.get(OwnIdentity).tls()).toEqual(before);
    const third = await PartnersWorld.open('aa', {}, world.db);
    await expect(third.get(OwnIdentity).tls()).rejects.toMatchObject({ code: 'KEYRING.SECRET_WRONG' });
  });
});
