import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { StoreMessage } from '@tocsin/intake';
import { type MailAuthentication } from '@tocsin/mail';
import { ListReports } from '@tocsin/triage';
import { dkimSign } from 'mailauth';
import { TriageWorld } from '../../factories/triage-world.js';
import { startDns, type TestDns } from '../../support/dns-server.js';

const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PRIVATE = KEYS.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const PUBLIC = KEYS.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const HONEST = { ip: '192.0.2.25', helo: 'mx.bank.example' };
const FORGER = { ip: '203.0.113.66', helo: 'mx.evil.example' };

let dns: TestDns;
let world: TriageWorld;
let ada: Actor;
beforeAll(async () => {
  dns = await startDns();
  const env = {
    MAIL_AUTHENTICATION: 'true',
    MAIL_DNS_SERVERS: dns.address,
    MAIL_TRUSTED_AUTHSERV_IDS: 'mx.cirt.example',
  };
  world = await TriageWorld.open({ env });
  ada = await world.person('handler');
});
afterAll(async () => {
  await world.close();
  await dns.stop();
});
beforeEach(() => {
  dns.mood = 'answers';
  dns.asked = [];
});

/** A domain of its own for every test, so that no answer is one that was kept. */
function bank(name: string): string {
  const domain = `${name}.bank.example`;
  dns.txt.set(domain, 'v=spf1 ip4:192.0.2.0/24 -all');
  dns.txt.set(`_dmarc.${domain}`, 'v=DMARC1; p=reject');
  dns.txt.set(`s1._domainkey.${domain}`, `v=DKIM1; p=${PUBLIC}`);
  return domain;
}

const mail = (from: string, subject: string) =>
  [
    `From: ${from}`,
    `To: ${world.config.mail.address}`,
    `Subject: ${subject}`,
    `Message-ID: <${Math.random()}@x.example>`,
    '',
    'Please look.',
    '',
  ].join('\r\n');

async function arrives(
  raw: string,
  from: string,
  peer: { ip: string; helo: string } | null,
): Promise<string> {
  const id = await world.get(StoreMessage).execute(Buffer.from(raw), {
    source: peer ? 'smtp' : 'lmtp',
    from,
    to: [world.config.mail.address],
    remoteAddress: peer?.ip ?? '127.0.0.1',
    helo: peer?.helo ?? null,
  });
  await world.work();
  return id;
}

async function filed(
  id: string,
): Promise<{ filedAs: string; authentication: MailAuthentication; ref: string }> {
  const [row] = await world.query<{ filedAs: string; authentication: MailAuthentication; ref: string }>(
    `SELECT i.filed_as AS "filedAs", coalesce(m.authentication, r.authentication) AS authentication, r.reference AS ref
       FROM intake.inbound_message i JOIN intake.report r ON r.id = i.report_id
       LEFT JOIN correspondence.message m ON m.id = i.message_id WHERE i.id = $1`,
    [id],
  );
  return row!;
}

test('a genuine mail carries its results into the report', async () => {
  const domain = bank('genuine');
  const message = mail(`rosa@${domain}`, 'Phishing');
  const by = { signingDomain: domain, selector: 's1', privateKey: PRIVATE };
  const { signatures } = await dkimSign(message, { ...by, signatureData: [by] });
  const { filedAs, authentication } = await filed(
    await arrives(signatures + message, `rosa@${domain}`, HONEST),
  );
  expect(filedAs).toBe('report');
  expect(authentication).toMatchObject({
    by: 'us',
    spf: { result: 'pass', domain },
    dkim: [{ result: 'pass', domain, selector: 's1', aligned: true }],
    dmarc: { result: 'pass', policy: 'reject' },
    arc: { result: 'none' },
  });
});

test('who forges a reporter and knows the number does not get into the conversation', async () => {
  const from = `rosa@${bank('forged')}`;
  const { ref } = await filed(await arrives(mail(from, 'Phishing'), from, HONEST));
  const forged = await filed(
    await arrives(mail(from, `Re: [${ref}] change of plan`), 'x@evil.example', FORGER),
  );
  expect(forged).toMatchObject({ filedAs: 'report', authentication: { dmarc: { result: 'fail' } } });
  expect(forged.ref).not.toBe(ref);
  const { items } = await world.get(ListReports).execute(ada, { q: forged.ref, limit: 10 });
  expect(items).toHaveLength(1);
  const detail = await world.detail(ada, forged.ref);
  expect(detail.mentions).toEqual([ref]);
  // The reporter himself, with the same words.
  const honest = await filed(await arrives(mail(from, `Re: [${ref}] change of plan`), from, HONEST));
  expect(honest).toMatchObject({ filedAs: 'reply', ref, authentication: { dmarc: { result: 'pass' } } });
});

test('no name, no opinion; an answer is asked for once', async () => {
  const from = 'bob@nobody.example';
  const first = await filed(await arrives(mail(from, 'One'), from, HONEST));
  expect(first.authentication).toMatchObject({
    spf: { result: 'none' },
    dmarc: { result: 'none' },
    dkim: [],
  });
  const asked = dns.asked.length;
  expect(asked).toBeGreaterThan(0);
  await arrives(mail(from, 'Two'), from, HONEST);
  expect(dns.asked).toHaveLength(asked);
});

test('what a trusted server before ours says is believed, and nobody is asked', async () => {
  const results =
    'Authentication-Results: mx.cirt.example; spf=pass smtp.mailfrom=a@far.example; dmarc=pass header.from=far.example';
  const { authentication } = await filed(
    await arrives(`${results}\r\n${mail('a@far.example', 'Far')}`, 'a@far.example', null),
  );
  expect(authentication).toMatchObject({
    by: 'mx.cirt.example',
    spf: { result: 'pass' },
    dmarc: { result: 'pass' },
  });
  expect(dns.asked).toEqual([]);
});

test('a server that refuses is not a failed check, and a tag admits as before', async () => {
  const from = `eva@${bank('refused')}`;
  dns.mood = 'refuses';
  const { ref } = await filed(await arrives(mail(from, 'Phishing'), from, HONEST));
  const reply = await filed(await arrives(mail(from, `Re: [${ref}] more`), from, FORGER));
  expect(reply).toMatchObject({
    filedAs: 'reply',
    ref,
    authentication: { spf: { result: 'not-checked' }, dmarc: { result: 'not-checked' } },
  });
});

test('where DNS is silent mail is filed without waiting for it, and it is left alone for a minute', async () => {
  dns.mood = 'silent';
  world.clock.forward(2);
  const from = `ida@${bank('silent')}`;
  await arrives(mail(from, 'One'), from, HONEST);
  await arrives(mail(from, 'Two'), from, HONEST);
  dns.asked = [];
  const third = await filed(await arrives(mail(from, 'Three'), from, HONEST));
  expect(third.authentication).toMatchObject({
    spf: { result: 'not-checked' },
    dmarc: { result: 'not-checked' },
  });
  expect(dns.asked).toEqual([]);
  dns.mood = 'answers';
  world.clock.forward(2);
  const fourth = await filed(await arrives(mail(from, 'Four'), from, HONEST));
  expect(fourth.authentication).toMatchObject({ spf: { result: 'pass' }, dmarc: { result: 'pass' } });
});
