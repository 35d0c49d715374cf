import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { dkimSign, sealMessage } from 'mailauth';
import { authenticateMail, type AuthenticationOptions } from './authenticate-mail.js';

const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PRIVATE = KEYS.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const PUBLIC = KEYS.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const AT = new Date('2026-11-22T10:00:00Z');

/** A zone for the tests; what is not in it does not exist. */
const ZONE: Record<string, string[]> = {
  'TXT example.org': ['v=spf1 ip4:192.0.2.0/24 -all'],
  'TXT _dmarc.example.org': ['v=DMARC1; p=reject'],
  'TXT s1._domainkey.example.org': [`v=DKIM1; k=rsa; p=${PUBLIC}`],
  'TXT s1._domainkey.list.example.net': [`v=DKIM1; k=rsa; p=${PUBLIC}`],
  'TXT list.example.net': ['v=spf1 ip4:198.51.100.0/24 -all'],
};

const failing =
  (code: string): AuthenticationOptions['resolver'] =>
  (name, type) =>
    Promise.reject(Object.assign(new Error(`${type} ${name}`), { code }));

const zone: AuthenticationOptions['resolver'] = (name, type) => {
  const records = ZONE[`${type} ${name.toLowerCase()}`];
  return records ? Promise.resolve(records.map((record) => [record])) : failing('ENOTFOUND')(name, type);
};

const check = (raw: string | Buffer, options: Partial<AuthenticationOptions> = {}) =>
  authenticateMail(Buffer.from(raw), {
    ip: '192.0.2.25',
    helo: 'mx.example.org',
    mailFrom: 'alice@example.org',
    mta: 'mail.cirt.example',
    resolver: zone,
    trustedAuthservIds: [],
    at: AT,
    ...options,
  });

const mail = (from = 'alice@example.org') =>
  [
    `From: Alice <${from}>`,
    'To: cirt@cirt.example',
    'Subject: Phishing',
    'Date: Sun, 22 Nov 2026 10:00:00 +0000',
    'Message-ID: <1@example.org>',
    '',
    'Look at http://phish.example/',
    '',
  ].join('\r\n');

async function signed(message: string, signingDomain: string, selector = 's1'): Promise<string> {
  const by = { signingDomain, selector, privateKey: PRIVATE };
  const { signatures } = await dkimSign(message, { ...by, signatureData: [by] });
  return signatures + message;
}

let genuine = '';
beforeAll(async () => {
  genuine = await signed(mail(), 'example.org');
});

describe('with DNS', () => {
  test('a genuine mail passes', async () => {
    expect(await check(genuine)).toEqual({
      checkedAt: AT.toISOString(),
      by: 'us',
      spf: { result: 'pass', domain: 'example.org' },
      dkim: [{ result: 'pass', domain: 'example.org', selector: 's1', aligned: true }],
      dmarc: { result: 'pass', domain: 'example.org', policy: 'reject' },
      arc: { result: 'none', sealedBy: [] },
    });
  });

  test('a forged one fails: wrong peer, no signature', async () => {
    const forged = await check(mail(), { ip: '203.0.113.9' });
    expect(forged).toMatchObject({
      spf: { result: 'fail' },
      dkim: [],
      dmarc: { result: 'fail', domain: 'example.org', policy: 'reject' },
    });
  });

  test('a forged author under the forger’s own domain fails all the same', async () => {
    const result = await check(await signed(mail(), 'list.example.net'), {
      ip: '198.51.100.1',
      mailFrom: 'x@list.example.net',
    });
    expect(result).toMatchObject({
      spf: { result: 'pass', domain: 'list.example.net' },
      dkim: [{ result: 'pass', domain: 'list.example.net', aligned: false }],
      dmarc: { result: 'fail', domain: 'example.org' },
    });
  });

  test('a changed body is a failed signature, a key that is not there an error', async () => {
    expect((await check(genuine.replace('phish.example', 'bank.example'))).dkim).toMatchObject([
      { result: 'fail' },
    ]);
    const unknown = await signed(mail(), 'example.org', 'gone');
    expect((await check(unknown)).dkim).toMatchObject([{ result: 'permerror', selector: 'gone' }]);
  });

  test('no records, no opinion', async () => {
    expect(await check(mail('bob@nothing.example'), { mailFrom: 'bob@nothing.example' })).toMatchObject({
      spf: { result: 'none', domain: 'nothing.example' },
      dkim: [],
      dmarc: { result: 'none', domain: 'nothing.example', policy: null },
    });
  });

  test('two authors are nobody', async () => {
    const two = mail().replace('From:', 'From: Eve <eve@evil.example>\r\nFrom:');
    expect((await check(two)).dmarc).toMatchObject({ result: 'permerror', domain: null });
  });

  test('what a list sealed', async () => {
    const seal = {
      signingDomain: 'list.example.net',
      selector: 's1',
      privateKey: PRIVATE,
      authResults: 'list.example.net; dkim=pass header.d=example.org',
      cv: 'none',
    };
    const headers = await sealMessage(genuine, seal);
    const sealed = Buffer.concat([Buffer.from(headers), Buffer.from(genuine)]);
    expect((await check(sealed, { ip: '198.51.100.1' })).arc).toEqual({
      result: 'pass',
      sealedBy: ['list.example.net'],
    });
    const broken = sealed.toString('latin1').replace('phish.example', 'bank.example');
    expect((await check(broken)).arc.result).toBe('fail');
    expect((await check(sealed, { resolver: failing('ETIMEOUT') })).arc.result).toBe('not-checked');
  });
});

