import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  DeliveryError,
  MessageDetail,
  type NewReply,
  PreviewBulkReply,
  PreviewReply,
  QueueBulkReply,
  QueueReply,
  ReplyProtection,
  RetryMessage,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import {
  ChangeTeamKey,
  DecideContactKey,
  GenerateTeamKey,
  ListTeamKeys,
  type TeamKeyView,
  UploadKeys,
} from '@tocsin/keyring';
import {
  type GeneratedPgpKey,
  generatePgpKey,
  openSecured,
  parseMail,
  secureMail,
  UnlockedPgpKey,
} from '@tocsin/mail';
import { newId } from '@tocsin/platform';
import { WriteBulkReply } from '../../../libs/correspondence/src/bulk/write-bulk-reply.js';
import { KEYRING_SECRET } from '../../factories/keyring-world.js';
import { plainMail } from '../../factories/secured-mail.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let lead: Actor;
let teamKey: TeamKeyView;

beforeAll(async () => {
  world = await TriageWorld.open({ env: { KEYRING_SECRET, OUTBOX_HOLD_SECONDS: '0' } });
  lead = await world.person('duty-lead');
});
afterAll(() => world.close());
beforeEach(() => void world.carrier.parcels.splice(0));

const code = (value: string): unknown => expect.objectContaining({ code: value });

interface Reporter {
  ref: string;
  address: string;
  key: GeneratedPgpKey;
}

/** Somebody who wrote to us and has a key, which we know of as far as `known` says. */
async function reporter(known: 'not' | 'offered' | 'trusted', subject = 'Strange mail'): Promise<Reporter> {
  const address = `${newId()}@example.org`;
  const { ref } = await world.report({ channel: 'email', from: { name: 'Ana', address }, subject });
  const key = await newKey(address);
  if (known === 'not') return { ref, address, key };
  const [offered] = await world.get(UploadKeys).execute(lead, Buffer.from(key.publicArmored));
  if (known === 'trusted') await decide(offered!.id, offered!.version, 'trusted');
  return { ref, address, key };
}

function newKey(address: string): Promise<GeneratedPgpKey> {
  const createdAt = new Date(world.clock.now().getTime() - 60_000);
  const more = { createdAt, expiresAt: null, passphrase: null };
  return generatePgpKey({ name: 'Ana', address, algorithm: 'ed25519', ...more });
}

const decide = (id: string, version: number, to: 'trusted' | 'revoked') =>
  world
    .get(DecideContactKey)
    .execute(lead, id, version, to === 'trusted' ? { to, how: 'phone', note: null } : { to, note: null });

const queue = (ref: string, reply: Partial<NewReply> = {}) =>
  world.get(QueueReply).execute(lead, { report: ref }, { text: 'Please block 192.0.2.9.', ...reply });

/** Answers and sends. @returns the bytes that left */
async function answer(ref: string, reply: Partial<NewReply> = {}) {
  const message = await queue(ref, reply);
  await world.work();
  const parcel = world.carrier.parcels.find(({ id }) => id === message.id);
  return { id: message.id, bytes: parcel?.bytes ?? null };
}

/** As the reporter's program sees it. */
async function asReceived(bytes: Buffer, key: GeneratedPgpKey) {
  const unlocked = await UnlockedPgpKey.open(key.privateArmored);
  const { message, security } = await openSecured(bytes, {
    pgpPrivate: [unlocked!],
    smimePrivate: [],
    findPgpKeys: () => Promise.resolve([{ armored: teamKey.publicKey, verified: true }]),
    findCertificates: () => Promise.resolve([]),
    trustedCas: [],
    at: world.clock.now(),
  });
  return { mail: await parseMail(message), security };
}

test('without a key of ours a mail leaves as it is, and the writer is told', async () => {
  const { ref } = await reporter('not');
  expect(await world.get(ReplyProtection).execute(lead, ref, {})).toMatchObject({
    kind: null,
    signed: false,
    encrypted: false,
    signer: null,
    refused: null,
  });
  const { bytes } = await answer(ref);
  expect(bytes!.toString()).toContain('Please block 192.0.2.9.');
});

