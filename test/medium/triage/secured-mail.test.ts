import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QueueReply } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import {
  DecideContactKey,
  GenerateTeamKey,
  ImportTeamKey,
  ListContactKeys,
  UploadKeys,
} from '@tocsin/keyring';
import {
  composeMail,
  type GeneratedPgpKey,
  generatePgpKey,
  type OutgoingAttachment,
  secureMail,
  UnlockedPgpKey,
} from '@tocsin/mail';
import { newId } from '@tocsin/platform';
import { ListReports } from '@tocsin/triage';
import { KEYRING_SECRET } from '../../factories/keyring-world.js';
import { TriageWorld } from '../../factories/triage-world.js';
import { startOpenssl, testWithOpenssl } from '../../support/openssl.js';

let world: TriageWorld;
let lead: Actor;
let admin: Actor;
beforeAll(async () => {
  world = await TriageWorld.open({ env: { KEYRING_SECRET } });
  lead = await world.person('duty-lead');
  admin = await world.person('administrator');
});
afterAll(() => world.close());

const yesterday = () => new Date(world.clock.now().getTime() - 24 * 60 * 60 * 1000);

function newKey(address: string): Promise<GeneratedPgpKey> {
  return generatePgpKey({
    name: 'Ana',
    address,
    algorithm: 'ed25519',
    createdAt: yesterday(),
    expiresAt: null,
    passphrase: null,
  });
}

interface Sent {
  from: string;
  subject?: string;
  text?: string;
  signWith?: GeneratedPgpKey;
  encryptTo?: string[];
  inReplyTo?: string;
  attachments?: OutgoingAttachment[];
}

function compose({ from, subject = 'Strange mail', text = 'Look.', inReplyTo, attachments = [] }: Sent) {
  return composeMail({
    from: { name: 'Ana', address: from },
    to: [{ name: '', address: world.config.mail.address }],
    subject,
    text,
    messageId: `<${newId()}@mail.example.org>`,
    inReplyTo: inReplyTo ?? null,
    references: inReplyTo ? [inReplyTo] : [],
    attachments,
    date: world.clock.now(),
    headers: {},
    autoSubmitted: null,
  });
}

async function deliver(raw: Buffer, from: string): Promise<string> {
  const id = await world.mail(raw, { from });
  expect(await world.work()).toEqual([]);
  const { items } = await world.get(ListReports).execute(lead, { message: id, limit: 10 });
  return items[0]?.ref ?? '';
}

async function send({ signWith, encryptTo, ...words }: Sent): Promise<{ ref: string }> {
  const composed = await compose(words);
  const sign = signWith ? await UnlockedPgpKey.open(signWith.privateArmored) : null;
  if (!sign && !encryptTo) return { ref: await deliver(composed, words.from) };
  const raw = await secureMail(composed, {
    form: 'pgp-mime',
    sign,
    encryptTo: encryptTo ?? [],
    at: world.clock.now(),
    ...(encryptTo ? { outerSubject: '...' } : {}),
  });
  return { ref: await deliver(raw, words.from) };
}

const trust = (id: string, version: number) =>
  world.get(DecideContactKey).execute(lead, id, version, { to: 'trusted', how: 'phone', note: null });
const upload = async (key: GeneratedPgpKey) =>
  (await world.get(UploadKeys).execute(lead, Buffer.from(key.publicArmored)))[0]!;

async function actionsOf(ref: string): Promise<string[]> {
  const rows = await world.query<{ action: string }>(
    `SELECT action FROM audit.entry WHERE subject_ref = $1 ORDER BY id`,
    [ref],
  );
  return rows.map(({ action }) => action);
}

