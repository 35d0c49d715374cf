import { beforeAll, describe, expect, test } from '@jest/globals';
import { createMessage, encrypt, enums, readKey } from 'openpgp';
import { generatePgpKey } from '../pgp/generate-pgp-key.js';
import { encryptPgp, signPgp } from '../pgp/secure-pgp.js';
import { UnlockedPgpKey } from '../pgp/unlocked-pgp-key.js';
import { parseMail } from '../parse/parse-mail.js';
import type { OpenKeys } from './open-keys.js';
import { openSecured } from './open-secured.js';

interface Pair {
  key: UnlockedPgpKey;
  armored: string;
}

const AT = new Date('2026-11-22T10:00:00Z');
let alice: Pair;
let mallory: Pair;
let team: Pair;
let keys: OpenKeys;

async function pair(address: string): Promise<Pair> {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const wanted = {
    name: '',
    address,
    algorithm: 'ed25519' as const,
    createdAt,
    expiresAt: null,
    passphrase: null,
  };
  const { privateArmored, publicArmored } = await generatePgpKey(wanted);
  return { key: (await UnlockedPgpKey.open(privateArmored))!, armored: publicArmored };
}

beforeAll(async () => {
  [alice, mallory, team] = [
    await pair('alice@example.org'),
    await pair('mallory@example.com'),
    await pair('cirt@example.net'),
  ];
  keys = {
    pgpPrivate: [team.key],
    smimePrivate: [],
    findPgpKeys: () => Promise.resolve([alice, mallory].map(({ armored }) => ({ armored, verified: true }))),
    findCertificates: () => Promise.resolve([]),
    trustedCas: [],
    at: AT,
  };
});

const lines = (...all: string[]): string => all.join('\r\n');
const message = (...entity: string[]): Buffer =>
  Buffer.from(
    lines(
      'From: Alice <alice@example.org>',
      'To: cirt@example.net',
      'Subject: outer',
      'MIME-Version: 1.0',
      ...entity,
    ),
    'latin1',
  );
const text = (words: string, type = 'text/plain'): string =>
  lines(`Content-Type: ${type}; charset=utf-8`, '', words);
const multi = (type: string, boundary: string, ...parts: string[]): string =>
  lines(
    `Content-Type: multipart/${type}; boundary=${boundary}`,
    '',
    ...parts.map((part) => `--${boundary}\r\n${part}`),
    `--${boundary}--`,
    '',
  );

async function signed(words: string, by: Pair, boundary = 'sig'): Promise<string> {
  const entity = words.replaceAll(/\r?\n/g, '\r\n');
  const { armored } = await signPgp(Buffer.from(entity, 'latin1'), by.key, AT);
  const signature = lines('Content-Type: application/pgp-signature', '', armored);
  return multi('signed; protocol="application/pgp-signature"', boundary, entity, signature);
}
const armored = (entity: string, by: Pair | null = null): Promise<string> =>
  encryptPgp(Buffer.from(entity, 'latin1'), [team.armored], by && by.key, AT);
async function encrypted(entity: string, by: Pair | null = null): Promise<string> {
  const control = lines('Content-Type: application/pgp-encrypted', '', 'Version: 1');
  const data = lines('Content-Type: application/octet-stream', '', await armored(entity, by));
  return multi('encrypted; protocol="application/pgp-encrypted"', 'enc', control, data);
}

async function open(raw: Buffer) {
  const { message: inner, security, offered } = await openSecured(raw, keys);
  return { raw, inner, security: security!, offered, mail: await parseMail(inner) };
}

