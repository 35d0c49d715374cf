import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { openSecured, parseMail, readCertificates, secureMail, UnlockedCertificate } from '@tocsin/mail';
import { entityOf, keysOf, mailWith, plainMail } from '../../factories/secured-mail.js';
import {
  hasOpenssl,
  type Identity,
  type Openssl,
  startOpenssl,
  testWithOpenssl as test,
} from '../../support/openssl.js';

let openssl: Openssl;
const identities = new Map<string, Identity>();
const who = (name: string): Identity => identities.get(name)!;
const unlocked = (name: string): UnlockedCertificate =>
  UnlockedCertificate.open(who(name).certificate, who(name).privateKey)!;
const TEXT = 'Grüße aus dem Labor\nFrom the start';

beforeAll(() => {
  if (!hasOpenssl) return;
  openssl = startOpenssl();
  const { authority } = openssl;
  for (const [name, key] of [
    ['rsa', 'rsa:2048'],
    ['ec', 'ec'],
  ] as const) {
    identities.set(`alice-${name}`, openssl.issue(`alice-${name}`, 'alice@example.org', key, authority));
    identities.set(`team-${name}`, openssl.issue(`team-${name}`, 'cirt@example.net', key, authority));
  }
  identities.set('stranger', openssl.issue('stranger', 'alice@example.org', 'ec', null));
  identities.set('short', openssl.issue('short', 'alice@example.org', 'ec', authority, ['-days', '1']));
}, 60_000);
afterAll(() => openssl?.stop());

const trusting = () => ({ trustedCas: [openssl.authority.certificate] });

/** As `openssl cms` writes it, under our head; `-sign` makes multipart/signed of it. */
function cms(entity: Buffer, args: string[]): Buffer {
  const { stdout } = openssl.run(['cms', '-in', openssl.write('entity', entity), ...args]);
  return mailWith(stdout.toString('latin1').replace(/^MIME-Version: 1.0\r?\n/m, ''));
}
const signer = (name: string): string[] => [
  '-signer',
  who(name).certificateFile,
  '-inkey',
  who(name).keyFile,
];

describe.each(['rsa', 'ec'])('with certificates of %s', (algorithm) => {
  const alice = `alice-${algorithm}`;
  const team = `team-${algorithm}`;

  test('what openssl signs is valid, and a changed byte is not', async () => {
    const raw = cms(entityOf(await plainMail()), ['-sign', ...signer(alice)]);
    const { message, security } = await openSecured(raw, keysOf(trusting()));
    const fingerprint = readCertificates(who(alice).certificate)[0]?.info.fingerprint;
    expect(security).toMatchObject({
      form: 'smime',
      covers: 'whole',
      encryption: null,
      signatures: [
        {
          state: 'valid',
          certificate: 'trusted',
          fingerprint,
          signer: 'alice@example.org',
          matchesSender: true,
          verifiedKey: false,
        },
      ],
      offeredKeys: [{ kind: 'smime', fingerprint, address: 'alice@example.org' }],
    });
    expect((await parseMail(message)).text).toBe(TEXT);
    const changed = Buffer.from(raw.toString('latin1').replace('MTkyLjAuMi43', 'MTkyLjAuMi44'), 'latin1');
    expect((await openSecured(changed, keysOf(trusting()))).security?.signatures).toMatchObject([
      { state: 'invalid' },
    ]);
  });

  test('opaque signed', async () => {
    const raw = cms(entityOf(await plainMail()), ['-sign', '-nodetach', ...signer(alice)]);
    const { message, security } = await openSecured(raw, keysOf(trusting()));
    expect(security).toMatchObject({
      covers: 'whole',
      signatures: [{ state: 'valid', certificate: 'trusted' }],
    });
    expect((await parseMail(message)).text).toBe(TEXT);
  });

  test('what openssl encrypts to us opens, by every cipher that mail uses', async () => {
    const entity = entityOf(await plainMail());
    const keys = keysOf({ ...trusting(), smimePrivate: [unlocked(team)] });
    for (const cipher of ['-aes128', '-aes256', '-aes-256-gcm', '-des3']) {
      const raw = cms(entity, ['-encrypt', cipher, who(team).certificateFile]);
      const { message, security } = await openSecured(raw, keys);
      expect(security).toMatchObject({
        form: 'smime',
        encryption: { state: 'decrypted', reason: null },
        signatures: [],
      });
      expect((await parseMail(message)).text).toBe(TEXT);
    }
  });

  test('signed, then encrypted; in pieces, as programs write that stream', async () => {
    const signed = openssl.run([
      'cms',
      '-sign',
      ...signer(alice),
      '-in',
      openssl.write('entity', entityOf(await plainMail())),
    ]).stdout;
    const raw = cms(signed, [
      '-encrypt',
      '-stream',
      '-aes256',
      who(team).certificateFile,
      who(alice).certificateFile,
    ]);
    const { message, security } = await openSecured(
      raw,
      keysOf({ ...trusting(), smimePrivate: [unlocked(team)] }),
    );
    expect(security).toMatchObject({
      covers: 'whole',
      encryption: { state: 'decrypted' },
      signatures: [{ state: 'valid', matchesSender: true }],
    });
    expect((await parseMail(message)).text).toBe(TEXT);
  });

  test('openssl opens and verifies what we send', async () => {
    const options = { form: 'smime' as const, sign: unlocked(team), at: new Date() };
    const plain = await plainMail('cirt@example.net');
    const signed = await secureMail(plain, { ...options, encryptTo: [] });
    expect(verified(signed)).toContain('Content-Type: multipart/mixed');
    const both = await secureMail(plain, { ...options, encryptTo: [who(alice).certificate] });
    const mine = ['-recip', who(alice).certificateFile, '-inkey', who(alice).keyFile];
    const opened = openssl.run(['cms', '-decrypt', ...mine, '-in', openssl.write('mail', both)]);
    expect(verified(opened.stdout)).toContain('Content-Type: multipart/mixed');
    // And we read it ourselves: the sender's own certificate is among the recipients.
    const own = await openSecured(both, keysOf({ ...trusting(), smimePrivate: [unlocked(team)] }));
    expect(own.security).toMatchObject({
      encryption: { state: 'decrypted' },
      signatures: [{ state: 'valid' }],
    });
  });
});