describe('signed mail', () => {
  test('is judged again when the key comes, and when a person verifies it', async () => {
    const key = await newKey('ana@bank.example');
    const { ref } = await send({ from: 'ana@bank.example', signWith: key });
    const before = await world.detail(lead, ref);
    expect(before).toMatchObject({
      text: expect.stringContaining('Look.'),
      security: { form: 'pgp-mime', signatures: [{ state: 'unknown-key' }] },
    });
    const uploaded = await upload(key);
    expect(await world.work()).toEqual([]);
    const signature = async () => (await world.detail(lead, ref)).security?.signatures[0];
    expect(await signature()).toMatchObject({
      state: 'valid',
      fingerprint: key.fingerprint,
      matchesSender: true,
      verifiedKey: false,
    });
    const trusted = await trust(uploaded.id, uploaded.version);
    await world.work();
    expect(await signature()).toMatchObject({ state: 'valid', verifiedKey: true });
    await world
      .get(DecideContactKey)
      .execute(lead, uploaded.id, trusted.version, { to: 'revoked', note: 'the owner called' });
    await world.work();
    expect(await signature()).toMatchObject({ state: 'revoked-key', verifiedKey: false });
    const after = await world.detail(lead, ref);
    // Nobody's decision has become stale by it.
    expect(after.version).toBe(before.version);
    const actions = await actionsOf(ref);
    expect(actions.filter((action) => action === 'report.verified-again')).toHaveLength(3);
  });

  test('is found behind any number of others that name the key, step by step', async () => {
    const key = await newKey('eve@cert.example');
    const { ref } = await send({ from: 'eve@cert.example', signWith: key });
    // Gone since, or somebody else's: 120 that come before it in the order of the steps.
    await world.query(
      `INSERT INTO keyring.named_key (key_id, subject_id, subject_kind)
       SELECT key_id, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'report'
         FROM keyring.named_key, generate_series(1, 120) n
        WHERE subject_id = (SELECT id FROM intake.report WHERE reference = $1)`,
      [ref],
    );
    await upload(key);
    expect(await world.work()).toEqual([]);
    expect((await world.detail(lead, ref)).security?.signatures).toMatchObject([{ state: 'valid' }]);
  });

  test('brings its key along as an offer, and says from where', async () => {
    const key = await newKey('ben@isp.example');
    const { ref } = await send({
      from: 'ben@isp.example',
      signWith: key,
      attachments: [
        { name: 'key.asc', contentType: 'application/pgp-keys', content: Buffer.from(key.publicArmored) },
      ],
    });
    const { items } = await world.get(ListContactKeys).execute(lead, { q: 'ben@isp.example', limit: 10 });
    expect(items).toMatchObject([{ state: 'offered', source: 'attachment', sourceRef: ref }]);
    const { security } = await world.detail(lead, ref);
    expect(security?.offeredKeys).toMatchObject([{ kind: 'pgp', fingerprint: key.fingerprint }]);
    expect(security?.signatures).toMatchObject([{ state: 'valid', verifiedKey: false }]);
  });
});

