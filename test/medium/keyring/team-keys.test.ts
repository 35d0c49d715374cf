import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ChangeTeamKey,
  ExportTeamKey,
  GenerateTeamKey,
  ImportTeamKey,
  KEY_ALGORITHMS,
  ListTeamKeys,
} from '@tocsin/keyring';
import { readPgpKeys } from '@tocsin/mail';
import { KEYRING_SECRET, KeyringWorld, secretCommand } from '../../factories/keyring-world.js';
import { type Gnupg, hasGnupg, startGnupg, testWithGnupg } from '../../support/gnupg.js';
import { hasOpenssl, type Openssl, startOpenssl, testWithOpenssl } from '../../support/openssl.js';

let world: KeyringWorld;
let gpg: Gnupg;
let openssl: Openssl;

beforeAll(async () => {
  world = await KeyringWorld.open();
  if (hasGnupg) gpg = startGnupg();
  if (hasOpenssl) openssl = startOpenssl();
});
afterAll(async () => {
  if (hasGnupg) gpg.stop();
  if (hasOpenssl) openssl.stop();
  await world.close();
});

const code = (value: string): unknown => expect.objectContaining({ code: value });
const add = (kind: 'pgp' | 'smime', source: string | Buffer, passphrase?: string, state?: 'retired') =>
  world.get(ImportTeamKey).execute(world.person(), {
    kind,
    source: Buffer.from(source),
    passphrase,
    state: state ?? 'active',
  });

