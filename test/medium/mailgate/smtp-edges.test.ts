import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { loadConfig } from '@tocsin/config';
import { DoorBook, StoreMessage } from '@tocsin/intake';
import { SmtpListener } from '../../../apps/mailgate/src/smtp/smtp-listener.js';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';
import { eventually } from '../../support/eventually.js';
import { sendMail } from '../../support/send-mail.js';

let world: TriageWorld;
let listener: SmtpListener;
let port: number;
const open: Socket[] = [];

beforeAll(async () => {
  world = await TriageWorld.open();
  const config = loadConfig({ SMTP_PORT: '0' });
  listener = new SmtpListener(world.get(StoreMessage), world.get(DoorBook), config);
  ({ port } = await listener.listen());
});
afterEach(() => open.splice(0).forEach((socket) => socket.destroy()));
afterAll(async () => {
  await listener.onApplicationShutdown();
  await world.close();
});

/** A client that says what it likes. */
class Client {
  said = '';

  constructor(readonly socket: Socket) {
    socket.on('data', (bytes) => (this.said += bytes.toString())).on('error', () => undefined);
  }

  /** Says something, and waits for the answer (any more of them: so many). */
  async say(text: string, answer: RegExp, times = 1): Promise<void> {
    this.said = '';
    if (text !== '') this.socket.write(text);
    const all = new RegExp(answer.source, 'gm');
    await eventually(() => expect(this.said.match(all) ?? []).toHaveLength(times), 20_000);
  }
}

async function client(): Promise<Client> {
  const socket = connect(port, '127.0.0.1');
  open.push(socket);
  const made = new Client(socket);
  await once(socket, 'connect');
  return made;
}

/** One that was greeted and has greeted: whoever talks too soon is shown the door. */
async function greeted(): Promise<Client> {
  const made = await client();
  await eventually(() => expect(made.said).toMatch(/^220 /));
  await made.say('EHLO client.example\r\n', /^250 \S/);
  return made;
}

const mail = (word: string) =>
  eml({ From: 'rosa@example.org', Subject: word, 'Message-ID': `<${word}@example.org>` }).replaceAll(
    '\n',
    '\r\n',
  );
/** RFC 2920: what opens a mail goes together, its text after the 354. */
const opening = (from = 'rosa@example.org', extra = '') =>
  `MAIL FROM:<${from}>${extra}\r\nRCPT TO:<cirt@cirt.example>\r\nDATA\r\n`;
const text = (raw: string) => `${raw}\r\n.\r\n`;
const stored = (word: string) =>
  world.query<{ from: string; raw: Buffer; as: string | null }>(
    `SELECT m.envelope_from AS from, b.bytes AS raw, m.filed_as AS as FROM intake.inbound_message m
       JOIN platform.blob b ON b.sha256 = m.raw_sha256 WHERE position($1::bytea in b.bytes) > 0 ORDER BY m.received_at`,
    [Buffer.from(word)],
  );

test('pipelined commands of several mails are answered in order, each mail once', async () => {
  const sender = await greeted();
  await sender.say(opening(), /^354/);
  await sender.say(`${text(mail('pipe-1'))}${opening()}`, /^354/);
  expect(sender.said).toMatch(/^250 2\.0\.0 Stored as[^]*^354/m);
  await sender.say(`${text(mail('pipe-2'))}QUIT\r\n`, /^221/);
  expect(sender.said).toMatch(/^250 2\.0\.0 Stored as[^]*^221/m);
  expect(await stored('pipe-1@')).toHaveLength(1);
  expect(await stored('pipe-2@')).toHaveLength(1);
});

test('8BITMIME and SMTPUTF8 are offered, and what they carry is kept byte by byte', async () => {
  const sender = await greeted();
  for (const offer of ['PIPELINING', '8BITMIME', 'SMTPUTF8', 'SIZE']) expect(sender.said).toContain(offer);
  const raw = mail('utf8').replace('rosa@example.org', 'ρόζα@παράδειγμα.example');
  await sender.say(opening('ρόζα@παράδειγμα.example', ' SMTPUTF8 BODY=8BITMIME'), /^354/);
  await sender.say(text(raw), /Stored as/);
  const [row] = await stored('utf8@example.org');
  expect(row?.from).toBe('ρόζα@παράδειγμα.example');
  expect(row?.raw.toString()).toContain('ρόζα@παράδειγμα.example');
});

test('too many connections of one address: 421, and room again when they leave', async () => {
  const clients = await Promise.all(Array.from({ length: 50 }, client));
  await eventually(() => clients.forEach(({ said }) => expect(said).toMatch(/^220/)));
  const late = await client();
  await eventually(() => expect(late.said).toMatch(/^421/m));
  clients.forEach(({ socket }) => socket.destroy());
  await eventually(async () => {
    const next = await client();
    await eventually(() => expect(next.said).toMatch(/^220/), 2_000);
  });
});

test('a full disk or a statement that takes too long is 451; the mail that comes again is there once', async () => {
  for (const [code, word] of [
    ['53100', 'disk-full'],
    ['57014', 'timed-out'],
  ] as const) {
    await world.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '${code}'; END $$`);
    await world.query(
      `CREATE TRIGGER refuse BEFORE INSERT ON intake.inbound_message FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    const sending = { host: '127.0.0.1', port, from: 'rosa@example.org' };
    await expect(sendMail(mail(word), sending)).rejects.toMatchObject({ responseCode: 451 });
    expect(await stored(word)).toEqual([]);
    await world.query(`DROP TRIGGER refuse ON intake.inbound_message`);
    await world.query(`DROP FUNCTION refuse()`);
    await sendMail(mail(word), sending);
    expect(await stored(word)).toHaveLength(1);
  }
});

test('cut between the last dot and the 250, then sent again: one report', async () => {
  const sender = await greeted();
  await sender.say(opening(), /^354/);
  sender.socket.write(text(mail('cut-off')), () => sender.socket.destroy());
  await eventually(async () => expect(await stored('cut-off@')).toHaveLength(1));
  const again = await greeted();
  await again.say(opening(), /^354/);
  await again.say(text(mail('cut-off')), /Stored as/);
  expect(await world.work()).toEqual([]);
  const filed = (await stored('cut-off@')).map((row) => row.as ?? '');
  expect(filed.toSorted((a, b) => a.localeCompare(b))).toEqual(['duplicate', 'report']);
  expect(await world.query(`SELECT 1 FROM intake.report WHERE subject = 'cut-off'`)).toHaveLength(1);
});

test('cut in the middle of the message: nothing is stored', async () => {
  const sender = await greeted();
  await sender.say(opening(), /^354/);
  sender.socket.write('Subject: half-said\r\n\r\nthe first half', () => sender.socket.destroy());
  await sendMail(mail('after-half'), { host: '127.0.0.1', port, from: 'rosa@example.org' });
  expect(await stored('half-said')).toEqual([]);
});