describe('encrypted mail', () => {
  test('without our key stays ciphertext, is a report all the same, and is read when the key comes', async () => {
    const team = await newKey(world.config.mail.address);
    const ana = await newKey('ana@cert.example');
    const { ref } = await send({
      from: 'ana@cert.example',
      subject: 'TLP:AMBER+STRICT Stolen passwords',
      text: 'They post to hxxps://drop[.]evil.example/in',
      signWith: ana,
      encryptTo: [team.publicArmored],
      attachments: [{ name: 'list.txt', contentType: 'text/plain', content: Buffer.from('192.0.2.77') }],
    });
    const closed = await world.detail(lead, ref);
    expect(closed).toMatchObject({
      subject: '...',
      security: { encryption: { state: 'failed', reason: 'no-key' }, signatures: [] },
      observables: expect.not.arrayContaining([expect.objectContaining({ value: '192.0.2.77' })]),
    });
    await world.get(ImportTeamKey).execute(admin, {
      kind: 'pgp',
      source: Buffer.from(team.privateArmored),
      state: 'retired',
    });
    expect(await world.work()).toEqual([]);
    const open = await world.detail(lead, ref);
    expect(open).toMatchObject({
      subject: 'TLP:AMBER+STRICT Stolen passwords',
      text: expect.stringContaining('drop[.]evil.example'),
      tlp: 'AMBER+STRICT',
      version: closed.version + 1,
      security: {
        encryption: { state: 'decrypted', reason: null },
        signatures: [{ state: 'unknown-key' }],
      },
    });
    expect(open.attachments.map(({ name }) => name)).toEqual(['list.txt']);
    expect(open.observables.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['https://drop.evil.example/in', '192.0.2.77']),
    );
    expect(await actionsOf(ref)).toContain('report.decrypted-later');
    const [raw] = await world.query<{ bytes: Buffer }>(
      `SELECT b.bytes FROM intake.report r JOIN platform.blob b ON b.sha256 = r.raw_sha256 WHERE r.reference = $1`,
      [ref],
    );
    expect(raw!.bytes.toString('latin1')).toContain('BEGIN PGP MESSAGE');
    // Whoever signed it is known now, too: the key id stood inside.
    await upload(ana);
    await world.work();
    expect((await world.detail(lead, ref)).security?.signatures).toMatchObject([{ state: 'valid' }]);
  });

  test('in a thread is read later as well', async () => {
    const later = await newKey(world.config.mail.address);
    const { ref } = await send({ from: 'cleo@host.example' });
    const question = await world.get(QueueReply).execute(lead, { report: ref }, { text: 'Which host?' });
    const [mine] = await world.query<{ message_id: string }>(
      `SELECT message_id FROM correspondence.message WHERE id = $1`,
      [question.id],
    );
    await send({
      from: 'cleo@host.example',
      text: 'It is 198.51.100.66.',
      inReplyTo: mine!.message_id,
      encryptTo: [later.publicArmored],
    });
    const answer = async () => {
      const [row] = await world.query<{ text: string; security: object; version: number; seen: number }>(
        `SELECT m.body_text AS text, m.security, m.version,
                (SELECT count(*)::int FROM observables.sighting s WHERE s.subject_id = m.id) AS seen
           FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
           JOIN intake.report r ON r.id = t.report_id WHERE r.reference = $1 AND m.direction = 'in'`,
        [ref],
      );
      return row!;
    };
    expect(await answer()).toMatchObject({ security: { encryption: { state: 'failed' } }, seen: 0 });
    await world.get(ImportTeamKey).execute(admin, {
      kind: 'pgp',
      source: Buffer.from(later.privateArmored),
      state: 'retired',
    });
    expect(await world.work()).toEqual([]);
    expect(await answer()).toMatchObject({
      text: expect.stringContaining('198.51.100.66'),
      security: { encryption: { state: 'decrypted' } },
      version: 2,
      seen: 1,
    });
  });

  testWithOpenssl('by S/MIME waits for the certificate’s key as well', async () => {
    const openssl = startOpenssl();
    try {
      const team = openssl.issue('Team', world.config.mail.address, 'ec', openssl.authority);
      const composed = await compose({ from: 'gus@noc.example', text: 'From 203.0.113.5.' });
      const raw = await secureMail(composed, {
        form: 'smime',
        sign: null,
        encryptTo: [team.certificate],
        at: new Date(),
      });
      const ref = await deliver(raw, 'gus@noc.example');
      expect((await world.detail(lead, ref)).security?.encryption).toMatchObject({ reason: 'no-key' });
      await world.get(ImportTeamKey).execute(admin, {
        kind: 'smime',
        source: Buffer.from(team.certificate + team.privateKey),
        state: 'retired',
      });
      await world.work();
      expect((await world.detail(lead, ref)).text).toContain('From 203.0.113.5.');
    } finally {
      openssl.stop();
    }
  });

  test('to the team’s key is read at once; other keys are no obstacle', async () => {
    const team = await world.get(GenerateTeamKey).execute(admin, { algorithm: 'ed25519', expiresAt: null });
    const { ref } = await send({ from: 'dora@gov.example', text: 'Now.', encryptTo: [team.publicKey] });
    expect(await world.detail(lead, ref)).toMatchObject({
      text: expect.stringContaining('Now.'),
      security: { encryption: { state: 'decrypted' } },
    });
  });
});
