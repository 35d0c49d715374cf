import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import {
  generatePgpKey,
  openSecured,
  parseMail,
  readPgpKeys,
  secureMail,
  UnlockedPgpKey,
} from '@tocsin/mail';
import { entityOf, keysOf, mailWith, plainMail } from '../../factories/secured-mail.js';
import { type Gnupg, hasGnupg, startGnupg, testWithGnupg as test } from '../../support/gnupg.js';

let gpg: Gnupg;
const alice = { rsa3072: '', ed25519: '' };
const old = { revoked: '' };

beforeAll(() => {
  if (!hasGnupg) return;
  gpg = startGnupg();
  alice.rsa3072 = gpg.makeKey('Alice <alice@example.org>', 'rsa3072');
  alice.ed25519 = gpg.makeKey('Alice <alice@example.org>', 'ed25519');
  old.revoked = gpg.makeKey('Gone <gone@example.org>', 'ed25519');
}, 60_000);
afterAll(() => gpg?.stop());

/** Ours; made once for each algorithm. */
async function team(algorithm: 'ed25519' | 'rsa3072'): Promise<{ key: UnlockedPgpKey; armored: string }> {
  const createdAt = new Date(Date.now() - 60_000);
  const wanted = { name: 'CIRT', address: 'cirt@example.net', algorithm, createdAt, expiresAt: null };
  const made = await generatePgpKey({ ...wanted, passphrase: 'correct horse' });
  const key = await UnlockedPgpKey.open(made.privateArmored, 'correct horse');
  gpg.run(['--import'], made.publicArmored);
  return { key: key!, armored: made.publicArmored };
}

const known = (fingerprint: string, verified = true) => [{ armored: gpg.publicKey(fingerprint), verified }];

/** RFC 3156 by hand, as a mail program that calls gpg does. */
function signedByGpg(entity: Buffer, fingerprint: string): string {
  const { stdout } = gpg.run(['--local-user', fingerprint, '--armor', '--detach-sign'], entity);
  return [
    'Content-Type: multipart/signed; micalg=pgp-sha512; protocol="application/pgp-signature"; boundary=b1',
    '',
    '--b1',
    `${entity.toString('latin1')}\r\n--b1`,
    'Content-Type: application/pgp-signature; name=signature.asc',
    '',
    stdout.toString().replaceAll('\n', '\r\n'),
    '--b1--',
    '',
  ].join('\r\n');
}

function encryptedByGpg(entity: Buffer, args: string[]): string {
  const { stdout } = gpg.run(['--armor', '--encrypt', ...args], entity);
  const armored = stdout.toString().replaceAll('\n', '\r\n');
  return [
    'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b2',
    '',
    '--b2\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n',
    `--b2\r\nContent-Type: application/octet-stream\r\n\r\n${armored}\r\n--b2--\r\n`,
  ].join('\r\n');
}