describe('keys of the team', () => {
  test('are made by who may, and one of a kind is active', async () => {
    const { get, person } = { get: world.get(GenerateTeamKey), person: world.person() };
    await expect(
      get.execute(world.person('handler'), { algorithm: 'ed25519', expiresAt: null }),
    ).rejects.toEqual(code('IDENTITY.FORBIDDEN'));
    const gone = get.execute(person, { algorithm: 'ed25519', expiresAt: new Date('2020-01-01T00:00:00Z') });
    await expect(gone).rejects.toEqual(code('KEYRING.KEY_UNUSABLE'));
    const first = await get.execute(person, { algorithm: 'ed25519', expiresAt: null });
    expect(first).toMatchObject({
      kind: 'pgp',
      state: 'active',
      origin: 'generated',
      addresses: ['cirt@cirt.example'],
      hasPrivate: true,
      expiresAt: null,
    });
    expect(first.publicKey).not.toContain('PRIVATE');
    const expiresAt = new Date('2029-01-01T00:00:00Z');
    const second = await get.execute(person, { algorithm: 'rsa3072', expiresAt });
    expect(second.expiresAt).toEqual(expiresAt);
    const keys = await world.get(ListTeamKeys).execute(world.person('viewer'));
    expect(keys.map(({ id, state }) => [id, state])).toEqual([
      [second.id, 'active'],
      [first.id, 'retired'],
    ]);
    expect(await world.actions(first.id)).toEqual(['key.generated', 'key.retired']);
  });

  test('lie in the database as ciphertext', async () => {
    const rows = await world.query<{ secret: Buffer }>(`SELECT secret_key AS secret FROM keyring.team_key`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { secret } of rows) {
      expect(secret.toString('latin1')).not.toContain('PRIVATE');
      expect(await readPgpKeys(secret.subarray(37), new Date())).toEqual([]);
    }
  });

  test('change their state under a version; what is revoked stays so', async () => {
    const change = world.get(ChangeTeamKey);
    const person = world.person('duty-lead');
    const key = await world.get(GenerateTeamKey).execute(person, { algorithm: 'ed25519', expiresAt: null });
    const to = (state: 'active' | 'retired' | 'revoked', version: number) =>
      change.execute(person, key.id, { version, to: state, reason: 'a test' });
    await expect(to('retired', key.version + 1)).rejects.toEqual(code('KEYRING.STALE'));
    const retired = await to('retired', key.version);
    expect(retired).toMatchObject({ state: 'retired', endReason: 'a test' });
    const active = await to('active', retired.version);
    expect(active).toMatchObject({ state: 'active', endReason: null });
    const revoked = await to('revoked', active.version);
    await expect(to('active', revoked.version)).rejects.toEqual(code('KEYRING.KEY_UNUSABLE'));
    expect(await world.actions(key.id)).toEqual([
      'key.generated',
      'key.retired',
      'key.activated',
      'key.revoked',
    ]);
  });

  test('leave as a locked backup only, with a right of its own, on record', async () => {
    const [key] = await world.get(ListTeamKeys).execute(world.person());
    const backup = world.get(ExportTeamKey);
    await expect(backup.execute(world.person('duty-lead'), key!.id, 'correct horse')).rejects.toEqual(
      code('IDENTITY.FORBIDDEN'),
    );
    const { content } = await backup.execute(world.person(), key!.id, 'correct horse');
    expect(content).toContain('BEGIN PGP PRIVATE KEY');
    expect((await world.actions(key!.id)).at(-1)).toBe('key.exported');
    const elsewhere = await KeyringWorld.open();
    try {
      const take = (passphrase?: string) =>
        elsewhere.get(ImportTeamKey).execute(elsewhere.person(), {
          kind: 'pgp',
          source: Buffer.from(content),
          passphrase,
          state: 'retired',
        });
      await expect(take()).rejects.toEqual(code('KEYRING.PASSPHRASE_WRONG'));
      await expect(take('wrong horse')).rejects.toEqual(code('KEYRING.PASSPHRASE_WRONG'));
      expect(await take('correct horse')).toMatchObject({ fingerprint: key!.fingerprint, state: 'retired' });
      await expect(take('correct horse')).rejects.toEqual(code('KEYRING.KEY_KNOWN'));
    } finally {
      await elsewhere.close();
    }
  });

  testWithGnupg('made here are taken by GnuPG, backup and public part', async () => {
    const open = ['--passphrase', 'correct horse'];
    // The longest RSA is made like the shorter one, and takes its time.
    for (const algorithm of KEY_ALGORITHMS.filter((each) => each !== 'rsa4096')) {
      const key = await world.get(GenerateTeamKey).execute(world.person(), { algorithm, expiresAt: null });
      const { content } = await world.get(ExportTeamKey).execute(world.person(), key.id, 'correct horse');
      gpg.run([...open, '--import'], content);
      const to = ['--trust-model', 'always', '--recipient', key.fingerprint];
      const sealed = gpg.run(['--armor', ...to, '--encrypt'], 'to the team').stdout;
      expect(gpg.run([...open, '--decrypt'], sealed).stdout.toString()).toBe('to the team');
    }
  });

  testWithGnupg('made by GnuPG are taken here', async () => {
    const open = ['--passphrase', 'secret words'];
    for (const algorithm of ['future-default', 'rsa2048', 'nistp256']) {
      const userId = `Team ${algorithm} <${algorithm}@cirt.example>`;
      gpg.run([...open, '--quick-gen-key', userId, algorithm, 'default', 'never']);
      const armored = gpg.run([...open, '--armor', '--export-secret-keys', userId]).stdout;
      await expect(add('pgp', armored, 'other words')).rejects.toEqual(code('KEYRING.PASSPHRASE_WRONG'));
      expect(await add('pgp', armored, 'secret words')).toMatchObject({
        origin: 'imported',
        state: 'active',
        addresses: [`${algorithm}@cirt.example`],
      });
    }
    await expect(add('pgp', 'no key at all')).rejects.toEqual(code('KEYRING.KEY_UNREADABLE'));
  });

  testWithOpenssl('for S/MIME come as PEM or PKCS #12', async () => {
    const rsa = openssl.issue('Team', 'cirt@cirt.example', 'rsa:2048', openssl.authority);
    const imported = await add('smime', rsa.certificate + openssl.authority.certificate + rsa.privateKey);
    expect(imported).toMatchObject({ kind: 'smime', addresses: ['cirt@cirt.example'], state: 'active' });
    expect(imported.publicKey.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(imported.publicKey).not.toContain('PRIVATE');
    const ec = openssl.issue('TeamEC', 'cirt@cirt.example', 'ec', null);
    const pair = ['-in', ec.certificateFile, '-inkey', ec.keyFile];
    const p12 = openssl.run(['pkcs12', '-export', ...pair, '-passout', 'pass:open sesame']).stdout;
    await expect(add('smime', p12, 'wrong')).rejects.toEqual(code('KEYRING.PASSPHRASE_WRONG'));
    expect(await add('smime', p12, 'open sesame')).toMatchObject({ kind: 'smime', state: 'active' });
    await expect(add('smime', p12.subarray(0, 500), 'open sesame')).rejects.toEqual(
      code('KEYRING.KEY_UNREADABLE'),
    );
    const locked = openssl.run(['pkcs8', '-topk8', '-in', rsa.keyFile, '-passout', 'pass:locked']).stdout;
    await expect(add('smime', rsa.certificate + locked, 'nope')).rejects.toEqual(
      code('KEYRING.PASSPHRASE_WRONG'),
    );
    await expect(add('smime', rsa.certificate + locked, 'locked')).rejects.toEqual(code('KEYRING.KEY_KNOWN'));
    await expect(add('smime', rsa.certificate + ec.privateKey)).rejects.toEqual(
      code('KEYRING.KEY_UNREADABLE'),
    );
    const { content } = await world.get(ExportTeamKey).execute(world.person(), imported.id, 'correct horse');
    const backup = openssl.write('backup.pem', content);
    const opened = openssl.run(['pkey', '-in', backup, '-passin', 'pass:correct horse']).stdout;
    expect(opened.toString()).toContain('BEGIN PRIVATE KEY');
  });
});

describe('the keyring’s secret', () => {
  const next = 'the next secret of the tests, long enough too';
  const lost = 'yet another secret that nobody ever used here';

  test('that is another one or missing refuses the start', async () => {
    const start = (secret: string) => KeyringWorld.open({ KEYRING_SECRET: secret }, world.db);
    await expect(start(next)).rejects.toEqual(code('KEYRING.SECRET_WRONG'));
    await expect(start('')).rejects.toEqual(code('KEYRING.SECRET_MISSING'));
  });

  test('is changed without a gap: old and new beside each other, then the new one alone', async () => {
    const withNewAlone = await secretCommand(world.db, { KEYRING_SECRET: next });
    await expect(withNewAlone.rotate()).rejects.toEqual(code('KEYRING.SECRET_WRONG'));
    const env = { KEYRING_SECRET: next, KEYRING_SECRET_PREVIOUS: KEYRING_SECRET };
    const both = await KeyringWorld.open(env, world.db);
    const command = await secretCommand(world.db, env);
    const counts = await command.rotate();
    expect(counts.keys).toBeGreaterThan(3);
    expect(counts.changed).toBe(counts.keys);
    expect(await command.rotate()).toEqual({ keys: counts.keys, changed: 0 });
    const alone = await KeyringWorld.open({ KEYRING_SECRET: next }, world.db);
    const [key] = await alone.get(ListTeamKeys).execute(alone.person());
    for (const process of [both, alone])
      await process.get(ExportTeamKey).execute(process.person(), key!.id, 'correct horse');
    expect(await alone.actions(key!.id)).toContain('key.secret-rotated');
  });

  test('that is lost for good: what it kept is given up in so many words, and public keys stay', async () => {
    const command = await secretCommand(world.db, { KEYRING_SECRET: lost });
    const { keys, changed } = await command.discardUnreadable();
    expect(keys).toBe(0);
    expect(changed).toBeGreaterThan(3);
    const after = await KeyringWorld.open({ KEYRING_SECRET: lost }, world.db);
    const left = await after.get(ListTeamKeys).execute(after.person());
    expect(left.map(({ state, hasPrivate }) => `${state} ${hasPrivate}`)).not.toContain('active false');
    expect(left.every(({ hasPrivate }) => !hasPrivate)).toBe(true);
    const export_ = after.get(ExportTeamKey).execute(after.person(), left[0]!.id, 'correct horse');
    await expect(export_).rejects.toEqual(code('KEYRING.PRIVATE_KEY_GONE'));
  });
});