test('RSA with OAEP and PSS', async () => {
  const oaep = ['-keyopt', 'rsa_padding_mode:oaep', '-keyopt', 'rsa_oaep_md:sha256'];
  const raw = cms(entityOf(await plainMail()), [
    '-encrypt',
    '-aes256',
    '-recip',
    who('team-rsa').certificateFile,
    ...oaep,
  ]);
  const keys = keysOf({ ...trusting(), smimePrivate: [unlocked('team-ec'), unlocked('team-rsa')] });
  const { security } = await openSecured(raw, keys);
  expect(security?.encryption).toMatchObject({ state: 'decrypted' });
  const pss = cms(entityOf(await plainMail()), [
    '-sign',
    ...signer('alice-rsa'),
    '-keyopt',
    'rsa_padding_mode:pss',
  ]);
  expect((await openSecured(pss, keys)).security?.signatures).toMatchObject([{ state: 'valid' }]);
});

test('a certificate that nobody vouches for, one that a person verified, and one that has expired', async () => {
  const entity = entityOf(await plainMail());
  const stranger = cms(entity, ['-sign', ...signer('stranger')]);
  const state = async (raw: Buffer, keys: Parameters<typeof keysOf>[0]) =>
    (await openSecured(raw, keysOf(keys))).security?.signatures[0];
  expect(await state(stranger, trusting())).toMatchObject({ state: 'unknown-key', certificate: 'untrusted' });
  const certificates = [{ pem: who('stranger').certificate, verified: true }];
  expect(await state(stranger, { ...trusting(), certificates })).toMatchObject({
    state: 'valid',
    certificate: 'untrusted',
    verifiedKey: true,
  });
  const short = cms(entity, ['-sign', ...signer('short')]);
  const at = new Date(Date.now() + 2 * 24 * 3600_000);
  expect(await state(short, trusting())).toMatchObject({ state: 'valid' });
  expect(await state(short, { ...trusting(), at })).toMatchObject({
    state: 'expired-key',
    certificate: 'expired',
  });
  await expect(
    secureMail(await plainMail(), { form: 'smime', sign: null, encryptTo: [who('short').certificate], at }),
  ).rejects.toMatchObject({ code: 'MAIL.KEY_UNUSABLE' });
});

test('without our key, and with a changed ciphertext', async () => {
  const raw = cms(entityOf(await plainMail()), ['-encrypt', '-aes-256-gcm', who('team-ec').certificateFile]);
  const without = await openSecured(raw, keysOf({ smimePrivate: [unlocked('team-rsa')] }));
  expect(without).toMatchObject({
    message: raw,
    security: { encryption: { state: 'failed', reason: 'no-key' } },
  });
  expect(without.security?.encryption?.keyIds).toEqual([
    readCertificates(who('team-ec').certificate)[0]?.info.serial,
  ]);
  const text = raw.toString('latin1');
  const at = text.length - 200;
  const changed = Buffer.from(
    text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1),
    'latin1',
  );
  const damaged = await openSecured(changed, keysOf({ smimePrivate: [unlocked('team-ec')] }));
  expect(damaged.security?.encryption).toMatchObject({ state: 'failed', reason: 'damaged' });
});

/** The content, where openssl takes signature and chain for good. */
function verified(mail: Buffer): string {
  const trusted = ['-CAfile', openssl.authority.certificateFile];
  const { stdout } = openssl.run(['cms', '-verify', ...trusted, '-in', openssl.write('signed', mail)]);
  return stdout.toString('latin1');
}