describe('only what was inside counts', () => {
  test('text beside a signed part is nobody’s', async () => {
    const part = await signed(text('signed words'), alice);
    const { security, mail } = await open(message(multi('mixed', 'm', text('unsigned words'), part)));
    expect(security).toMatchObject({
      covers: 'part',
      signatures: [{ state: 'partial', matchesSender: true }],
    });
    expect(mail.text).toContain('unsigned words');
    expect(mail.text).toContain('signed words');
  });

  test('a third part under multipart/signed was not signed', async () => {
    const part = (await signed(text('signed words'), alice)).replace(
      '--sig--',
      `--sig\r\n${text('added')}\r\n--sig--`,
    );
    expect((await open(message(part))).security ?? null).toBeNull();
  });

  test('a signature of somebody else than From does not match', async () => {
    const { security } = await open(message(await signed(text('x'), mallory)));
    expect(security.signatures).toMatchObject([
      { state: 'valid', signer: 'mallory@example.com', matchesSender: false },
    ]);
  });

  test('with two From nobody is the sender', async () => {
    const raw = message(await signed(text('x'), alice)).toString('latin1');
    const { security } = await open(Buffer.from(`From: ceo@example.org\r\n${raw}`, 'latin1'));
    expect(security.signatures).toMatchObject([{ state: 'valid', matchesSender: false }]);
  });

  test('what is shown is what was signed, whatever else the message holds', async () => {
    const preamble = (await signed(text('signed words'), alice)).replace(
      '\r\n--sig\r\n',
      '\r\nPreamble\r\n--sig\r\n',
    );
    const { mail, security } = await open(message(preamble));
    expect(security).toMatchObject({ covers: 'whole', signatures: [{ state: 'valid' }] });
    expect(mail).toMatchObject({ subject: 'outer', text: 'signed words', attachments: [] });
  });

  test('signed inside encrypted, encrypted inside signed', async () => {
    for (const raw of [
      message(await encrypted(await signed(text('deep'), alice))),
      message(await signed(await encrypted(text('deep')), alice)),
    ]) {
      const { mail, security } = await open(raw);
      expect(security).toMatchObject({
        covers: 'whole',
        encryption: { state: 'decrypted' },
        signatures: [{ state: 'valid' }],
      });
      expect(mail.text).toBe('deep');
    }
  });

  test('a signed message that was attached vouches for nobody', async () => {
    const attached = lines(
      'Content-Type: message/rfc822',
      '',
      message(await signed(text('old'), alice)).toString('latin1'),
    );
    expect(
      (await openSecured(message(multi('mixed', 'm', text('new'), attached)), keys)).security,
    ).toBeNull();
  });
});

describe('what was encrypted is not mixed with what anybody could have added', () => {
  test('HTML around an encrypted part does not get at it', async () => {
    const parts = [
      text('<img src="https://evil.example/', 'text/html'),
      await encrypted(text('the secret')),
      text('">', 'text/html'),
    ];
    const { security, mail } = await open(message(multi('mixed', 'm', ...parts)));
    expect(security).toMatchObject({ covers: 'part', encryption: { state: 'decrypted' } });
    expect(`${mail.html}${mail.text}`).not.toContain('the secret');
    const attached = mail.attachments.find(({ contentType }) => contentType === 'message/rfc822');
    expect((await parseMail(attached!.content)).text).toBe('the secret');
  });

  test('nor HTML beside an encrypted text', async () => {
    const parts = [text(await armored('the secret')), text('<p>Hello</p>', 'text/html')];
    const { security, mail } = await open(message(multi('mixed', 'm', ...parts)));
    expect(security).toMatchObject({ covers: 'part', encryption: { state: 'decrypted' } });
    expect(mail.html).not.toContain('the secret');
    expect(mail.attachments).toHaveLength(1);
  });

  test('an HTML form that says something else is not covered', async () => {
    const parts = [text(await armored('the secret', alice)), text('<p>Pay now</p>', 'text/html')];
    const { security, mail } = await open(message(multi('alternative', 'm', ...parts)));
    expect(security).toMatchObject({ covers: 'part', signatures: [{ state: 'partial' }] });
    expect(mail.html).not.toContain('the secret');
  });
});

describe('inline', () => {
  test('in HTML, and in both forms of one text', async () => {
    const block = await armored('the secret', alice);
    const html = text(`<html><body><pre>${block}</pre></body></html>`, 'text/html');
    for (const raw of [message(html), message(multi('alternative', 'm', text(block), html))]) {
      const { security, mail } = await open(raw);
      expect(security).toMatchObject({
        form: 'pgp-inline',
        covers: 'whole',
        encryption: { state: 'decrypted' },
        signatures: [{ state: 'valid' }],
      });
      expect(mail).toMatchObject({ text: 'the secret', html: null });
    }
  });

  test('words around a block, and several blocks, are told apart from it', async () => {
    const one = await armored('first secret', alice);
    const around = await open(message(text(`Above\n${one}\nBelow`)));
    expect(around.mail.text).toMatch(/^Above\nfirst secret\n+Below$/);
    expect(around.security).toMatchObject({ covers: 'part', signatures: [{ state: 'partial' }] });
    const two = await open(message(text(`${one}\n${await armored('second secret', mallory)}`)));
    expect(two.mail.text).toContain('second secret');
    expect(two.security.signatures.map(({ state }) => state)).toEqual(['partial', 'partial']);
  });

  test('lines smuggled into the head of a clear-signed text', async () => {
    const { armored: signature } = await signPgp(Buffer.from('Pay nothing'), alice.key, AT);
    const clear = (head: string) =>
      `-----BEGIN PGP SIGNED MESSAGE-----\n${head}\n\nPay nothing\n${signature}`;
    expect((await open(message(text(clear('Hash: SHA512'))))).security.signatures).toMatchObject([
      { state: 'valid' },
    ]);
    const forged = await open(message(text(clear('Hash: SHA512\nPay: everything'))));
    expect(forged.security.signatures).toMatchObject([{ state: 'unreadable' }]);
  });

  test('an attached file under its own name, beside a readable text', async () => {
    const file = lines(
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename="log.txt.gpg"',
      '',
      await armored('192.0.2.1'),
    );
    const { security, mail } = await open(message(multi('mixed', 'm', text('see the log'), file)));
    expect(security).toMatchObject({
      form: 'pgp-inline',
      covers: 'part',
      encryption: { state: 'decrypted' },
    });
    expect(mail.text).toBe('see the log');
    expect(mail.attachments.map(({ name, content }) => [name, content.toString()])).toEqual([
      ['log.txt', '192.0.2.1'],
    ]);
  });
});