describe.each(['rsa3072', 'ed25519'] as const)('with keys of %s', (algorithm) => {
  test('what gpg signs is valid, and a changed byte is not', async () => {
    const entity = entityOf(await plainMail());
    const raw = mailWith(signedByGpg(entity, alice[algorithm]));
    const keys = keysOf({ pgp: known(alice[algorithm]) });
    const { message, security } = await openSecured(raw, keys);
    expect(security).toMatchObject({
      form: 'pgp-mime',
      covers: 'whole',
      encryption: null,
      signatures: [
        {
          state: 'valid',
          fingerprint: alice[algorithm],
          signer: 'alice@example.org',
          matchesSender: true,
          verifiedKey: true,
        },
      ],
    });
    const mail = await parseMail(message);
    expect(mail).toMatchObject({ text: 'Grüße aus dem Labor\nFrom the start', problems: [] });
    expect(mail.attachments.map(({ name }) => name)).toEqual(['log.txt']);
    const changed = Buffer.from(raw.toString('latin1').replace('MTkyLjAuMi43', 'MTkyLjAuMi44'), 'latin1');
    expect((await openSecured(changed, keys)).security?.signatures).toMatchObject([{ state: 'invalid' }]);
    const stranger = await openSecured(raw, keysOf({}));
    expect(stranger.security?.signatures).toMatchObject([
      { state: 'unknown-key', fingerprint: alice[algorithm], verifiedKey: false },
    ]);
  });

  test('what gpg encrypts and signs to us opens', async () => {
    const { key } = await team(algorithm);
    const entity = entityOf(await plainMail());
    const args = ['--recipient', key.fingerprint, '--local-user', alice[algorithm], '--sign'];
    const raw = mailWith(encryptedByGpg(entity, args));
    const opened = await openSecured(raw, keysOf({ pgpPrivate: [key], pgp: known(alice[algorithm], false) }));
    expect(opened.security).toMatchObject({
      form: 'pgp-mime',
      covers: 'whole',
      encryption: { state: 'decrypted', reason: null },
      signatures: [{ state: 'valid', matchesSender: true, verifiedKey: false }],
    });
    expect((await parseMail(opened.message)).text).toBe('Grüße aus dem Labor\nFrom the start');
    const locked = await openSecured(raw, keysOf({}));
    expect(locked.security?.encryption).toMatchObject({ state: 'failed', reason: 'no-key' });
    expect(locked.security?.encryption?.keyIds).toHaveLength(1);
    expect(locked.message).toBe(raw);
  });

  test('gpg opens and verifies what we send', async () => {
    const { key } = await team(algorithm);
    const to = { form: 'pgp-mime' as const, sign: key, at: new Date() };
    const encrypted = await secureMail(await plainMail('cirt@example.net'), {
      ...to,
      encryptTo: [gpg.publicKey(alice[algorithm])],
    });
    const armored = /-----BEGIN PGP MESSAGE-----[^]*-----END PGP MESSAGE-----/.exec(
      encrypted.toString('latin1'),
    );
    const opened = gpg.run(['--decrypt'], armored?.[0] ?? '');
    expect(opened.status.some((line) => line.startsWith(`VALIDSIG ${key.fingerprint}`))).toBe(true);
    expect((await parseMail(opened.stdout)).text).toBe('Grüße aus dem Labor\nFrom the start');
    const signed = await secureMail(await plainMail('cirt@example.net'), { ...to, encryptTo: [] });
    expect(verifyByGpg(signed)).toContain(key.fingerprint);
  });

  test('its private key is read, locked or not, and opens what was encrypted to it', async () => {
    const armored = gpg.privateKey(alice[algorithm]);
    const key = await UnlockedPgpKey.open(armored);
    expect(key?.fingerprint).toBe(alice[algorithm]);
    const [read] = await readPgpKeys(armored, new Date());
    expect(read?.info).toMatchObject({
      addresses: ['alice@example.org'],
      algorithm,
      canEncrypt: true,
      canSign: true,
      isPrivate: true,
    });
    const raw = mailWith(encryptedByGpg(entityOf(await plainMail()), ['--recipient', alice[algorithm]]));
    const { security } = await openSecured(raw, keysOf({ pgpPrivate: [key!] }));
    expect(security).toMatchObject({ encryption: { state: 'decrypted' }, signatures: [] });
  });

  test('text in the body: clear-signed and encrypted', async () => {
    const keys = keysOf({
      pgp: known(alice[algorithm]),
      pgpPrivate: [(await UnlockedPgpKey.open(gpg.privateKey(alice[algorithm])))!],
    });
    const text = 'First line  \n- dash\nFrom Bob\n\n-- \nAlice\n';
    const user = ['--local-user', alice[algorithm]];
    const clear = gpg.run([...user, '--clear-sign'], text).stdout.toString();
    const plain = 'Content-Type: text/plain; charset=utf-8\r\n\r\n';
    const signed = await openSecured(mailWith(plain + clear.replaceAll('\n', '\r\n')), keys);
    expect(signed.security).toMatchObject({
      form: 'pgp-inline',
      covers: 'whole',
      signatures: [{ state: 'valid' }],
    });
    expect((await parseMail(signed.message)).text).toContain('- dash\nFrom Bob');
    const args = [...user, '--recipient', alice[algorithm], '--armor', '--sign', '--encrypt'];
    const armored = gpg.run(args, 'Geheim: Grüße\n').stdout.toString();
    const opened = await openSecured(mailWith(`${plain}${armored}`), keys);
    expect(opened.security).toMatchObject({
      covers: 'whole',
      encryption: { state: 'decrypted' },
      signatures: [{ state: 'valid' }],
    });
    expect((await parseMail(opened.message)).text).toBe('Geheim: Grüße');
  });
});