describe('nobody to ask', () => {
  test.each(['ETIMEOUT', 'ECONNREFUSED', 'ESERVFAIL', 'EREFUSED', 'ECANCELLED'])(
    '%s is not a failure',
    async (code) => {
      const result = await check(genuine, { resolver: failing(code), ip: '203.0.113.9' });
      expect(result).toMatchObject({
        spf: { result: 'not-checked' },
        dkim: [{ result: 'not-checked' }],
        dmarc: { result: 'not-checked' },
      });
    },
  );

  test('one record out of reach leaves the verdict open', async () => {
    const resolver: AuthenticationOptions['resolver'] = (name, type) =>
      name === 'example.org' ? failing('ETIMEOUT')(name, type) : zone(name, type);
    const result = await check(mail(), { resolver, ip: '203.0.113.9' });
    expect(result).toMatchObject({ spf: { result: 'not-checked' }, dmarc: { result: 'not-checked' } });
    // What is enough for a pass is enough.
    expect((await check(genuine, { resolver })).dmarc.result).toBe('pass');
  });

  test.each([null, '127.0.0.1', '::ffff:10.1.2.3', 'fd00::1'])(
    'peer %s: the relay is not judged',
    async (ip) => {
      const result = await check(mail(), { ip });
      expect(result).toMatchObject({
        spf: { result: 'not-checked', domain: null },
        dmarc: { result: 'not-checked', domain: 'example.org' },
      });
    },
  );
});

describe('what a server before ours states', () => {
  const border = [
    'Received: from store.cirt.example by mail.cirt.example with LMTP; Sun, 22 Nov 2026 10:00:02 +0000',
    'Authentication-Results: mx.cirt.example; spf=pass (sender IP is 192.0.2.25)',
    '\tsmtp.mailfrom=alice@example.org; dkim=pass header.d=example.org header.s=s1;',
    '\tdmarc=pass (p=REJECT sp=NONE) header.from=example.org; arc=none',
    'Received: from mx.example.org ([192.0.2.25]) by mx.cirt.example; Sun, 22 Nov 2026 10:00:01 +0000',
    '',
  ].join('\r\n');
  const trusted = { trustedAuthservIds: ['mx.cirt.example'], resolver: failing('ECONNREFUSED'), ip: null };

  test('is believed, and nobody is asked', async () => {
    expect(await check(border + mail(), trusted)).toEqual({
      checkedAt: AT.toISOString(),
      by: 'mx.cirt.example',
      spf: { result: 'pass', domain: 'example.org' },
      dkim: [{ result: 'pass', domain: 'example.org', selector: 's1', aligned: true }],
      dmarc: { result: 'pass', domain: 'example.org', policy: 'reject' },
      arc: { result: 'none', sealedBy: [] },
    });
  });

  test('is not believed where nobody named the server', async () => {
    expect(await check(border + mail(), { ...trusted, trustedAuthservIds: [] })).toMatchObject({
      by: 'us',
      spf: { result: 'not-checked' },
    });
  });

  test('is not believed where the sender wrote it: below what came from outside', async () => {
    const forged = 'Received: from a.example by relay.example; Sun, 22 Nov 2026 09:59:00 +0000\r\n' + border;
    expect((await check(forged + mail(), trusted)).by).toBe('us');
    const strangers = border.replaceAll('mx.cirt.example;', 'mx.evil.example;');
    expect((await check(strangers + mail(), trusted)).by).toBe('us');
  });

  test('the topmost counts', async () => {
    const forged = 'Authentication-Results: mx.cirt.example; dmarc=pass header.from=bank.example\r\n';
    const honest =
      'Authentication-Results: mx.cirt.example; dmarc=fail (p=reject) header.from=bank.example\r\n';
    expect((await check(honest + forged + mail(), trusted)).dmarc).toEqual({
      result: 'fail',
      domain: 'bank.example',
      policy: 'reject',
    });
  });

  test.each([
    '',
    ';;;',
    'mx.cirt.example',
    '((((',
    'mx.cirt.example; =; a=; spf=',
    '"'.repeat(1000),
    'mx.cirt.example; spf=pass smtp.mailfrom="a;b',
  ])('damaged: %j', async (value) => {
    const { spf } = await check(`Authentication-Results: ${value}\r\n${mail()}`, trusted);
    expect(['not-checked', 'pass']).toContain(spf.result);
  });
});