describe('head fields from inside', () => {
  const inner = (mark: string) =>
    lines('Subject: the real one', `Content-Type: text/plain; charset=utf-8${mark}`, '', 'words');
  test.each(['; hp="cipher"', '; protected-headers="v1"'])('marked by %s', async (mark) => {
    const { mail, security } = await open(message(await encrypted(inner(mark))));
    expect(mail).toMatchObject({ subject: 'the real one', from: { address: 'alice@example.org' } });
    expect(security.protectedHeaders).toEqual(['subject']);
  });
  test('without a mark they are none', async () => {
    const { mail, security } = await open(message(await encrypted(inner(''))));
    expect([mail.subject, security.protectedHeaders]).toEqual(['outer', []]);
  });
});

describe('what cannot be opened stays as it is and says why', () => {
  test('damaged', async () => {
    const raw = message((await encrypted(text('x'))).replace(/(\r?\n\r?\n.{40})..../, '$1AAAA'));
    const { security, inner } = await open(raw);
    expect(security.encryption).toMatchObject({ state: 'failed' });
    expect(inner).toBe(raw);
  });

  test('more than a message may hold', async () => {
    const config = { preferredCompressionAlgorithm: enums.compression.zlib };
    const bomb = await encrypt({
      message: await createMessage({ binary: new Uint8Array(70 * 1024 * 1024) }),
      encryptionKeys: await readKey({ armoredKey: team.armored }),
      date: AT,
      config,
    });
    const { security } = await open(message(text(bomb)));
    expect(security.encryption).toMatchObject({ state: 'failed', reason: 'too-large' });
  });

  test('a crowd of hidden recipients is not tried', async () => {
    const hidden = await encrypt({
      message: await createMessage({ text: 'x' }),
      encryptionKeys: await Promise.all(
        Array.from({ length: 25 }, () => readKey({ armoredKey: team.armored })),
      ),
      wildcard: true,
      date: AT,
    });
    const { security } = await open(message(text(hidden)));
    expect(security.encryption).toMatchObject({ state: 'failed', reason: 'unsupported' });
  });

  test('envelopes without end are opened so far and no further', async () => {
    let entity = text('core');
    for (let depth = 0; depth < 15; depth++) entity = await signed(entity, alice, `s${depth}`);
    const { security } = await open(message(entity));
    expect(security.signatures).toHaveLength(10);
  });

  test('nothing secured, nothing changed', async () => {
    const raw = message(text('plain'));
    expect(await openSecured(raw, keys)).toEqual({ message: raw, security: null, offered: [] });
  });
});

test('keys that come along are offered: attached, and by Autocrypt of the sender alone', async () => {
  const attached = lines('Content-Type: application/pgp-keys', '', alice.armored);
  const one = await open(message(multi('mixed', 'm', text('my key'), attached)));
  const fingerprint = alice.key.fingerprint;
  expect(one.security).toMatchObject({
    form: null,
    offeredKeys: [{ kind: 'pgp', fingerprint, address: 'alice@example.org' }],
  });
  expect(one.offered).toMatchObject([{ source: 'attachment' }]);
  const data = /\n\n([^=]+=*)\n/.exec(alice.armored)?.[1]?.replaceAll('\n', '\r\n ') ?? '';
  const header = (addr: string) =>
    Buffer.concat([Buffer.from(`Autocrypt: addr=${addr}; keydata=\r\n ${data}\r\n`), message(text('x'))]);
  expect((await open(header('alice@example.org'))).offered).toMatchObject([
    { source: 'autocrypt', fingerprint },
  ]);
  expect((await openSecured(header('ceo@example.org'), keys)).security).toBeNull();
});

test('whatever is done to a secured message, it is opened or not, and nothing is thrown', async () => {
  const whole = message(await encrypted(await signed(text('words'), alice), alice));
  for (let at = 150; at < whole.length; at += 61) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x15;
    const cut = whole.subarray(0, at);
    for (const raw of [changed, cut]) {
      const { security } = await openSecured(raw, keys);
      const valid = security?.signatures.some(({ state }) => state === 'valid') ?? false;
      if (valid) expect(security?.encryption?.state).toBe('decrypted');
    }
  }
});