describe('with a key of ours', () => {
  beforeAll(async () => {
    const admin = await world.person('administrator');
    teamKey = await world.get(GenerateTeamKey).execute(admin, { algorithm: 'ed25519', expiresAt: null });
  });

  test('a subject that came encrypted does not leave readable, whoever sent the ciphertext as his own', async () => {
    const { address, key } = await reporter('trusted');
    const plain = (await plainMail(address, 'Grüße aus dem alten Labor im Hof\n')).toString('latin1');
    const tagged = Buffer.from(plain.replace('Subject: ', 'Subject: [soc.bank.example #77] '), 'latin1');
    const sealed = await secureMail(tagged, {
      form: 'pgp-mime',
      sign: null,
      encryptTo: [teamKey.publicKey],
      outerSubject: '...',
      at: world.clock.now(),
    });
    const mail = async (from: string): Promise<string> => {
      const copied = sealed.toString('latin1').replace(address, from).replace('<1@', `<${newId()}@`);
      const id = await world.mail(Buffer.from(copied, 'latin1'));
      expect(await world.work()).toEqual([]);
      const [row] = await world.query<{ ref: string; subject: string }>(
        `SELECT r.reference AS ref, r.subject FROM intake.report r JOIN intake.inbound_message i ON i.report_id = r.id
          WHERE i.id = $1`,
        [id],
      );
      expect(row?.subject).toBe('[soc.bank.example #77] Phishing at example.org');
      return row!.ref;
    };
    const copied = await mail('mallory@evil.example');
    // The acknowledgement, which no person sees before it leaves.
    const acknowledged = world.carrier.parcels.map(({ bytes }) => bytes.toString());
    expect(acknowledged.filter((each) => each.includes('To: mallory@'))).toEqual([
      expect.not.stringMatching(/#77|Phishing/),
    ]);
    world.carrier.parcels.splice(0);
    const shown = await world.get(PreviewReply).execute(lead, { report: copied }, { text: 'Thanks.' });
    expect(shown.subject).not.toContain('Phishing');
    expect((await answer(copied)).bytes!.toString()).not.toContain('Phishing at');
    const quoted = { text: 'You wrote:\n> Grüße aus dem alten Labor im Hof' };
    await expect(queue(copied, quoted)).rejects.toMatchObject({
      code: 'RELEASE.REFUSED',
      extra: { reason: 'confidential-not-encrypted' },
    });
    expect((await answer(copied, { ...quoted, encrypt: 'off' })).bytes).not.toBeNull();
    const own = await answer(await mail(address), quoted);
    expect((await asReceived(own.bytes!, key)).mail.subject).toContain('Phishing at example.org');
  });

  test('told to all, another reporter’s secret leaves encrypted, and stays so should a key be gone meanwhile', async () => {
    const SAID = 'The password of the old laboratory is Sesame';
    const [secret, known] = [await reporter('not'), await reporter('trusted')];
    await world.query(
      `UPDATE intake.report SET body_text = $2, security = '{"encryption":{"state":"decrypted"}}' WHERE reference = $1`,
      [secret.ref, SAID],
    );
    const incident = await world.incident(lead);
    await world.query(
      `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at)
       SELECT $1, id, now() FROM intake.report WHERE reference = ANY($2)`,
      [incident.id, [secret.ref, known.ref]],
    );
    const order = {
      text: SAID,
      language: 'en' as const,
      template: null,
      reason: null,
      tlp: 'GREEN' as const,
    };
    const { recipients } = await world.get(PreviewBulkReply).execute(lead, incident.ref, order);
    expect(Object.fromEntries(recipients.map(({ reportRef, state }) => [reportRef, state]))).toEqual({
      [secret.ref]: 'refused',
      [known.ref]: 'ready',
    });
    const id = newId();
    const ready = recipients.filter(({ state }) => state === 'ready');
    await world.get(QueueBulkReply).execute(lead, incident.ref, { ...order, id, recipients: ready });
    await world.get(WriteBulkReply).run({ bulkId: id });
    const written = await world.query(`SELECT encrypt FROM correspondence.message WHERE incident_id = $1`, [
      incident.id,
    ]);
    expect(written).toEqual([{ encrypt: 'require' }]);
  });

  test('a mail is signed, and not encrypted to a key that nobody verified', async () => {
    const { ref, address, key } = await reporter('offered');
    expect(await world.get(ReplyProtection).execute(lead, ref, {})).toMatchObject({
      kind: 'pgp',
      signed: true,
      encrypted: false,
      signer: { fingerprint: teamKey.fingerprint },
      recipients: [{ address, key: null, obstacle: 'not-verified' }],
    });
    const { id, bytes } = await answer(ref);
    const { mail, security } = await asReceived(bytes!, key);
    expect(mail.text).toContain('Please block 192.0.2.9.');
    expect(security).toMatchObject({
      encryption: null,
      signatures: [{ state: 'valid', fingerprint: teamKey.fingerprint }],
    });
    expect(await world.get(MessageDetail).execute(lead, id)).toMatchObject({
      security: { form: 'pgp-mime', encryption: null, signatures: [{ state: 'valid' }] },
    });
  });

  test('it is encrypted to a verified key; of the subject the tag alone stays readable', async () => {
    const { ref, key } = await reporter('trusted', 'Payroll of the ministry');
    const { id, bytes } = await answer(ref);
    const wire = bytes!.toString();
    expect(wire).not.toMatch(/192\.0\.2\.9|Payroll/);
    expect(/^Subject: (.*)$/m.exec(wire)![1]!.trim()).toBe(`[${ref}]`);
    const { mail, security } = await asReceived(bytes!, key);
    expect(mail.text).toContain('Please block 192.0.2.9.');
    expect(mail.subject).toContain('Payroll of the ministry');
    expect(security).toMatchObject({
      encryption: { state: 'decrypted' },
      signatures: [{ state: 'valid', fingerprint: teamKey.fingerprint }],
    });
    // Analysts go on reading what they wrote; the bytes are kept as they left.
    const detail = await world.get(MessageDetail).execute(lead, id);
    expect(detail).toMatchObject({
      text: 'Please block 192.0.2.9.',
      state: 'sent',
      security: { encryption: { state: 'decrypted', keyIds: [key.fingerprint] } },
    });
    expect(detail.raw).toContain('BEGIN PGP MESSAGE');
  });

  test('it can be sent readable on purpose, or not at all', async () => {
    const known = await reporter('trusted');
    expect((await answer(known.ref, { encrypt: 'off' })).bytes!.toString()).toContain('192.0.2.9');
    const unknown = await reporter('offered');
    await expect(queue(unknown.ref, { encrypt: 'require' })).rejects.toMatchObject({
      code: 'CORRESPONDENCE.CANNOT_ENCRYPT',
      extra: { recipients: [{ address: unknown.address, obstacle: 'not-verified' }] },
    });
  });

  test.each(['RED', 'AMBER+STRICT'] as const)('TLP:%s leaves encrypted or not at all', async (tlp) => {
    const known = await reporter('trusted', `TLP:${tlp} Very secret`);
    await world.query(`UPDATE intake.report SET tlp = $2, tlp_assumed = false WHERE reference = $1`, [
      known.ref,
      tlp,
    ]);
    await expect(queue(known.ref, { tlp, encrypt: 'off' })).rejects.toEqual(code('RELEASE.REFUSED'));
    const off = await world.get(ReplyProtection).execute(lead, known.ref, { tlp, encrypt: 'off' });
    expect(off?.refused).toBe(tlp === 'RED' ? 'red-not-encrypted' : 'strict-not-encrypted');
    const { bytes } = await answer(known.ref, { tlp });
    expect(bytes!.toString()).toContain('BEGIN PGP MESSAGE');
    const unknown = await reporter('not');
    await world.query(`UPDATE intake.report SET tlp = $2, tlp_assumed = false WHERE reference = $1`, [
      unknown.ref,
      tlp,
    ]);
    await expect(queue(unknown.ref, { tlp })).rejects.toEqual(code('RELEASE.REFUSED'));
  });

  test('a key that ends between writing and sending ends the mail, not the secret', async () => {
    const { ref, key } = await reporter('trusted');
    const message = await queue(ref, { encrypt: 'require' });
    const [row] = await world.query<{ id: string; version: number }>(
      `SELECT id, version FROM keyring.contact_key WHERE fingerprint = $1`,
      [key.fingerprint],
    );
    await decide(row!.id, row!.version, 'revoked');
    await world.work();
    expect(await world.get(MessageDetail).execute(lead, message.id)).toMatchObject({
      state: 'dead',
      failure: 'release',
    });
    expect(world.carrier.parcels.map(({ id }) => id)).not.toContain(message.id);
  });

  test('a key that is revoked between two tries opens nothing; a new one does', async () => {
    const { ref, address, key } = await reporter('trusted');
    const first = await queue(ref);
    world.carrier.fail = new DeliveryError('451 try later', 'busy', false);
    await world.work();
    const second = await queue(ref, { text: 'And 192.0.2.10.' });
    await world.work();
    world.carrier.fail = null;
    const [row] = await world.query<{ id: string; version: number }>(
      `SELECT id, version FROM keyring.contact_key WHERE fingerprint = $1`,
      [key.fingerprint],
    );
    await decide(row!.id, row!.version, 'revoked');
    await world.get(RetryMessage).execute(lead, first.id);
    await world.work();
    expect(await world.get(MessageDetail).execute(lead, first.id)).toMatchObject({
      state: 'dead',
      failure: 'release',
    });
    const next = await newKey(address);
    const [offered] = await world.get(UploadKeys).execute(lead, Buffer.from(next.publicArmored));
    await decide(offered!.id, offered!.version, 'trusted');
    await world.get(RetryMessage).execute(lead, second.id);
    await world.work();
    const sent = world.carrier.parcels.find(({ id }) => id === second.id);
    expect((await asReceived(sent!.bytes, key)).security?.encryption?.state).toBe('failed');
    expect((await asReceived(sent!.bytes, next)).mail.text).toContain('And 192.0.2.10.');
    expect(world.carrier.parcels.map(({ id }) => id)).not.toContain(first.id);
  });

  test('after a rotation the new one signs', async () => {
    const admin = await world.person('administrator');
    const old = teamKey;
    teamKey = await world.get(GenerateTeamKey).execute(admin, { algorithm: 'rsa3072', expiresAt: null });
    const { ref, key } = await reporter('trusted');
    const { bytes } = await answer(ref);
    const { security } = await asReceived(bytes!, key);
    expect(security?.signatures).toMatchObject([{ state: 'valid', fingerprint: teamKey.fingerprint }]);
    expect(teamKey.fingerprint).not.toBe(old.fingerprint);
    const [active] = await world.get(ListTeamKeys).execute(admin);
    await world
      .get(ChangeTeamKey)
      .execute(admin, active!.id, { version: active!.version, to: 'retired', reason: null });
    const plain = await answer(ref, { encrypt: 'off' });
    expect((await asReceived(plain.bytes!, key)).security).toBeNull();
  });
});