test('signed by a key that has expired or was revoked since', async () => {
  const entity = entityOf(await plainMail('gone@example.org'));
  const gone = mailWith(signedByGpg(entity, old.revoked), 'gone@example.org');
  expect((await openSecured(gone, keysOf({ pgp: known(old.revoked) }))).security?.signatures).toMatchObject([
    { state: 'valid' },
  ]);
  const certificate = gpg.run(
    ['--no-batch', '--command-fd', '0', '--gen-revoke', old.revoked],
    'y\n1\n\ny\n',
  ).stdout;
  gpg.run(['--import'], certificate);
  expect((await openSecured(gone, keysOf({ pgp: known(old.revoked) }))).security?.signatures).toMatchObject([
    { state: 'revoked-key', matchesSender: true },
  ]);
  const [info] = await readPgpKeys(gpg.publicKey(old.revoked), new Date());
  expect(info?.info).toMatchObject({ revoked: true, canEncrypt: false, canSign: false });
  const expired = gpg.run([
    '--faked-system-time',
    '20200101T000000!',
    '--quick-generate-key',
    'Then <then@example.org>',
    'ed25519',
    'sign',
    '1y',
  ]);
  const then = expired.status.find((line) => line.startsWith('KEY_CREATED'))?.split(' ')[2] ?? '';
  const made = gpg
    .run(
      ['--faked-system-time', '20200601T000000!', '--local-user', then, '--armor', '--detach-sign'],
      entity,
    )
    .stdout.toString();
  const raw = mailWith(
    `Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=b1\r\n\r\n--b1\r\n` +
      `${entity.toString('latin1')}\r\n--b1\r\nContent-Type: application/pgp-signature\r\n\r\n${made}\r\n--b1--\r\n`,
    'then@example.org',
  );
  const state = async (at: string) =>
    (await openSecured(raw, keysOf({ pgp: known(then), at: new Date(at) }))).security?.signatures[0]?.state;
  expect(await state('2026-01-01T00:00:00Z')).toBe('expired-key');
  // When the mail came the key was good: a look back says what was true then.
  expect(await state('2020-06-02T00:00:00Z')).toBe('valid');
  await expect(
    secureMail(await plainMail(), {
      form: 'pgp-mime',
      sign: null,
      encryptTo: [gpg.publicKey(then)],
      at: new Date(),
    }),
  ).rejects.toMatchObject({ code: 'MAIL.KEY_UNUSABLE', field: then });
});

test('encrypted to several of us, and to a hidden recipient', async () => {
  const { key } = await team('ed25519');
  const entity = entityOf(await plainMail());
  const two = encryptedByGpg(entity, ['--recipient', key.fingerprint, '--recipient', alice.rsa3072]);
  const hidden = encryptedByGpg(entity, ['--hidden-recipient', key.fingerprint]);
  for (const each of [two, hidden]) {
    const { security } = await openSecured(mailWith(each), keysOf({ pgpPrivate: [key] }));
    expect(security?.encryption).toMatchObject({ state: 'decrypted' });
  }
});

function verifyByGpg(mail: Buffer): string {
  const text = mail.toString('latin1');
  const boundary = /boundary="(tocsin-[^"]+)"/.exec(text)?.[1] ?? '';
  const [, signed = '', signature = ''] = text.split(`--${boundary}\r\n`);
  const armored = /-----BEGIN[^]*-----END PGP SIGNATURE-----/.exec(signature)?.[0] ?? '';
  const { status } = gpg.verify(Buffer.from(signed.slice(0, -2), 'latin1'), armored);
  return status.find((line) => line.startsWith('VALIDSIG')) ?? '';
}
